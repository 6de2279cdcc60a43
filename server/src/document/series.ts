import type { Inline } from './inline.ts';
import {
  FIRST_WORDS,
  isHeadingForm,
  type Marker,
  type MarkerForm,
  readMarker,
  type SeriesForm,
  spellMarker,
} from './marker.ts';
import { writeHanNumeral } from './numeral.ts';

/** Forms that number the parts of a sentence; at the start of a line they number the line. */
export const INLINE_FORMS = ['han-paren', 'arabic-paren', 'circled'] as const;

export type InlineForm = (typeof INLINE_FORMS)[number];

export type SeriesMarker = Marker & { readonly form: SeriesForm | InlineForm };

/** A member stands where a sentence or a clause begins, ① at any place; ② after a word is a note's number. */
const OPENING = /(?:^|[。；：！？，、;:!,])[ \u3000”]*(?=[一二三四五六七八九十第其首再（(①-⑳])|(?=①)/gu;

/** The series markers of a line, in columns: 一是 二要 第一， 其一， at its start or after a sentence, （1） ① within it. */
export function readSeriesMarkers(text: string, inline: Inline): readonly SeriesMarker[] {
  const markers: SeriesMarker[] = [];
  let numbersLine: MarkerForm | undefined;
  for (const opening of inline.text.matchAll(OPENING)) {
    const marker = readMarker(inline.text, opening.index + opening[0].length);
    if (marker === undefined || marker.weak || !isSeriesMarker(marker)) continue;
    if (isInline(marker)) {
      if (marker.start === 0) numbersLine = marker.form;
    } else if (marker.form !== 'point' && /^[，、,]/u.test(opening[0])) continue;
    if (marker.form === 'first' && !/[，,]/u.test(inline.text.charAt(marker.end)) && !opensWithVerb(marker, inline))
      continue;
    const start = inline.columnOf(marker.start);
    const end = inline.columnOf(marker.end - 1) + 1;
    markers.push({ ...marker, start, end, text: text.slice(start, end) });
  }
  const lists = INLINE_FORMS.filter((form) => form !== numbersLine && isList(form, markers));
  return markers.filter(({ form }) => !isInlineForm(form) || lists.includes(form));
}

/** 首先要 首先是 open a series without a comma. */
function opensWithVerb({ value, end }: Marker, { text }: Inline): boolean {
  return value === 1 && /[要是]/u.test(text.charAt(end));
}

const LONGEST_POINT = 5;

/** A member that a wrapped paragraph cuts in two: 一|是. Columns are those of the first line; the span ends with it. */
export function readCutPoint(text: string, next: string): SeriesMarker | undefined {
  const tail = text.slice(-LONGEST_POINT);
  const joined = tail + next.slice(0, LONGEST_POINT);
  for (let at = 1; at < tail.length; at += 1) {
    if (!'。；：！？，、'.includes(tail.charAt(at - 1))) continue;
    const marker = readMarker(joined, at);
    if (marker?.form !== 'point' || marker.end <= tail.length) continue;
    return { ...marker, form: 'point', start: text.length - tail.length + at, end: text.length };
  }
  return undefined;
}

/** Whether the members of a form make a list within the line. */
function isList(form: InlineForm, markers: readonly SeriesMarker[]): boolean {
  const values = markers.filter((marker) => marker.form === form).map(({ value }) => value);
  if (values.length < 2) return false;
  // A paragraph may have swallowed a heading （二）.
  return values.includes(1) || (form !== 'han-paren' && values[0] === 2);
}

function isSeriesMarker(marker: Marker): marker is SeriesMarker {
  const { form } = marker;
  return form === 'point' || form === 'ordinal' || form === 'one-of' || form === 'first' || isInline(marker);
}

/** （1） ① and the like, that number lines where they begin one. */
export function isInline({ form }: Marker): boolean {
  return isInlineForm(form);
}

function isInlineForm(form: MarkerForm): form is InlineForm {
  return (INLINE_FORMS as readonly string[]).includes(form);
}

const BEFORE: ReadonlyMap<MarkerForm, string> = new Map([
  ['ordinal', '第'],
  ['one-of', '其'],
]);

/** The same member with another number: 三是 → 二是. */
export function respellMember({ text, form }: SeriesMarker, value: number): string {
  if (isHeadingForm(form)) return spellMarker(form, value);
  if (form === 'first') return FIRST_WORDS[value - 1] ?? text;
  const lead = BEFORE.get(form) ?? '';
  return lead + writeHanNumeral(value) + text.slice(lead.length).replace(/^[一二三四五六七八九十百\d]+/u, '');
}

/** 要强党建 at the start of a sentence, with the mark that ends it. Columns are UTF-16 offsets; `end` is the mark's column. */
export interface LeadPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark: '。' | '，';
}

const LEAD_PHRASE = /(?<=[。；！])要(?!求|素|点|件)(\p{Script=Han}{2,4})([。，,])/gu;
/** The short phrases with 要 that head the parts of a paragraph, all of one length. */
export function readLeadPhrases(inline: Inline): readonly LeadPhrase[] {
  const matches = [...inline.text.matchAll(LEAD_PHRASE)];
  const length = matches.find(([, , mark]) => mark === '。')?.[0].length;
  return matches
    .filter(([whole]) => whole.length === length)
    .map((match) => {
      const start = inline.columnOf(match.index);
      const end = inline.columnOf(match.index + match[0].length - 1);
      return { start, end, text: match[0].slice(0, -1), mark: match[2] === '。' ? '。' : '，' };
    });
}
