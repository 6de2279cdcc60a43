import { FORM, type HeadingForm, spellMarker, UNITS } from './heading-form.ts';
import { isArabicDigit, type Numeral, readArabicNumeral, readHanNumeral, writeHanNumeral } from './numeral.ts';
import { declareTrigger, isOneOf } from './scan.ts';

export { HEADING_FORMS, type HeadingForm, isHeadingForm, LAW_FORMS, PLAIN_FORMS, spellMarker } from './heading-form.ts';

/** `ordinal`: 第一， · `point`: 一是 一要 一个是 · `first`: 首先 其次 · `one-of`: 其一， */
export type SeriesForm = 'ordinal' | 'point' | 'first' | 'one-of';

export type MarkerForm = HeadingForm | SeriesForm;

/** How a marker's spelling departs from GB/T 15834-2011 B.3. */
export type MarkerFault =
  | 'wrong-mark' // 一. 1、
  | 'extra-mark' // （一）、 二、、
  | 'half-width-brackets' // (一)
  | 'missing-bracket' // 一）
  | 'compatibility-character' // ㈠ ⑴ ⒈
  | 'full-width-digit' // １．
  | 'space'; // 一、 标题

/** A number at the start of a line. Columns are UTF-16 offsets in the line. */
export interface Marker {
  readonly form: MarkerForm;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** The characters of the span as they stand. */
  readonly text: string;
  readonly faults: readonly MarkerFault[];
  /** It may be no marker at all (`二、三产`, `1.5个`, `（二）项`): it counts only where it is the next number of its form. */
  readonly weak: boolean;
  /** What stands before the last number of a decimal: `1.2.` of 1.2.3. */
  readonly prefix?: string;
  /** A second reading, that counts where decimals are in use: `1.1标题` is 1. by itself. */
  readonly decimal?: Marker;
}

type Unplaced = Omit<Marker, 'text' | 'decimal'>;

const CITATION_AFTER_ARTICLE = /^(?:第|款|[项項]|之|的|至|[规規]定|、|，|和|或|及|[与與])/u;
/** 第一项工作 is no number; 第一项，…… and 第一项：…… are. */
const AFTER_ITEM = /^(?:[ \t\u3000，：:]|$)/u;
const WEAK_AFTER_PAREN = /^[项項]?[、，的规規所和或及至]/u;
const SERIES_VERB = /^(?:是(?!否)|要(?![求素点件害领闻道义塞]))/u;

/** 首先 其次 再次, in their order. */
export const FIRST_WORDS: readonly string[] = ['首先', '其次', '再次'];

/** As the marker itself spells numbers where it is in traditional characters, else as it should be. */
export function spellLike({ form, text, prefix }: Marker, wanted: HeadingForm, value: number): string {
  const isTraditional = form === wanted && FORM[form].units?.slice(1).includes(text.slice(-1)) === true;
  if (!isTraditional) return spellMarker(wanted, value, prefix);
  return text.replace(/\d+|[一二三四五六七八九十百零〇]+/u, (own) =>
    /\d/u.test(own) ? `${value}` : writeHanNumeral(value),
  );
}

const SINGLE_CHARACTERS: readonly { first: number; last: number; value: number; form: HeadingForm; fault: boolean }[] =
  [
    { first: 0x2460, last: 0x2473, value: 1, form: 'circled', fault: false },
    { first: 0x2474, last: 0x2487, value: 1, form: 'arabic-paren', fault: true },
    { first: 0x2488, last: 0x249b, value: 1, form: 'arabic', fault: true },
    { first: 0x3220, last: 0x3229, value: 1, form: 'han-paren', fault: true },
    { first: 0x3251, last: 0x325f, value: 21, form: 'circled', fault: false },
    { first: 0x32b1, last: 0x32bf, value: 36, form: 'circled', fault: false },
  ];

const FIRST_OF_MARKER = declareTrigger(
  `第（(一二三四五六七八九十0123456789０１２３４５６７８９首其再${SINGLE_CHARACTERS.map(({ first, last }) => rangeOf(first, last)).join('')}`,
);

function rangeOf(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

/** Reads the marker that starts at a UTF-16 offset of a line, if one does. */
export function readMarker(text: string, start: number): Marker | undefined {
  if (!isOneOf(text.charCodeAt(start), FIRST_OF_MARKER)) return undefined;
  const marker = readUnplaced(text, start);
  if (marker === undefined) return undefined;
  const { form, value, end, faults, weak } = marker;
  return { form, value, start, end, text: text.slice(start, end), faults, weak };
}

function readUnplaced(text: string, start: number): Unplaced | undefined {
  switch (text.charAt(start)) {
    case '第':
      return readLawOrOrdinal(text, start);
    case '（':
    case '(':
      return readBracketed(text, start);
    case '首':
    case '其':
    case '再':
      return readFirstWord(text, start);
    default:
      return readHan(text, start) ?? readArabic(text, start) ?? readSingleCharacter(text, start);
  }
}

function readLawOrOrdinal(text: string, start: number): Unplaced | undefined {
  const first = afterSpace(text, start + 1);
  const numeral = readHanNumeral(text, first) ?? readArabicNumeral(text, first);
  if (numeral === undefined) return undefined;
  const { value, end } = numeral;
  const law = readUnit(text, afterSpace(text, end));
  if (law !== undefined) {
    const { form, after } = law;
    const marker = { form, value, start, end: after, faults: [], weak: false };
    if (FORM[form].isOftenCited) return AFTER_ITEM.test(text.slice(after, after + 1)) ? marker : undefined;
    return CITATION_AFTER_ARTICLE.test(text.slice(after, after + 2)) ? undefined : marker;
  }
  if ('，,、：:'.includes(text.charAt(end)) && end < text.length) {
    return { form: 'ordinal', value, start, end: end + 1, faults: [], weak: text.charAt(end) === '、' };
  }
  return undefined;
}

function readUnit(text: string, start: number): { form: HeadingForm; after: number } | undefined {
  for (const [unit, form] of UNITS) if (text.startsWith(unit, start)) return { form, after: start + unit.length };
  return undefined;
}

/** Laws are set with one space around their numbers: `第 一 條`. */
function afterSpace(text: string, offset: number): number {
  return text.charAt(offset) === ' ' || text.charAt(offset) === '\u3000' ? offset + 1 : offset;
}

function readBracketed(text: string, start: number): Unplaced | undefined {
  const open = text.charAt(start);
  const han = readHanNumeral(text, start + 1);
  const numeral = han ?? readArabicNumeral(text, start + 1);
  if (numeral === undefined) return undefined;
  const close = text.charAt(numeral.end);
  if (close !== '）' && close !== ')') return undefined;
  const faults: MarkerFault[] = [];
  if (open === '(' || close === ')') faults.push('half-width-brackets');
  let end = numeral.end + 1;
  if ('、.．'.includes(text.charAt(end)) && end < text.length && !isArabicDigit(text, end + 1)) {
    faults.push('extra-mark');
    end += 1;
  }
  const weak = faults.includes('extra-mark')
    ? han !== undefined && text.charAt(end) === '（'
    : WEAK_AFTER_PAREN.test(text.slice(end, end + 2));
  return withSpace(text, { form: han ? 'han-paren' : 'arabic-paren', value: numeral.value, start, end, faults, weak });
}

function readHan(text: string, start: number): Unplaced | undefined {
  const numeral = readHanNumeral(text, start);
  if (numeral === undefined) return undefined;
  const { value, end } = numeral;
  const mark = text.charAt(end);
  switch (mark) {
    case '、': {
      const doubled = text.charAt(end + 1) === '、';
      const listed = readHanNumeral(text, end + 1) !== undefined;
      return withSpace(text, {
        form: 'han',
        value,
        start,
        end: end + (doubled ? 2 : 1),
        faults: doubled ? ['extra-mark'] : [],
        weak: listed,
      });
    }
    case '.':
    case '．':
    case ',':
    case '，':
      return withSpace(text, {
        form: 'han',
        value,
        start,
        end: end + 1,
        faults: ['wrong-mark'],
        weak: mark === ',' || mark === '，',
      });
    case '）':
    case ')':
      return { form: 'han-paren', value, start, end: end + 1, faults: ['missing-bracket'], weak: false };
    case ' ':
    case '\u3000':
      if (text.charAt(end + 1) === '、') {
        return withSpace(text, { form: 'han', value, start, end: end + 2, faults: ['wrong-mark'], weak: false });
      }
      return withSpace(text, { form: 'han', value, start, end, faults: ['wrong-mark'], weak: true });
    default:
      return readPoint(text, start, numeral);
  }
}

function readPoint(text: string, start: number, numeral: Numeral): Unplaced | undefined {
  const after = text.charAt(numeral.end) === '个' ? numeral.end + 1 : numeral.end;
  const verb = SERIES_VERB.exec(text.slice(after, after + 2));
  if (verb === null) return undefined;
  return { form: 'point', value: numeral.value, start, end: after + verb[0].length, faults: [], weak: false };
}

/** `3.2026年工作` is no decimal. */
const YEAR = /^(?:19|20)\d\d年/u;

function readArabic(text: string, start: number): Unplaced | undefined {
  const numeral = readArabicNumeral(text, start);
  if (numeral === undefined) return undefined;
  const { value, end } = numeral;
  const faults: MarkerFault[] = [];
  if (text.charCodeAt(start) >= 0xff10) faults.push('full-width-digit');
  const mark = text.charAt(end);
  const beforeDigit = isArabicDigit(text, end + 1) && !YEAR.test(text.slice(end + 1, end + 6));
  switch (mark) {
    case '.':
    case '．':
      return withSpace(text, { form: 'arabic', value, start, end: end + 1, faults, weak: beforeDigit });
    case '、':
    case ',':
    case '，':
      if (mark === ',' && beforeDigit) return undefined;
      faults.push('wrong-mark');
      return withSpace(text, {
        form: 'arabic',
        value,
        start,
        end: end + 1,
        faults,
        weak: beforeDigit || mark !== '、',
      });
    case ')':
    case '）': {
      const marker = { form: 'arabic-paren', value, start, end: end + 1, faults, weak: false } as const;
      if (isListSyntax(text, marker)) return marker;
      return withSpace(text, { ...marker, faults: [...faults, 'missing-bracket'] });
    }
    default:
      return undefined;
  }
}

/**
 * `1.1` or `1.1.1`, also as `1．1` or with a dot at its end, with a space, a bracket or a Han character after it:
 * not 1.5%, not 2.1家, not a citation of 16.4 条款.
 */
const DECIMAL =
  /^(?<prefix>[1-9]\d?[.．](?:[1-9]\d?[.．])?)(?<value>[1-9]\d?)(?!\d)[.．]?(?![%％‰个亿万元倍米吨人户家公平年月日天岁]|周岁|[ \t]*(?:小时|分钟|条?款))(?=[ \t\u3000《“（(【「〈"①-⑳]|\p{Script=Han}|$)/u;

/** The decimal number at an offset, if one stands there. */
export function readDecimal(text: string, start: number): Marker | undefined {
  const groups = DECIMAL.exec(text.slice(start, start + 16))?.groups;
  if (groups === undefined) return undefined;
  const { value = '' } = groups;
  const end = start + (groups.prefix ?? '').length + value.length;
  const prefix = (groups.prefix ?? '').replaceAll('．', '.');
  const form = prefix.indexOf('.') === prefix.length - 1 ? 'decimal' : 'decimal-3';
  return { form, value: Number(value), prefix, start, end, text: text.slice(start, end), faults: [], weak: false };
}

function readSingleCharacter(text: string, start: number): Unplaced | undefined {
  const code = text.charCodeAt(start);
  for (const { first, last, value, form, fault } of SINGLE_CHARACTERS) {
    if (!(code >= first && code <= last)) continue;
    const faults: MarkerFault[] = fault ? ['compatibility-character'] : [];
    let end = start + 1;
    if ('、.．'.includes(text.charAt(end)) && end < text.length) {
      faults.push('extra-mark');
      end += 1;
    }
    return withSpace(text, { form, value: value + code - first, start, end, faults, weak: false });
  }
  return undefined;
}

function readFirstWord(text: string, start: number): Unplaced | undefined {
  const value = FIRST_WORDS.indexOf(text.slice(start, start + 2)) + 1;
  if (value > 0) return { form: 'first', value, start, end: start + 2, faults: [], weak: false };
  if (text.charAt(start) !== '其') return undefined;
  const numeral = readHanNumeral(text, start + 1);
  if (numeral === undefined || !'，,、是'.includes(text.charAt(numeral.end)) || numeral.end >= text.length)
    return undefined;
  return { form: 'one-of', value: numeral.value, start, end: numeral.end + 1, faults: [], weak: false };
}

/** `1. ` and `1) `, with any blanks after them, are how Markdown itself writes a list item. */
function isListSyntax(text: string, { start, end }: Unplaced): boolean {
  return /^\d{1,9}[.)]$/u.test(text.slice(start, end)) && ' \t'.includes(text.charAt(end)) && end < text.length;
}

/** A space between a marker and its text belongs to the marker: GB/T 15834-2011 B.3 has none. */
function withSpace(text: string, marker: Unplaced): Unplaced {
  let end = marker.end;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\u3000' || text.charAt(end) === '\t') end += 1;
  if (end === marker.end || end >= text.length) return marker;
  if (isListSyntax(text, marker) || marker.form === 'circled') return marker;
  return { ...marker, end, faults: [...marker.faults, 'space'] };
}
