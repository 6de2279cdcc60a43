import type { FixReport, Report } from './rule.ts';

/** A place of a kind of slip that some drafts make from end to end. Columns are UTF-16 offsets, lines 0-based. */
export interface Slip {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
  /** Whether it may be changed unasked. */
  readonly safe: boolean;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

/** More of one kind than these are a habit, which is told once. */
export const MOST_APART = 3;

interface Words<Id extends string> {
  readonly one: Id;
  /** Said of all, with `count`. */
  readonly all: Id;
  readonly change: Id;
  readonly changeAll: Id;
}

/** Reports each place where they are few; else all in one finding at the first, with one fix that mends what may be mended unasked, or else everything. */
export function reportThroughout<Id extends string>(
  slips: readonly Slip[],
  words: Words<Id>,
  report: (report: Report<Id>) => void,
  severity?: Report<Id>['severity'],
): void {
  const [first] = slips;
  if (first === undefined) return;
  const mild = severity === undefined ? {} : { severity };
  const placed = ({ line, edits }: Slip) => edits.map((edit) => ({ ...edit, line }));
  if (slips.length <= MOST_APART) {
    for (const slip of slips) {
      const { line, start, end, found, right, safe } = slip;
      const fix: FixReport<Id> = { title: words.change, safe, edits: placed(slip) };
      report({ line, start, end, message: words.one, data: { found, right }, ...mild, fix });
    }
    return;
  }
  const unasked = slips.filter(({ safe }) => safe);
  const mended = unasked.length > 0 ? unasked : slips;
  const { line, start, end, found, right } = first;
  report({
    line,
    start,
    end,
    message: words.all,
    data: { found, right, count: slips.length },
    ...mild,
    fix: { title: words.changeAll, safe: unasked.length > 0, edits: mended.flatMap(placed) },
  });
}
