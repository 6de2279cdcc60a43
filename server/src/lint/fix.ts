import { firstThat } from '../document/ascending.ts';
import { comparePositions, isBefore, type Range, touches } from '../document/position.ts';
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
    if (edits.some(({ range }) => touchesOne(takenOn.get(range.start.line), range))) continue;
    for (const edit of edits) {
      const { line } = edit.range.start;
      const onLine = takenOn.get(line);
      if (onLine === undefined) takenOn.set(line, [edit]);
      else insert(onLine, edit);
      taken.push(edit);
    }
  }
  return taken.sort(compareEdits);
}

/** Whether a range touches one of a line's edits, which are in order and do not overlap. */
function touchesOne(edits: readonly TextEdit[] | undefined, range: Range): boolean {
  const near = edits?.[firstThat(edits, (edit) => !isBefore(edit.range.end, range.start))];
  return near !== undefined && touches(near.range, range);
}

/** Puts an edit in its place: as a rule the last, as findings are in order. */
function insert(edits: TextEdit[], edit: TextEdit): void {
  const at = firstThat(edits, (other) => isBefore(edit.range.start, other.range.start));
  if (at === edits.length) edits.push(edit);
  else edits.splice(at, 0, edit);
}

function compareEdits(left: TextEdit, right: TextEdit): number {
  return comparePositions(left.range.start, right.range.start);
}
