import { comparePositions, touches } from '../document/position.ts';
import type { Finding, TextEdit } from './finding.ts';

/**
 * The edits of as many accepted fixes as fit together, in document order.
 * A fix that touches the edit of an earlier one is left for the next round.
 */
export function mergeFixes(findings: readonly Finding[], accept: (finding: Finding) => boolean): TextEdit[] {
  const takenOn = new Map<number, TextEdit[]>();
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    if (finding.fix === undefined || !accept(finding)) continue;
    const { edits } = finding.fix;
    if (
      !edits.every((edit) =>
        (takenOn.get(edit.range.start.line) ?? []).every((other) => !touches(edit.range, other.range)),
      )
    )
      continue;
    for (const edit of edits) {
      const { line } = edit.range.start;
      const onLine = takenOn.get(line);
      if (onLine === undefined) takenOn.set(line, [edit]);
      else onLine.push(edit);
      taken.push(edit);
    }
  }
  return taken.sort(compareEdits);
}

function compareEdits(left: TextEdit, right: TextEdit): number {
  return comparePositions(left.range.start, right.range.start);
}
