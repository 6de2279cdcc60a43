import { writeHanNumeral } from './numeral.ts';

/**
 * How a heading may be numbered. `law`: 第一部分 … 第一项, as laws, rules and plans are divided;
 * `plain`: 一、 … ①, whose order GB/T 9704-2012 7.3.3 gives; `decimal`: 1.1 and 1.1.1.
 */
type Family = 'law' | 'plain' | 'decimal';

interface Row<Form extends string> {
  readonly family: Family;
  /** What the level is called. */
  readonly level: string;
  /** The marker as it should be written, without the heading's own text; a decimal after its prefix. */
  readonly spell: (value: number, prefix: string) => string;
  /** What stands below it in a draft that does not show it. */
  readonly usuallyBelow?: Form;
  /** As a rule it is divided further. */
  readonly isDivided?: true;
  /** Its unit, in simplified characters and as Taiwan writes it. */
  readonly units?: readonly string[];
  /** Most often named where no heading stands, as text that has no number: 第二款, 第一项工作. */
  readonly isOftenCited?: true;
}

/** From the highest rank to the lowest. */
const TABLE = {
  division: { ...ofUnit('部分'), usuallyBelow: 'chapter', isDivided: true },
  volume: { ...ofUnit('篇'), usuallyBelow: 'chapter', isDivided: true },
  part: { ...ofUnit('编', '編'), usuallyBelow: 'chapter', isDivided: true },
  chapter: { ...ofUnit('章'), usuallyBelow: 'article', isDivided: true },
  section: { ...ofUnit('节', '節'), usuallyBelow: 'article', isDivided: true },
  article: { ...ofUnit('条', '條'), usuallyBelow: 'han-paren' },
  paragraph: { ...ofUnit('款'), usuallyBelow: 'han-paren', isOftenCited: true },
  item: { ...ofUnit('项', '項'), isOftenCited: true },
  han: {
    family: 'plain',
    level: '一级标题',
    spell: (value) => `${writeHanNumeral(value)}、`,
    usuallyBelow: 'han-paren',
    isDivided: true,
  },
  'han-paren': {
    family: 'plain',
    level: '二级标题',
    spell: (value) => `（${writeHanNumeral(value)}）`,
    usuallyBelow: 'arabic',
  },
  arabic: { family: 'plain', level: '三级标题', spell: (value) => `${value}.`, usuallyBelow: 'arabic-paren' },
  decimal: { family: 'decimal', level: '两级序号', spell: afterPrefix, usuallyBelow: 'decimal-3' },
  'decimal-3': { family: 'decimal', level: '三级序号', spell: afterPrefix, usuallyBelow: 'arabic-paren' },
  'arabic-paren': { family: 'plain', level: '四级标题', spell: (value) => `（${value}）`, usuallyBelow: 'circled' },
  circled: { family: 'plain', level: '五级标题', spell: circled },
} as const satisfies Readonly<Record<string, Row<string>>>;

export type HeadingForm = keyof typeof TABLE;

/** What is known of each form. A new form is a row here, and how it is read in `marker.ts`. */
export const FORM: Readonly<Record<HeadingForm, Row<HeadingForm>>> = TABLE;

/** From the highest rank to the lowest. */
export const HEADING_FORMS = Object.keys(TABLE) as readonly HeadingForm[];

const formsOf = (family: Family) => HEADING_FORMS.filter((form) => FORM[form].family === family);

export const LAW_FORMS = formsOf('law');
export const PLAIN_FORMS = formsOf('plain');

/** The units of the law forms, simplified and traditional, each with its form. */
export const UNITS: readonly (readonly [unit: string, form: HeadingForm])[] = LAW_FORMS.flatMap((form) =>
  (FORM[form].units ?? []).map((unit) => [unit, form] as const),
);

export function isHeadingForm(form: string): form is HeadingForm {
  return Object.hasOwn(TABLE, form);
}

/** `三、` `（三）` `3.` `（3）` `③` `第三章`; a decimal after its prefix. */
export function spellMarker(form: HeadingForm, value: number, prefix = ''): string {
  return FORM[form].spell(value, prefix);
}

function ofUnit(unit: string, ...traditional: readonly string[]) {
  const spell = (value: number) => `第${writeHanNumeral(value)}${unit}`;
  return { family: 'law', level: unit, spell, units: [unit, ...traditional] } as const;
}

function afterPrefix(value: number, prefix: string): string {
  return `${prefix}${value}`;
}

function circled(value: number): string {
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21);
  return value <= 50 ? String.fromCharCode(0x32b1 + value - 36) : `（${value}）`;
}
