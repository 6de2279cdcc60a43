/** The index of the first of some items for which something holds, where it holds for all after it too; their count where it holds for none. */
export function firstThat<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first of ascending numbers that is at least a given one; their count where none is. */
export function firstFrom(ascending: readonly number[], least: number): number {
  return firstThat(ascending, (number) => number >= least);
}
