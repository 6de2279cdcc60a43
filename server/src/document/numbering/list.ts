import type { Entry } from './entry.ts';
import type { Run } from './lay.ts';
import type { Explained } from './track.ts';

/** Sections that are counted together, from one on. Known by its identity. */
export interface NumberedList {
  /** It runs on under one parent after the other, as articles do. */
  runsOn: boolean;
}

/** The list of each numbered line, by how the numbering was explained. Lines that are not counted have none. */
export function assignLists(runs: readonly Run[]): ReadonlyMap<Entry, NumberedList> {
  const lists = new Map<Entry, NumberedList>();
  for (const track of runs) assignTrack(track, lists);
  return lists;
}

function assignTrack(track: readonly Explained<Entry>[], lists: Map<Entry, NumberedList>): void {
  const counts = new Map<NumberedList, number>();
  let current: NumberedList | undefined;
  /** A list whose first members have a wrong number. */
  let pending: NumberedList | undefined;
  const begin = () => ({ runsOn: false });
  track.forEach((one, index) => {
    const { item, step, expected, previous } = one;
    let list = listOf(track[previous], lists) ?? current;
    if (item.underNewParent) pending = undefined;
    if (step === 'wrong') {
      const isFirst = expected === 1 || (item.underNewParent && list?.runsOn !== true);
      if (isFirst) pending = begin();
      if (pending !== undefined && (isFirst || expected === (counts.get(pending) ?? 0) + 1)) list = pending;
    } else {
      if (beginsList(track, index)) list = pending ?? begin();
      else if (item.underNewParent && list !== undefined) list.runsOn = true;
      pending = undefined;
      current = list;
    }
    list ??= begin();
    counts.set(list, (counts.get(list) ?? 0) + 1);
    lists.set(item.entry, list);
  });
}

function listOf(one: Explained<Entry> | undefined, lists: ReadonlyMap<Entry, NumberedList>): NumberedList | undefined {
  return one && lists.get(one.item.entry);
}

function beginsList(track: readonly Explained<Entry>[], index: number): boolean {
  const next = track[index + 1];
  switch (track[index]?.step) {
    case 'first':
    case 'restart':
    case 'not-first':
      return true;
    case 'unexcused-restart':
      // A 1 that no 2 follows is a slip for the next number.
      return next?.item.entry.marker.value === 2 && !next.item.underNewParent;
    default:
      return false;
  }
}
