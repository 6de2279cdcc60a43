import { defineFact } from './fact.ts';
import type { Inline } from './inline.ts';
import type { Line } from './line.ts';
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
import { declareTrigger, holds, isOneOf } from './scan.ts';

/** Forms that number the parts of a sentence; at the start of a line they number the line. */
export const INLINE_FORMS = ['han-paren', 'arabic-paren', 'circled'] as const;

export type InlineForm = (typeof INLINE_FORMS)[number];

export type SeriesMarker = Marker & { readonly form: SeriesForm | InlineForm };

const FIRST_OF_MEMBER = '一二三四五六七八九十第其首再（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const MAY_BEGIN_MEMBER = declareTrigger(FIRST_OF_MEMBER);
const NO_MARKERS: readonly SeriesMarker[] = [];

/**
 * The series markers of a line, in columns: 一是 二要 第一， 其一， at its start or after a sentence, （1） ① within it.
 * A member stands where a sentence or a clause begins, ① at any place; ② after a word is a note's number.
 */
export const seriesMarkersOf = defineFact({
  none: NO_MARKERS,
  wakes: MAY_BEGIN_MEMBER,
  read: readSeriesMarkers,
});

const CIRCLED_ONE = '①';
const HAS_CIRCLED_ONE = declareTrigger(CIRCLED_ONE);
const SKIPPED = ' \u3000”';
/** After these a clause goes on: only what stands there in any place is a member. */
const WITHIN_SENTENCE = '，、,';

function readSeriesMarkers(line: Line): readonly SeriesMarker[] {
  const { text, inline } = line;
  const markers: SeriesMarker[] = [];
  let numbersLine: MarkerForm | undefined;
  let announced: SeriesMarker | undefined;
  for (const { opening, before } of openingsOf(line)) {
    const marker = readMarker(inline.text, opening);
    if (marker === undefined || marker.weak || !isSeriesMarker(marker)) continue;
    if (isInline(marker)) {
      if (marker.start === 0) numbersLine = marker.form;
    } else if (marker.form !== 'point' && WITHIN_SENTENCE.includes(before) && before !== '') continue;
    if (marker.form === 'first' && !/[，,]/u.test(inline.text.charAt(marker.end)) && !opensWithVerb(marker, inline))
      continue;
    const start = inline.columnOf(marker.start);
    const end = inline.columnOf(marker.end - 1) + 1;
    const member = { ...marker, start, end, text: text.slice(start, end) };
    markers.push(member);
    if (marker.form === 'circled' && before !== '') announced = member;
  }
  if (markers.length === 0) return NO_MARKERS;
  const lists = INLINE_FORMS.filter((form) => form !== numbersLine && isList(form, markers, announced));
  const members = markers.filter(({ form }) => !isInlineForm(form) || lists.includes(form));
  return members.length === 0 ? NO_MARKERS : members;
}

interface Opening {
  /** UTF-16 offset in the inline text. */
  readonly opening: number;
  /** The mark before it; empty at the start of the line. */
  readonly before: string;
}

/** Where a member may stand, in order: at the start, after each mark that ends a clause, and at each ①. */
function openingsOf({ inline, scan }: Line): readonly Opening[] {
  const { text } = inline;
  const openings: Opening[] = [];
  considerOpening(text, 0, '', openings);
  for (const column of scan.stops) {
    const mark = inline.offsetOf(column);
    if (mark !== undefined && text.charAt(mark) !== '?') considerOpening(text, mark + 1, text.charAt(mark), openings);
  }
  if (!holds(scan, HAS_CIRCLED_ONE)) return openings;
  const known = new Set(openings.map(({ opening }) => opening));
  for (let at = text.indexOf(CIRCLED_ONE); at >= 0; at = text.indexOf(CIRCLED_ONE, at + 1)) {
    if (!known.has(at)) openings.push({ opening: at, before: '' });
  }
  return openings.sort((left, right) => left.opening - right.opening);
}

function considerOpening(text: string, from: number, before: string, openings: Opening[]): void {
  let opening = from;
  while (opening < text.length && SKIPPED.includes(text.charAt(opening))) opening += 1;
  if (opening < text.length && isOneOf(text.charCodeAt(opening), MAY_BEGIN_MEMBER)) openings.push({ opening, before });
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

/** Whether the members of a form make a list within the line. `注：①…` may go on in the next one. */
function isList(form: InlineForm, markers: readonly SeriesMarker[], announced: SeriesMarker | undefined): boolean {
  const values = markers.filter((marker) => marker.form === form).map(({ value }) => value);
  if (values.length < 2) return announced?.value === 1 && announced.form === form;
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
