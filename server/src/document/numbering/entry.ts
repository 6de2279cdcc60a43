import type { Draft } from '../draft.ts';
import { defineFact, type Fact } from '../fact.ts';
import type { Line } from '../line.ts';
import { type HeadingForm, isHeadingForm, type Marker } from '../marker.ts';
import { declareTrigger, isOneOf } from '../scan.ts';

export type HeadingMarker = Marker & { readonly form: HeadingForm };

/** A numbered line of a draft. */
export interface Entry {
  /** 0-based. */
  readonly line: number;
  readonly marker: HeadingMarker;
  /** The form by which it is judged: the marker's own, or that of the list it was meant for. */
  form: HeadingForm;
  /** How the line looks: in bold, as a Markdown heading. Sections of one level look alike. */
  readonly look: number;
  /** The marker opens a stretch in bold. */
  readonly strong: boolean;
  /** The level of a Markdown heading, 0 for none. */
  readonly depth: number;
  /** How far the line is set in, in columns. */
  readonly indent: number;
  /** It stands on a line of its own, without running text. */
  readonly isBare: boolean;
  /** The text after the marker. */
  readonly title: string;
  /** A space stands between the marker and the title, as in a list item of Markdown. */
  readonly isSpaced: boolean;
  /** What stands between this entry and the one before it. */
  readonly gap: Gap;
}

/** What the lines between two numbered lines say about a numbering that starts anew after them. */
export interface Gap {
  /** A divider, a short line without stops, a salutation, a lead-in, or the text of an earlier entry: a contents page ends here. */
  readonly separated: boolean;
  /** A quotation opens or closes, or a box (专栏, 表) stands there. */
  readonly enclosed: boolean;
  readonly hasBody: boolean;
}

export function isHeadingMarker(marker: Marker | undefined): marker is HeadingMarker {
  return marker !== undefined && isHeadingForm(marker.form);
}

/** Whether a quotation opens or closes in a line without its other end. */
const splitsQuotation = defineFact<boolean>({
  none: false,
  wakes: declareTrigger('“”'),
  read({ text }) {
    let depth = 0;
    for (const mark of text) depth += mark === '“' ? 1 : mark === '”' ? -1 : 0;
    return depth !== 0;
  },
});

const BULLET = /^[ \t]*[-*+][ \t]/u;
const FIRST_OF_BULLET = declareTrigger(' \t-*+');

/** How far in what hangs under a bullet of Markdown begins; infinity where there is none. */
function bulletOf(text: string): number {
  return BULLET.exec(text)?.[0].length ?? Number.POSITIVE_INFINITY;
}

/** The numbered lines of a draft in order, without the weak markers that turn out to be none. */
export function collectEntries(draft: Draft, continuations: ReadonlySet<number>): Entry[] {
  const { lines } = draft;
  const counted = countedMarkers(draft, continuations);
  const splits = new Set(draft.linesWith(splitsQuotation));
  const entries: Entry[] = [];
  const seenTitles = new Map<HeadingForm, Set<string>>();
  let separated = false;
  let enclosed = false;
  let hasBody = false;
  /** The indent of the bullet that stands farthest out since the last numbered line. */
  let bullet = Number.POSITIVE_INFINITY;
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number] as Line;
    if (line.shape === 'blank' || line.shape === 'set-aside' || line.shape === 'comment') continue;
    const marker = counted.get(number);
    if (marker === undefined) {
      if (line.shape === 'box') enclosed = true;
      else if (line.shape === 'body') hasBody = true;
      else separated = true;
      if (splits.has(number)) enclosed = true;
      if (isOneOf(line.text.charCodeAt(0), FIRST_OF_BULLET)) bullet = Math.min(bullet, bulletOf(line.text));
      continue;
    }
    const indent = marker.start === 0 ? 0 : line.text.length - line.text.trimStart().length;
    if (bullet <= indent) separated = true;
    bullet = Number.POSITIVE_INFINITY;
    const title = line.text.slice(marker.end).trim();
    if (line.shape === 'divider' || wasSeen(seenTitles, marker.form, title)) separated = true;
    const quoted = splits.has(number);
    const strong = line.text.startsWith('**', marker.start - 2);
    entries.push({
      line: number,
      marker,
      form: marker.form,
      look: line.inline.headingDepth * 2 + (strong ? 1 : 0),
      strong,
      depth: line.inline.headingDepth,
      indent,
      isBare: line.shape !== 'body',
      title,
      isSpaced: ' \t'.includes(line.text.charAt(marker.end)) && marker.end < line.text.length,
      gap: { separated, enclosed: enclosed || quoted, hasBody },
    });
    separated = line.shape === 'lead-in';
    enclosed = quoted;
    hasBody = false;
  }
  return entries;
}

/** Whether an entry of the form had the title before. Remembers it. */
function wasSeen(seen: Map<HeadingForm, Set<string>>, form: HeadingForm, title: string): boolean {
  if (title.length < 2) return false;
  const titles = seen.get(form);
  if (titles === undefined) seen.set(form, new Set([title]));
  else if (titles.has(title)) return true;
  else titles.add(title);
  return false;
}

/** （3）（A）and（3）（B）are one number. */
const ALTERNATIVE = /^[（(][A-Za-z][）)]/u;

const marked: Fact<Marker | undefined> = { none: undefined, of: ({ marker }) => marker };

/** Markers by line. A weak one, or one in the midst of a wrapped paragraph, counts only as the next number of its form, or as a 1 that a 2 follows. */
function countedMarkers(draft: Draft, continuations: ReadonlySet<number>): ReadonlyMap<number, HeadingMarker> {
  const counted = new Map<number, HeadingMarker>();
  const last = new Map<HeadingForm, number>();
  const numbers = draft.linesWith(marked);
  const following = followingValues(draft.lines, numbers);
  const decimals = countedDecimals(draft.lines, numbers, continuations);
  for (const number of numbers) {
    const line = draft.lines[number] as Line;
    const marker = decimals.get(number) ?? line.marker;
    if (!isHeadingMarker(marker)) continue;
    const isAmid = continuations.has(number);
    if (marker.weak && isAmid) continue;
    const isAlternative = ALTERNATIVE.test(line.text.slice(marker.end, marker.end + 4));
    if (isAlternative && last.get(marker.form) === marker.value) continue;
    if (marker.weak || isAmid) {
      const isNext = marker.value === (last.get(marker.form) ?? 0) + 1;
      const opens = marker.value === 1 && following.get(number) === 2;
      if (marker.value === 1 ? !opens : !isNext) continue;
    }
    last.set(marker.form, marker.value);
    counted.set(number, marker);
  }
  return counted;
}

/** 1.1 and 1.2 one after the other show that a draft counts by decimals; then a lone 2.1 counts too. */
function countedDecimals(
  lines: readonly Line[],
  numbers: readonly number[],
  continuations: ReadonlySet<number>,
): ReadonlyMap<number, HeadingMarker> {
  const decimals = new Map<number, HeadingMarker>();
  const previous = new Map<HeadingForm, Marker>();
  let inUse = false;
  for (const number of numbers) {
    const { marker, text } = lines[number] as Line;
    const decimal = marker?.decimal;
    if (!isHeadingMarker(decimal) || continuations.has(number)) continue;
    // A decimal by itself is a cell of a table: a figure, or the number of a clause.
    if (!/[\p{Script=Han}A-Za-z]/u.test(text.slice(decimal.end))) continue;
    const before = previous.get(decimal.form);
    inUse ||= before !== undefined && before.prefix === decimal.prefix && before.value !== decimal.value;
    previous.set(decimal.form, decimal);
    decimals.set(number, decimal);
  }
  return inUse ? decimals : new Map();
}

/** For each numbered line, the value of the next marker of the same form. */
function followingValues(lines: readonly Line[], numbers: readonly number[]): ReadonlyMap<number, number> {
  const following = new Map<number, number>();
  const next = new Map<HeadingForm, number>();
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    const number = numbers[at] as number;
    const marker = lines[number]?.marker;
    if (!isHeadingMarker(marker)) continue;
    const value = next.get(marker.form);
    if (value !== undefined) following.set(number, value);
    next.set(marker.form, marker.value);
  }
  return following;
}
