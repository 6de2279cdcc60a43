import type { Line } from '../line.ts';
import { HEADING_FORMS, type HeadingForm, LAW_FORMS } from '../marker.ts';
import type { Entry } from './entry.ts';
import { findOpening } from './opening.ts';
import type { Ranks } from './rank.ts';
import { type Explained, explainAtCost, type TrackItem } from './track.ts';

/** The entries that are counted together, all of one form, each with how it follows the one before. */
export type Run = readonly Explained<Entry>[];

/** Whether an entry stands on a higher level than the ones that are counted together, of which one is given. */
type IsAbove = (entry: Entry, member: Entry) => boolean;

/** A way to tell levels of one form apart. */
interface Look {
  key(entry: Entry): string;
  /** Of two keys of one form, in the order in which they first occur, whether the first one stands above. */
  isHigher(one: Entry, other: Entry): boolean;
}

/** What tells two levels of one form apart where the form alone does not explain the numbers. */
const LOOKS: readonly Look[] = [
  { key: ({ depth }) => `${depth}`, isHigher: () => false },
  { key: ({ depth, strong }) => `${depth} ${strong}`, isHigher: (one, other) => one.strong && !other.strong },
  { key: ({ depth, indent }) => `${depth} ${indent}`, isHigher: (one, other) => one.indent < other.indent },
  { key: ({ depth, marker }) => `${depth} ${markOf(marker.text)}`, isHigher: () => true },
];

/** More levels than this are no levels. */
const MOST_LEVELS = 6;
/** How much less a reading by levels must cost than one of the form as a whole. */
const LEAST_GAIN = 0.5;

/** Explains the numbers of each level at the least cost. Linear in the number of entries. */
export function explainRuns(lines: readonly Line[], entries: readonly Entry[], ranks: Ranks): Run[] {
  const since = sumGaps(entries);
  const byForm = new Map<HeadingForm, number[]>();
  entries.forEach(({ form }, index) => {
    const known = byForm.get(form);
    if (known === undefined) byForm.set(form, [index]);
    else known.push(index);
  });
  const runs: Run[] = [];
  for (const form of HEADING_FORMS) {
    const members = byForm.get(form);
    if (members === undefined) continue;
    if (form === 'decimal' || form === 'decimal-3') runs.push(...explainDecimals(lines, entries, members, since));
    else runs.push(...explainForm(lines, entries, members, since, ranks));
  }
  return runs;
}

function explainForm(
  lines: readonly Line[],
  entries: readonly Entry[],
  members: readonly number[],
  since: Since,
  ranks: Ranks,
): readonly Run[] {
  const explain = (some: readonly number[], isAbove: IsAbove) => {
    const track = layTrack(lines, entries, some, since, isAbove);
    return explainAtCost(withoutRepeatedOnes(track));
  };
  const whole = explain(members, (entry, member) => ranks[entry.form] < ranks[member.form]);
  let best: { runs: readonly Run[]; cost: number } = { runs: [whole.explained], cost: whole.cost };
  for (const look of best.cost > LEAST_GAIN ? LOOKS : []) {
    const levels = groupBy(members, (index) => look.key(entries[index] as Entry));
    if (levels.length < 2 || levels.length > MOST_LEVELS) continue;
    const order = new Map(levels.map(([first], at) => [look.key(entries[first as number] as Entry), at]));
    const isAbove: IsAbove = (entry, member) => {
      if (entry.depth !== member.depth) return member.depth === 0 || (entry.depth > 0 && entry.depth < member.depth);
      if (entry.form !== member.form) return ranks[entry.form] < ranks[member.form];
      const isFirst = (order.get(look.key(entry)) ?? 0) < (order.get(look.key(member)) ?? 0);
      return isFirst && look.isHigher(entry, member);
    };
    const explained = levels.map((level) => explain(level, isAbove));
    const cost = explained.reduce((sum, one) => sum + one.cost, 0);
    if (cost < best.cost - LEAST_GAIN) best = { runs: explained.map((one) => one.explained), cost };
  }
  return best.runs;
}

/** A decimal says itself what it stands under: 1.3 follows 1.2, whatever lists stand between. */
function explainDecimals(
  lines: readonly Line[],
  entries: readonly Entry[],
  members: readonly number[],
  since: Since,
): Run[] {
  const isAbove: IsAbove = ({ form, marker }, member) => {
    if (form === member.form) return marker.prefix !== member.marker.prefix;
    if (form === 'decimal') return member.marker.prefix !== `${marker.prefix}${marker.value}.`;
    return LAW_FORMS.includes(form) || form === 'han';
  };
  return groupBy(members, (index) => (entries[index] as Entry).marker.prefix ?? '').map(
    (level) => explainAtCost(layTrack(lines, entries, level, since, isAbove), true).explained,
  );
}

function groupBy(members: readonly number[], key: (index: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const index of members) {
    const known = groups.get(key(index));
    if (known === undefined) groups.set(key(index), [index]);
    else known.push(index);
  }
  return [...groups.values()];
}

/** The mark or brackets of a marker: `.` of 1., `、` of 1、. */
function markOf(text: string): string {
  return text.trimEnd().replace(/[\p{Number}\p{Script=Han}]/gu, '');
}

/** For each entry, in how many of the gaps up to it something stands that counts. */
interface Since {
  readonly separated: readonly number[];
  readonly enclosed: readonly number[];
  readonly hasBody: readonly number[];
}

function sumGaps(entries: readonly Entry[]): Since {
  const sum = (counts: (entry: Entry) => boolean) => {
    let total = 0;
    return entries.map((entry) => {
      if (counts(entry)) total += 1;
      return total;
    });
  };
  return {
    separated: sum(({ gap }) => gap.separated),
    enclosed: sum(({ gap }) => gap.enclosed),
    hasBody: sum(({ gap }) => gap.hasBody),
  };
}

/** Entries that are counted together, each with what stands between it and the one before. */
function layTrack(
  lines: readonly Line[],
  entries: readonly Entry[],
  members: readonly number[],
  since: Since,
  isAbove: IsAbove,
): TrackItem<Entry>[] {
  let hadBody = true;
  return members.map((index, at) => {
    const entry = entries[index] as Entry;
    const before = members[at - 1] ?? -1;
    const counts = (sums: readonly number[]) => (sums[index] ?? 0) > (before < 0 ? 0 : (sums[before] ?? 0));
    let underNewParent = false;
    for (let between = before + 1; between < index && !underNewParent; between += 1) {
      underNewParent = isAbove(entries[between] as Entry, entry);
    }
    const hasBody = counts(since.hasBody);
    const afterBody = hasBody && !hadBody;
    hadBody = hasBody;
    const opening = findOpening(lines, entry, entries[index - 1]);
    return {
      entry,
      underNewParent,
      separated: counts(since.separated),
      enclosed: counts(since.enclosed),
      afterBody,
      ...(opening && { opening }),
    };
  });
}

const FEWEST_REPEATED_ONES = 3;

function isMarkdownItem(entry: Entry | undefined): boolean {
  return entry?.marker.text === '1.' && entry.title !== '' && entry.isSpaced;
}

/** A list of nothing but `1.` is how Markdown may number, and no slip of the writer's. */
function withoutRepeatedOnes(track: readonly TrackItem<Entry>[]): TrackItem<Entry>[] {
  const kept: TrackItem<Entry>[] = [];
  for (let index = 0; index < track.length; ) {
    let end = index + 1;
    const isOne = (at: number) => track[at]?.entry.marker.value === 1;
    if (isOne(index)) while (isOne(end) && track[end]?.underNewParent === false) end += 1;
    const next = track[end];
    const endsThere = next === undefined || next.underNewParent;
    // The last of them may begin a list of 1. and 2.
    if (end - index > 1 && !endsThere) end -= 1;
    const fewest = endsThere && isMarkdownItem(track[index]?.entry) ? 2 : FEWEST_REPEATED_ONES;
    if (end - index < fewest) kept.push(...track.slice(index, end));
    index = end;
  }
  return kept;
}
