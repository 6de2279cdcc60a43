import { firstThat } from '../document/ascending.ts';
import type { Outline } from '../document/outline.ts';
import type { Range } from '../document/position.ts';
import type { StructureAction } from './action.ts';
import { renumberAttachments } from './attachment-renumbering.ts';
import type { StructureInput } from './input.ts';
import { insertAfter } from './insertion.ts';
import { convert, demote, promote } from './level.ts';
import { move } from './move.ts';
import { planEdits, type StructureChange } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { renumber } from './renumbering.ts';
import { buildTree, type Node, nodeAt, siblingsOf, type Tree } from './tree.ts';

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
      return move(input, tree, selectedSections(tree, node, input.range), -1);
    case 'moveDown':
      return move(input, tree, selectedSections(tree, node, input.range), 1);
    case 'insertAfter':
      return insertAfter(input, tree, node);
    case 'convert':
      return convert(input, tree, node);
  }
}

/** Whether a 0-based line is that of a numbered heading, or one up to another line, that one included, is. */
export function isHeadingLine({ entries }: Outline, line: number, last = line): boolean {
  const entry = entries[firstThat(entries, (one) => one.line >= line)];
  return entry !== undefined && entry.line <= last;
}

/** The sections of one list that a selection reaches into, from the one that it begins in; that one alone where it ends within it. */
function selectedSections(tree: Tree, node: Node, { start, end }: Range): readonly [Node, ...Node[]] {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  let first = node;
  while (first.parent !== undefined && reaches(first, last)) first = first.parent;
  const siblings = siblingsOf(tree, first);
  const after = siblings.slice(siblings.indexOf(first) + 1);
  const beyond = after.findIndex(({ entry, list }) => entry.line > last || list !== first.list);
  return [first, ...(beyond < 0 ? after : after.slice(0, beyond))];
}

/** Whether a selection that ends in a 0-based line goes on beyond the siblings of a section. */
function reaches({ parent }: Node, last: number): boolean {
  return parent !== undefined && last >= parent.bodyEnd;
}

function renumberAll({ draft, outline, terminator, range }: StructureInput, tree: Tree): StructureChange | Refusal {
  const { start, end } = range;
  const isEmpty = start.line === end.line && start.character === end.character;
  const isSelected = (line: number) =>
    isEmpty || (line >= start.line && (line < end.line || (line === end.line && end.character > 0)));
  const numbers = renumber(tree.nodes, ({ entry }) => isSelected(entry.line));
  const replacements = isEmpty ? renumberAttachments(draft.lines, outline) : [];
  const { edits, renumbered } = planEdits(draft.lines, tree, { numbers, terminator, replacements });
  return edits.length === 0 ? { refused: 'nothingToRenumber' } : { edits, renumbered, cursor: start };
}
