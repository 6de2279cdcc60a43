import type { Position } from '../document/draft.ts';
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
    if (!edits.every((edit) => (takenOn.get(edit.range.start.line) ?? []).every((other) => apart(edit, other))))
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
  const { start: a } = left.range;
  const { start: b } = right.range;
  return a.line - b.line || a.character - b.character;
}

function apart(left: TextEdit, right: TextEdit): boolean {
  return isBefore(left.range.end, right.range.start) || isBefore(right.range.end, left.range.start);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
