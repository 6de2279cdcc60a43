import { firstThat } from '../document/ascending.ts';
import type { Outline } from '../document/outline.ts';
import type { StructureAction } from './action.ts';
import { renumberAttachments } from './attachment-renumbering.ts';
import type { StructureInput } from './input.ts';
import { insertAfter } from './insertion.ts';
import { convert, demote, promote } from './level.ts';
import { move } from './move.ts';
import { planEdits, type StructureChange } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { renumber } from './renumbering.ts';
import { buildTree, nodeAt, type Tree } from './tree.ts';

/** Works out a command. The numbers below and after it, and the references to them, follow. */
export function changeStructure(action: StructureAction, input: StructureInput): StructureChange | Refusal {
  const tree = buildTree(input.draft.lines, input.outline);
  if (action === 'renumber') return renumberAll(input, tree);
  const node = nodeAt(tree, input.range.start.line);
  if (node === undefined) return { refused: 'notInSection' };
  if (node.list === undefined) return { refused: 'notCounted' };
  switch (action) {
    case 'promote':
      return promote(input, tree, node, node.list);
    case 'demote':
      return demote(input, tree, node, node.list);
    case 'moveUp':
      return move(input, tree, node, -1);
    case 'moveDown':
      return move(input, tree, node, 1);
    case 'insertAfter':
      return insertAfter(input, tree, node);
    case 'convert':
      return convert(input, tree, node);
  }
}

/** Whether a 0-based line is that of a numbered heading. */
export function isHeadingLine({ entries }: Outline, line: number): boolean {
  return entries[firstThat(entries, (entry) => entry.line >= line)]?.line === line;
}

function renumberAll({ draft, outline, terminator, range }: StructureInput, tree: Tree): StructureChange | Refusal {
  const { start, end } = range;
  const isEmpty = start.line === end.line && start.character === end.character;
  const isSelected = (line: number) =>
    isEmpty || (line >= start.line && (line < end.line || (line === end.line && end.character > 0)));
  const numbers = renumber(tree.nodes, ({ entry }) => isSelected(entry.line));
  const replacements = isEmpty ? renumberAttachments(draft.lines, outline) : [];
  const edits = planEdits(draft.lines, tree, { numbers, terminator, replacements });
  return edits.length === 0 ? { refused: 'nothingToRenumber' } : { edits, cursor: start };
}
