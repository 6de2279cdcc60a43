import type { Line } from '../line.ts';
import { type HeadingForm, spellLike } from '../marker.ts';
import type { Entry } from './entry.ts';
import type { Run } from './lay.ts';
import type { LevelSlip } from './mend.ts';
import type { Ranks } from './rank.ts';
import type { Explained } from './track.ts';

/** A place where the numbering does not go on as it should. Lines are 0-based, columns UTF-16. */
export type Irregularity =
  | { readonly kind: 'wrong'; readonly entry: Entry; readonly expected: number; readonly previous: Entry | undefined }
  | { readonly kind: 'extra'; readonly entry: Entry; readonly previous: Entry | undefined }
  | { readonly kind: 'swapped'; readonly entry: Entry; readonly other: Entry }
  | { readonly kind: 'gap'; readonly entry: Entry; readonly expected: number; readonly previous: Entry }
  | {
      readonly kind: 'lost-number';
      readonly line: number;
      readonly form: HeadingForm;
      readonly expected: number;
      readonly next: Entry;
    }
  | {
      readonly kind: 'fused';
      readonly line: number;
      readonly start: number;
      readonly end: number;
      readonly next: Entry;
    }
  /** `goesOn`: the next number follows it, and it does not follow the list before. */
  | { readonly kind: 'not-first'; readonly entry: Entry; readonly goesOn: boolean }
  | { readonly kind: 'back'; readonly entry: Entry; readonly expected: number; readonly previous: Entry }
  | { readonly kind: 'repeated-first'; readonly entry: Entry; readonly expected: number; readonly previous: Entry }
  | { readonly kind: 'new-list'; readonly entry: Entry; readonly expected: number; readonly previous: Entry }
  | { readonly kind: 'unnumbered-parent'; readonly entry: Entry; readonly line: number; readonly parent: Entry }
  | { readonly kind: 'level-slip'; readonly entry: Entry; readonly meant: HeadingForm };

const LONGEST_BARE_HEADING = 30;
const MOST_SWALLOWED = 20;

/** What the explained tracks and the mended levels amount to, one irregularity for one slip. */
export function findIrregularities(
  lines: readonly Line[],
  entries: readonly Entry[],
  runs: readonly Run[],
  slips: readonly LevelSlip[],
  ranks: Ranks,
): Irregularity[] {
  const parents = findParents(entries, ranks);
  const found: Irregularity[] = slips.map(({ entry, meant }) => ({ kind: 'level-slip', entry, meant }));
  for (const track of runs) {
    const form = track[0]?.item.entry.form;
    if (form === undefined) continue;
    for (let index = 0; index < track.length; index += 1) {
      const one = track[index] as Explained<Entry>;
      const next = track[index + 1];
      if (next !== undefined && areSwapped(one, next, track[index + 2])) {
        found.push({ kind: 'swapped', entry: one.item.entry, other: next.item.entry });
        index += 1;
        continue;
      }
      const parent = parents.get(one.item.entry);
      const irregularity =
        judge(lines, form, track, index, parent) ?? findUnnumberedParent(lines, track, index, parent, ranks);
      if (irregularity !== undefined) found.push(irregularity);
    }
  }
  return dropExcused(found, ranks);
}

/** Two neighbours that stand in each other's place: both wrong, or at a list's end where the second one counts. */
function areSwapped(one: Explained<Entry>, two: Explained<Entry>, three: Explained<Entry> | undefined): boolean {
  if (one.step !== 'wrong') return false;
  const first = one.item.entry.marker.value;
  const second = two.item.entry.marker.value;
  if (two.step === 'wrong') return one.expected === second && two.expected === first && first !== second;
  return two.step === 'continue' && first === second + 1 && three?.item.entry.marker.value !== first;
}

function judge(
  lines: readonly Line[],
  form: HeadingForm,
  track: readonly Explained<Entry>[],
  index: number,
  parent: Entry | undefined,
): Irregularity | undefined {
  const { item, step, expected, previous: previousIndex } = track[index] as Explained<Entry>;
  const { entry } = item;
  const previous = track[previousIndex]?.item.entry;
  switch (step) {
    case 'wrong':
      if (previous !== undefined && expected < entry.marker.value) {
        const before = spellLike(entry.marker, form, entry.marker.value - 1);
        const bare = findSwallowed(lines, before, previous.line + 1, entry.line);
        if (bare?.start === 0) return { kind: 'fused', ...bare, next: entry };
      }
      if (previous !== undefined && expected < entry.marker.value && endsList(track, index)) {
        const elsewhere = judgeGap(lines, form, entry, expected, previous);
        if (elsewhere.kind !== 'gap') return elsewhere;
      }
      return expected === entry.marker.value
        ? { kind: 'extra', entry, previous }
        : { kind: 'wrong', entry, expected, previous };
    case 'gap':
      return previous && judgeGap(lines, form, entry, expected, previous);
    case 'not-first': {
      const from = Math.max(previous?.line ?? 0, parent?.line ?? 0);
      const fused = findFused(lines, form, 1, entry, from);
      const followsOn = previous?.marker.value === entry.marker.value - 1;
      const goesOn = track[index + 1]?.step === 'continue' && !followsOn;
      return fused ?? { kind: 'not-first', entry, goesOn };
    }
    case 'first':
    case 'restart':
      return item.opening && { kind: 'fused', ...item.opening, next: entry };
    case 'back':
      return previous && { kind: 'back', entry, expected, previous };
    case 'unexcused-restart': {
      const isList = track[index + 1]?.item.entry.marker.value === 2 && !track[index + 1]?.item.underNewParent;
      return previous && { kind: isList ? 'new-list' : 'repeated-first', entry, expected, previous };
    }
    default:
      return undefined;
  }
}

/** The entry under which each entry stands. */
function findParents(entries: readonly Entry[], ranks: Ranks): ReadonlyMap<Entry, Entry> {
  const parents = new Map<Entry, Entry>();
  const open: Entry[] = [];
  for (const entry of entries) {
    while (open.length > 0 && ranks[(open.at(-1) as Entry).form] >= ranks[entry.form]) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) parents.set(entry, parent);
    open.push(entry);
  }
  return parents;
}

/**
 * A list that starts anew under the same parent because the headings above it carry no number:
 * both lists follow a short bare line, and between their form and the parent's a level is left out.
 */
function findUnnumberedParent(
  lines: readonly Line[],
  track: readonly Explained<Entry>[],
  index: number,
  parent: Entry | undefined,
  ranks: Ranks,
): Irregularity | undefined {
  const { item, step } = track[index] as Explained<Entry>;
  if (step !== 'restart' || item.underNewParent || parent === undefined) return undefined;
  const { entry } = item;
  if (ranks[entry.form] - ranks[parent.form] < 2) return undefined;
  let start = index - 1;
  while (start > 0 && (track[start] as Explained<Entry>).step === 'continue') start -= 1;
  const first = (track[start] as Explained<Entry>).item.entry;
  const line = bareHeadingAbove(lines, entry.line);
  if (line === undefined || first.line < parent.line || bareHeadingAbove(lines, first.line) === undefined)
    return undefined;
  return { kind: 'unnumbered-parent', entry, line, parent };
}

function bareHeadingAbove(lines: readonly Line[], below: number): number | undefined {
  let number = below - 1;
  while (lines[number]?.shape === 'blank') number -= 1;
  const line = lines[number];
  return line !== undefined && isBareHeading(line) ? number : undefined;
}

/** A page number is none. 第二条之一 has a number, which counts for nothing in the order. */
const NO_BARE_HEADING = /[！？!?…]$|^[-—\d\s.]+$|^第.{1,6}[条條]之/u;

function isBareHeading({ marker, shape, inline: { text } }: Line): boolean {
  return marker === undefined && shape === 'head' && text.length <= LONGEST_BARE_HEADING && !NO_BARE_HEADING.test(text);
}

function endsList(track: readonly Explained<Entry>[], index: number): boolean {
  for (let at = index + 1; at < track.length; at += 1) {
    const { step, item } = track[at] as Explained<Entry>;
    if (step === 'wrong') continue;
    const isNewList = step === 'first' || step === 'restart' || step === 'unexcused-restart';
    return step === 'resume' || (isNewList && at - item.entry.marker.value + 1 > index);
  }
  return true;
}

/** A gap is told where the number went missing: in a paragraph that swallowed it, at a heading that lost it, or else at the next number. */
function judgeGap(
  lines: readonly Line[],
  form: HeadingForm,
  entry: Entry,
  expected: number,
  previous: Entry,
): Irregularity {
  const fused = findFused(lines, form, expected, entry, previous.line);
  if (fused !== undefined) return fused;
  const { value } = entry.marker;
  if (value === expected + 1) {
    const bare = findBareHeading(lines, previous.line + 1, entry.line);
    if (bare !== undefined) return { kind: 'lost-number', line: bare, form, expected, next: entry };
  }
  return { kind: 'gap', entry, expected, previous };
}

/** The first of the missing numbers, if all of them stand inside paragraphs from a line on. */
function findFused(
  lines: readonly Line[],
  form: HeadingForm,
  firstMissing: number,
  next: Entry,
  from: number,
): Irregularity | undefined {
  if (next.marker.value - firstMissing > MOST_SWALLOWED) return undefined;
  const spell = (value: number) => spellLike(next.marker, form, value);
  const first = findSwallowed(lines, spell(firstMissing), from, next.line);
  let last = first;
  for (let missing = firstMissing + 1; missing < next.marker.value && last !== undefined; missing += 1) {
    last = findSwallowed(lines, spell(missing), last.line, next.line);
  }
  return first && last && { kind: 'fused', ...first, next };
}

function findSwallowed(
  lines: readonly Line[],
  spelled: string,
  from: number,
  to: number,
): { line: number; start: number; end: number } | undefined {
  for (let number = from; number < to; number += 1) {
    const { text } = lines[number] as Line;
    const bare = /^\d+\.$/u.test(spelled) ? spelled.slice(0, -1) : undefined;
    // `4运行环境` is a heading without its dot.
    if (bare !== undefined && text.startsWith(bare) && /^[ \t]?\p{Script=Han}/u.test(text.slice(bare.length)))
      return { line: number, start: 0, end: bare.length };
    for (let at = text.indexOf(spelled); at >= 0; at = text.indexOf(spelled, at + 1)) {
      const end = at + spelled.length;
      if (at === 0 && text.trim() !== spelled) continue;
      const around = text.charAt(at - 1) + text.charAt(end);
      if (!/[\d.第十百一二三四五六七八九]/u.test(around)) return { line: number, start: at, end };
    }
  }
  return undefined;
}

/** The one short bare line that running text stands around, if there is just one. */
function findBareHeading(lines: readonly Line[], from: number, to: number): number | undefined {
  const heads: number[] = [];
  for (let number = from; number < to; number += 1) {
    if (isBareHeading(lines[number] as Line)) heads.push(number);
  }
  return heads.length === 1 ? heads[0] : undefined;
}

/** A heading that is missing above excuses the lists below that seem to start anew for no reason. */
function dropExcused(found: readonly Irregularity[], ranks: Ranks): Irregularity[] {
  const holes = found.flatMap((one) => {
    if (one.kind === 'gap') return [{ rank: ranks[one.entry.form], from: one.previous.line, to: one.entry.line }];
    if (one.kind === 'lost-number') return [{ rank: ranks[one.form], from: one.line, to: one.next.line }];
    if (one.kind === 'fused') return [{ rank: ranks[one.next.form], from: one.line, to: one.next.line }];
    return [];
  });
  return found.filter((one) => {
    if (one.kind !== 'new-list' && one.kind !== 'repeated-first' && one.kind !== 'unnumbered-parent') return true;
    return !holes.some(
      ({ rank, from, to }) => rank < ranks[one.entry.form] && one.entry.line >= from && one.entry.line <= to,
    );
  });
}
