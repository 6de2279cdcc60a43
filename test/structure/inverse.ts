import type { Draft } from '../../server/src/document/draft.ts';
import type { StructureEdit } from '../../server/src/structure/plan.ts';

/** The edits that take back other ones: what stood there, at the places where it now would. */
export function inverse(draft: Draft, edits: readonly StructureEdit[]): StructureEdit[] {
  let addedLines = 0;
  let column = { line: -1, shift: 0 };
  return edits.map(({ range: { start, end }, newText }) => {
    const shift = column.line === start.line ? column.shift : 0;
    const parts = newText.split('\n');
    const from = { line: start.line + addedLines, character: start.character + shift };
    const to =
      parts.length === 1
        ? { line: from.line, character: from.character + newText.length }
        : { line: from.line + parts.length - 1, character: (parts.at(-1) ?? '').length };
    addedLines += parts.length - 1;
    column = { line: end.line, shift: shift + newText.length - (end.character - start.character) };
    return {
      range: { start: from, end: to },
      newText: draft.lines[start.line]?.text.slice(start.character, end.character) ?? '',
    };
  });
}
