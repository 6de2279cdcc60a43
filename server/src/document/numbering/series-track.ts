import type { Draft } from '../draft.ts';
import type { Line } from '../line.ts';
import { isInline, readCutPoint, type SeriesMarker, seriesMarkersOf } from '../series.ts';
import type { Entry } from './entry.ts';
import { type Explained, explainTrack, type Numbered, type TrackItem } from './track.ts';

/** A member of a series: 二是 in its line. */
export interface Member extends Numbered {
  readonly line: number;
  readonly marker: SeriesMarker;
  readonly startsLine: boolean;
}

/**
 * The series of each form, explained. A member goes on with a series in its own line, in the paragraph before,
 * or from line start to line start within a section; anything else may begin anew at any place.
 */
export function explainSeries(
  draft: Draft,
  entries: readonly Entry[],
  continuations: ReadonlySet<number>,
): Explained<Member>[][] {
  const { lines } = draft;
  const members = collectMembers(draft, continuations);
  const headings = new Set(entries.map(({ line }) => line));
  const isNext = (previous: Member, next: Member) => goesOn(lines, headings, continuations, previous, next);
  adoptOddMembers(members, isNext);
  return [...members.values()].map((alike) => {
    const track: TrackItem<Member>[] = [];
    let previous: Member | undefined;
    for (const entry of alike) {
      const follows = previous !== undefined && isNext(previous, entry);
      track.push({
        entry,
        underNewParent: previous !== undefined && !follows,
        // A list may begin anew at any place, but one whose first member is wrong not amid a paragraph.
        separated: entry.marker.value === 1 || entry.line !== previous?.line,
        enclosed: false,
        afterBody: false,
      });
      previous = entry;
    }
    return explainTrack(track);
  });
}

/** Forms of which one may stand for another by mistake: 第一， 二是 第三，. */
const SPOKEN_FORMS = ['point', 'ordinal', 'one-of'] as const;

/** A place in a series that a member of another form may have: between two of its members, or after the last one. */
interface Hole {
  readonly before: Member;
  readonly after: Member | undefined;
}

/** A member that is alone in its form takes the place that is free in a series around it. Linear in the number of members. */
function adoptOddMembers(
  members: Map<SeriesMarker['form'], Member[]>,
  isNext: (previous: Member, next: Member) => boolean,
): void {
  for (const form of SPOKEN_FORMS) {
    const alike = members.get(form) ?? [];
    const holes: readonly Hole[] = alike.flatMap((before, index): Hole[] => {
      const after = alike[index + 1];
      if (after?.marker.value === before.marker.value + 2 && isNext(before, after)) return [{ before, after }];
      const isOver = after === undefined || after.marker.value === 1 || !isNext(before, after);
      const isSecond = alike[index - 1]?.marker.value === before.marker.value - 1;
      return isOver && isSecond && before.startsLine ? [{ before, after: undefined }] : [];
    });
    if (holes.length === 0) continue;
    for (const other of SPOKEN_FORMS) {
      const strangers = members.get(other) ?? [];
      if (other === form || strangers.length === 0) continue;
      const adopted = new Set<Member>();
      let at = 0;
      for (const { before, after } of holes) {
        while (at < strangers.length && compare(strangers[at] as Member, before) < 0) at += 1;
        const odd = strangers[at];
        if (odd?.marker.value !== before.marker.value + 1) continue;
        const next = strangers[at + 1];
        if (after === undefined) {
          const isAlone = strangers[at - 1]?.marker.value !== odd.marker.value - 1 && (next?.marker.value ?? 1) === 1;
          if (isAlone && odd.startsLine && isNext(before, odd)) adopted.add(odd);
        } else if (compare(odd, after) < 0 && odd.startsLine === after.startsLine) {
          if (next === undefined || compare(next, after) > 0) adopted.add(odd);
        }
      }
      if (adopted.size === 0) continue;
      members.set(
        other,
        strangers.filter((member) => !adopted.has(member)),
      );
      members.set(form, [...(members.get(form) ?? []), ...adopted].sort(compare));
    }
  }
}

function compare(left: Member, right: Member): number {
  return left.line - right.line || left.marker.start - right.marker.start;
}

/** A series that runs from its first member on without a slip. */
export interface WholeSeries {
  readonly members: readonly Member[];
  /** Another member of the same form goes on where this series has ended: 一是 二是 一是. */
  readonly isBrokenOff: boolean;
}

/** The series of two members or more that begin with a first one and go on one by one. */
export function wholeSeries(track: readonly Explained<Member>[]): WholeSeries[] {
  const whole: WholeSeries[] = [];
  for (let index = 0; index < track.length; ) {
    const members = [(track[index] as Explained<Member>).item.entry];
    for (let next = track[index + members.length]; continues(next, members); next = track[index + members.length]) {
      members.push(next.item.entry);
    }
    index += members.length;
    if (members.length < 2 || members[0]?.marker.value !== 1) continue;
    whole.push({ members, isBrokenOff: track[index]?.item.underNewParent === false });
  }
  return whole;
}

function continues(next: Explained<Member> | undefined, members: readonly Member[]): next is Explained<Member> {
  return next?.step === 'continue' && next.item.entry.marker.value === (members.at(-1) as Member).marker.value + 1;
}

/** What may stand before the first word of a paragraph: blanks, as characters or as HTML, and the marks of Markdown. */
const LINE_START = /^(?:[\s>#*_-]|&[a-z]{2,8};)*$/u;
/** A picture between two paragraphs of a series. */
const PICTURE = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/u;

function collectMembers(draft: Draft, continuations: ReadonlySet<number>): Map<SeriesMarker['form'], Member[]> {
  const { lines } = draft;
  const members = new Map<SeriesMarker['form'], Member[]>();
  const add = (member: Member) => {
    const alike = members.get(member.marker.form);
    if (alike === undefined) members.set(member.marker.form, [member]);
    else alike.push(member);
  };
  for (const number of linesThatMayHoldOne(draft, continuations)) {
    const line = lines[number] as Line;
    for (const marker of seriesMarkersOf.of(line)) {
      const startsLine = LINE_START.test(line.text.slice(0, marker.start));
      if (startsLine && continuations.has(number) && !endsClause(lines[number - 1] as Line)) continue;
      add({ line: number, marker, startsLine });
    }
    if (!continuations.has(number + 1)) continue;
    const cut = readCutPoint(line.text, lines[number + 1]?.text ?? '');
    if (cut !== undefined) add({ line: number, marker: cut, startsLine: false });
  }
  return members;
}

function linesThatMayHoldOne(draft: Draft, continuations: ReadonlySet<number>): Iterable<number> {
  const numbers = draft.linesWith(seriesMarkersOf);
  if (continuations.size === 0) return numbers;
  const before = [...continuations].map((number) => number - 1);
  return [...new Set([...numbers, ...before])].sort((left, right) => left - right);
}

/** Where a wrapped line ends amid a clause, what looks like a member on the next line is a word of it: 不同|一是. */
function endsClause({ text }: Line): boolean {
  return /[，、,]$/u.test(text.trimEnd());
}

function goesOn(
  lines: readonly Line[],
  headings: ReadonlySet<number>,
  continuations: ReadonlySet<number>,
  previous: Member,
  next: Member,
): boolean {
  if (next.line === previous.line) return true;
  if (isInline(next.marker)) return false;
  let between = 0;
  for (let number = previous.line + 1; number <= next.line; number += 1) {
    if (headings.has(number)) return false;
    const { shape, text } = lines[number] as Line;
    if (number < next.line && shape !== 'blank' && !continuations.has(number) && !PICTURE.test(text)) between += 1;
  }
  return between === 0 || (previous.startsLine && next.startsLine);
}
