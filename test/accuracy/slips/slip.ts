/** A line with one slip in it. */
export interface Slipped {
  readonly text: string;
  /** The UTF-16 offset in `text` at which a finding is expected: it covers the offset or ends there. */
  readonly at: number;
}

/** Puts a slip into a line of prose that is right. Undefined where the line has no place for one. `random` gives numbers from 0 to 1. */
export type Slip = (line: string, random: () => number) => Slipped | undefined;

/** One of some; undefined where there are none. */
export function pickOne<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/** One of the matches of a global pattern. */
export function pickMatch(line: string, pattern: RegExp, random: () => number): RegExpExecArray | undefined {
  return pickOne([...line.matchAll(pattern)], random);
}
