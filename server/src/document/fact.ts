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

/** Declares what is to be known of lines. `read` looks at the line alone, in time linear in its length. What is `none` is not kept: it is read again, should it be asked again. */
export function defineFact<T>({ none, wakes, ofEveryLine, read }: Declaration<T>): Fact<T> {
  const fact: Fact<T> = {
    none,
    of(line) {
      if (wakes !== undefined && !holds(line.scan, wakes)) return none;
      if (ofEveryLine !== true && !isProse(line)) return none;
      for (let kept = line.kept; kept !== undefined; kept = kept.next) {
        if (kept.fact === fact) return kept.value as T;
      }
      const value = read(line);
      if (value !== none) line.kept = { fact, value, next: line.kept };
      return value;
    },
  };
  return fact;
}

/** Whether a line is the writer's text: neither code nor front matter, nor a comment, nor blank. */
export function isProse({ block, shape }: Line): boolean {
  return block === 'text' && shape !== 'blank' && shape !== 'comment';
}
