import type { Line } from './line.ts';
import { holds, type Trigger } from './scan.ts';

/** Something that a line tells by itself: found when it is first asked for, and kept for as long as the line lives. */
export interface Fact<T> {
  /** What most lines tell. */
  readonly none: T;
  of(line: Line): T;
}

interface Declaration<T> {
  readonly none: T;
  /** A line without any of these tells `none`, unread. */
  readonly wakes?: Trigger;
  /** Whether lines are asked that are no prose: code, front matter, comments, blank lines. */
  readonly ofEveryLine?: true;
  read(line: Line): T;
}

let declared = 0;

/** Declares what is to be known of lines. `read` looks at the line alone, in time linear in its length. */
export function defineFact<T extends {} | undefined>({ none, wakes, ofEveryLine, read }: Declaration<T>): Fact<T> {
  const index = declared;
  declared += 1;
  const mayTell = (line: Line) =>
    (wakes === undefined || holds(line.scan, wakes)) && (ofEveryLine === true || isProse(line));
  return {
    none,
    of(line) {
      const kept = line.facts[index];
      if (kept !== undefined) return kept === NOTHING ? none : (kept as T);
      if (!mayTell(line)) return none;
      const found = read(line);
      line.facts[index] = found === none ? NOTHING : found;
      return found;
    },
  };
}

/** Stands for `none`, which may be undefined. */
const NOTHING = Symbol('none');

/** Whether a line is the writer's text: neither code nor front matter, nor a comment, nor blank. */
export function isProse({ block, shape }: Line): boolean {
  return block === 'text' && shape !== 'blank' && shape !== 'comment';
}
