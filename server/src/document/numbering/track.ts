import type { Opening } from './opening.ts';

/** What has a number. */
export interface Numbered {
  readonly marker: { readonly value: number };
}

/** An entry in the run of its own form, with what stands between it and the one before it in the same form. */
export interface TrackItem<E extends Numbered> {
  readonly entry: E;
  /** A marker of a higher rank stands between. */
  readonly underNewParent: boolean;
  readonly separated: boolean;
  readonly enclosed: boolean;
  /** Running text stands between, while the entries before had none between them. */
  readonly afterBody: boolean;
  /** The 1 of its list stands inside a line above. */
  readonly opening?: Opening;
}

type Track<E extends Numbered> = readonly TrackItem<E>[];

/** How an entry follows the last one that counts. */
export type Step =
  | 'first'
  | 'continue'
  | 'restart'
  | 'resume'
  | 'gap'
  | 'not-first'
  | 'back'
  | 'unexcused-restart'
  /** Does not count: its number is wrong or too much. */
  | 'wrong';

export interface Explained<E extends Numbered> {
  readonly item: TrackItem<E>;
  readonly step: Step;
  /** The value that its place asks for. For an entry too many, its own. */
  readonly expected: number;
  /** Index in the track of the entry that it follows, -1 for none. */
  readonly previous: number;
}

const MOST_SKIPPED = 6;
const MOST_NESTED = 3;

const COST = {
  wrong: 1,
  swapped: 1.5,
  restartUnderParent: 0,
  runOn: 0.35,
  restartSeparated: 0.05,
  restartAfterBody: 0.3,
  /** 二、, a divider, 一、 that is skipped, 三、: rather a list of its own that lost its 二、. */
  skipBorder: 0.1,
  resume: 0.4,
  resumeByChance: 1.01,
  /** 二、, a divider, 一、, 三、. */
  resumeAfterOne: 1.1,
  gap: 1.02,
  notFirstAtStart: 1.05,
  notFirstUnderParent: 1.1,
  back: 1.15,
  notFirstSeparated: 1.12,
  restartUnexcused: 1.2,
} as const;

interface Node {
  cost: number;
  previous: number;
  step: Exclude<Step, 'wrong'>;
  /** The last entry of the list that this one's list stands in, -1 for none. */
  outer: number;
}

/**
 * What it costs each entry to go on with the numbers under a new parent. That is the writer's way where numbers do so more often
 * than they start anew, or from one parent to the next and the next in a part of the text; else it cannot be.
 */
function costsOfRunningOn<E extends Numbered>(track: Track<E>): readonly number[] {
  const borders: number[] = [];
  for (let index = 1; index < track.length; index += 1) if (track[index]?.underNewParent) borders.push(index);
  const goesOn = (border: number | undefined) =>
    border !== undefined && valueAt(track, border) === valueAt(track, border - 1) + 1;
  const goingOn = borders.filter(goesOn).length;
  const startingAnew = borders.filter((border) => valueAt(track, border) === 1).length;
  const costs = track.map(() => (goingOn > startingAnew ? 0 : Number.POSITIVE_INFINITY));
  if (goingOn <= startingAnew) {
    borders.forEach((border, at) => {
      if (goesOn(border) && (goesOn(borders[at - 1]) || goesOn(borders[at + 1]))) costs[border] = COST.runOn;
    });
  }
  return costs;
}

/** The entries of one form explained at the least cost: which ones count, and how each follows the one before. Linear in their number. */
export function explainTrack<E extends Numbered>(track: Track<E>): Explained<E>[] {
  return explainAtCost(track).explained;
}

/** The same, and what it costs: 0 where all is in order. `mayRunOn`: whatever stands between, the next number may follow. */
export function explainAtCost<E extends Numbered>(
  track: Track<E>,
  mayRunOn = false,
): { explained: Explained<E>[]; cost: number } {
  const runOnCosts = mayRunOn ? [] : costsOfRunningOn(track);
  const nodes: Node[] = [];
  for (let index = 0; index < track.length; index += 1)
    nodes.push(cheapest(track, nodes, index, runOnCosts[index] ?? 0));
  return readBack(track, nodes);
}

function cheapest<E extends Numbered>(track: Track<E>, nodes: readonly Node[], index: number, runOnCost: number): Node {
  const { entry, opening } = track[index] as TrackItem<E>;
  const { value } = entry.marker;
  const best: Node = { cost: Number.POSITIVE_INFINITY, previous: -1, step: 'first', outer: -1 };

  const listStart = startOfList(track, index);
  const begins = opening !== undefined || value <= index - listStart + 1;
  if (index <= MOST_SKIPPED) {
    const skipped = areSwapped(track, index, -1) ? COST.swapped : index * COST.wrong;
    consider(best, skipped + (begins ? 0 : COST.notFirstAtStart), -1, begins ? 'first' : 'not-first', -1);
  }

  let underNewParent = false;
  let separated = false;
  for (let skipped = 0; skipped <= MOST_SKIPPED && skipped < index; skipped += 1) {
    const previous = index - skipped - 1;
    const between = track[previous + 1] as TrackItem<E>;
    underNewParent ||= between.underNewParent;
    separated ||= between.separated;
    const node = nodes[previous] as Node;
    const soFar = node.cost + (areSwapped(track, index, previous) ? COST.swapped : skipped * COST.wrong);
    const distance = value - (track[previous] as TrackItem<E>).entry.marker.value;
    const follows = distance >= 1 && distance <= skipped + 1;
    const skipsBorder = skipped > 0 && separated;

    if (follows && (!underNewParent || runOnCost < Number.POSITIVE_INFINITY))
      consider(
        best,
        soFar + (underNewParent ? runOnCost : 0) + (skipsBorder ? COST.skipBorder : 0),
        previous,
        'continue',
        node.outer,
      );
    if (opening !== undefined) consider(best, soFar + COST.restartSeparated, previous, 'restart', previous);
    if (begins && value <= skipped + 1) {
      const excuse = restartExcuse(track, previous + 1, index - value + 1);
      if (excuse !== undefined) consider(best, soFar + excuse, previous, 'restart', underNewParent ? -1 : previous);
      else consider(best, soFar + COST.restartUnexcused, previous, 'unexcused-restart', previous);
    }
    const outer = underNewParent ? -1 : outerBefore(track, nodes, node.outer, value, skipped);
    if (outer >= 0) {
      // A number that just one is missing before belongs to its neighbours rather than to a list further up.
      const isAloneBehindBorder = skipped === 0 && node.step === 'restart' && track[previous]?.separated === true;
      const cost =
        distance === skipped + 2 ? (isAloneBehindBorder ? COST.resumeAfterOne : COST.resumeByChance) : COST.resume;
      consider(best, soFar + cost, previous, 'resume', (nodes[outer] as Node).outer);
    }
    if (underNewParent) consider(best, soFar + COST.notFirstUnderParent, previous, 'not-first', -1);
    else if (separated && distance < 1) consider(best, soFar + COST.notFirstSeparated, previous, 'not-first', previous);
    if (distance > skipped + 1) consider(best, soFar + COST.gap, previous, 'gap', node.outer);
    else if (distance < 1 && value !== 1) consider(best, soFar + COST.back, previous, 'back', node.outer);
  }
  return best;
}

/** Takes a way of going on that costs no more than the best one so far. */
function consider(best: Node, cost: number, previous: number, step: Node['step'], outer: number): void {
  if (cost > best.cost) return;
  best.cost = cost;
  best.previous = previous;
  best.step = step;
  best.outer = outer;
}

/** The last entry of the list further out that a value goes on with, -1 for none: one nested list may follow another. */
function outerBefore<E extends Numbered>(
  track: Track<E>,
  nodes: readonly Node[],
  from: number,
  value: number,
  skipped: number,
): number {
  let outer = from;
  for (let level = 0; level < MOST_NESTED && outer >= 0; level += 1) {
    const distance = value - valueAt(track, outer);
    if (distance >= 1 && distance <= skipped + 1) return outer;
    outer = (nodes[outer] as Node).outer;
  }
  return -1;
}

/** What a list costs that begins at an entry, by what stands since the last one that counts. Undefined where nothing excuses it. */
function restartExcuse<E extends Numbered>(track: Track<E>, from: number, listStart: number): number | undefined {
  let isSeparated = false;
  let isAfterBody = false;
  for (let at = from; at <= listStart; at += 1) {
    const { underNewParent, separated, enclosed, afterBody } = track[at] as TrackItem<E>;
    if (underNewParent) return COST.restartUnderParent;
    isSeparated ||= separated || enclosed;
    isAfterBody ||= afterBody;
  }
  if (isSeparated) return COST.restartSeparated;
  return isAfterBody ? COST.restartAfterBody : undefined;
}

/** Whether just the two entries before an index have changed places: 1, 3, 2, 4. */
function areSwapped<E extends Numbered>(track: Track<E>, index: number, previous: number): boolean {
  const value = valueAt(track, index);
  return index - previous === 3 && valueAt(track, index - 1) === value - 2 && valueAt(track, index - 2) === value - 1;
}

/** The first entry under the same parent as an entry, as far as entries may be skipped. */
function startOfList<E extends Numbered>(track: Track<E>, index: number): number {
  let start = index;
  while (start > 0 && index - start < MOST_SKIPPED && !(track[start] as TrackItem<E>).underNewParent) start -= 1;
  return start;
}

function readBack<E extends Numbered>(
  track: Track<E>,
  nodes: readonly Node[],
): { explained: Explained<E>[]; cost: number } {
  let last = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = Math.max(0, track.length - 1 - MOST_SKIPPED); index < track.length; index += 1) {
    const cost = (nodes[index] as Node).cost + (track.length - 1 - index) * COST.wrong;
    if (cost < least) {
      least = cost;
      last = index;
    }
  }
  const explained: Explained<E>[] = [];
  for (let index = track.length - 1; index > last; index -= 1) explained.push(wrongAfter(track, index, last));
  for (let index = last; index >= 0; ) {
    const node = nodes[index] as Node;
    explained.push({
      item: track[index] as TrackItem<E>,
      step: node.step,
      expected: expectedAt(track, nodes, index),
      previous: node.step === 'resume' ? previousOuter(track, nodes, index) : node.previous,
    });
    for (let skipped = index - 1; skipped > node.previous; skipped -= 1) {
      explained.push(wrongBefore(track, nodes, skipped, index));
    }
    index = node.previous;
  }
  return { explained: explained.reverse(), cost: track.length === 0 ? 0 : least };
}

function valueAt<E extends Numbered>(track: Track<E>, index: number): number {
  return (track[index] as TrackItem<E>).entry.marker.value;
}

function previousOuter<E extends Numbered>(track: Track<E>, nodes: readonly Node[], index: number): number {
  const { previous } = nodes[index] as Node;
  const outer = outerBefore(track, nodes, nodes[previous]?.outer ?? -1, valueAt(track, index), index - previous - 1);
  return outer >= 0 ? outer : previous;
}

function expectedAt<E extends Numbered>(track: Track<E>, nodes: readonly Node[], index: number): number {
  const { step, previous } = nodes[index] as Node;
  switch (step) {
    case 'gap':
    case 'back':
    case 'unexcused-restart':
      return valueAt(track, previous) + index - previous;
    case 'not-first':
      return index - previous;
    case 'first':
    case 'restart':
      return (track[index] as TrackItem<E>).opening === undefined ? valueAt(track, index) : 1;
    default:
      return valueAt(track, index);
  }
}

/** A wrong entry takes the number that is free at its place; where none is free it is one too many. */
function wrongBefore<E extends Numbered>(
  track: Track<E>,
  nodes: readonly Node[],
  index: number,
  next: number,
): Explained<E> {
  const { previous, step } = nodes[next] as Node;
  const item = track[index] as TrackItem<E>;
  if (step === 'first' || step === 'restart' || step === 'unexcused-restart') {
    const isOpened = (track[next] as TrackItem<E>).opening !== undefined;
    const listStart = isOpened ? next : next - (valueAt(track, next) - 1);
    const expected = index >= listStart ? index - listStart + 1 : placeAfter(track, previous, index);
    return { item, step: 'wrong', expected, previous };
  }
  if (step === 'not-first') return { item, step: 'wrong', expected: placeAfter(track, previous, index), previous };
  const free = valueAt(track, next) - valueAt(track, previous) - 1;
  const order = index - previous;
  const expected = step === 'resume' || order > free ? item.entry.marker.value : valueAt(track, previous) + order;
  return { item, step: 'wrong', expected, previous };
}

function placeAfter<E extends Numbered>(track: Track<E>, previous: number, index: number): number {
  return previous < 0 ? index + 1 : valueAt(track, previous) + index - previous;
}

function wrongAfter<E extends Numbered>(track: Track<E>, index: number, last: number): Explained<E> {
  return {
    item: track[index] as TrackItem<E>,
    step: 'wrong',
    expected: placeAfter(track, last, index),
    previous: last,
  };
}
