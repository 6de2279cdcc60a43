import type { Line } from '../document/line.ts';
import type { Marker } from '../document/marker.ts';
import type { Position } from '../document/position.ts';
import type { StructureInput } from './input.ts';
import { planEdits, type StructureChange } from './plan.ts';
import { renumber } from './renumbering.ts';
import type { Node, Tree } from './tree.ts';

/** A new section after one and all below it, with the cursor where its title is to be written. */
export function insertAfter({ draft, terminator }: StructureInput, tree: Tree, node: Node): StructureChange {
  const { entry, bodyEnd } = node;
  const after = bodyEnd - 1;
  const inserted: Node = { ...node, entry: { ...entry, line: after }, children: [], swallowed: 0 };
  const next = tree.nodes.findIndex((one) => one.entry.line > after);
  const nodes =
    next < 0 ? [...tree.nodes, inserted] : [...tree.nodes.slice(0, next), inserted, ...tree.nodes.slice(next)];
  const numbers = renumber(nodes, ({ list }) => list === node.list);
  const marker = numbers.get(inserted)?.text ?? '';
  numbers.delete(inserted);
  const { before, behind, closing } = aroundMarker(draft.lines[entry.line] as Line, entry.marker);
  const opening = before + marker + behind;
  const lines = [...separator(draft.lines, node), opening + closing];
  const { edits, renumbered } = planEdits(draft.lines, tree, { numbers, insertion: { after, lines }, terminator });
  const cursor: Position = { line: after + lines.length, character: opening.length };
  return { edits, renumbered, cursor };
}

/** What a heading's line has around its marker: `- **第三条**　`, `**（一）` with the mark that closes it after the title. */
function aroundMarker({ text }: Line, { start, end }: Marker): { before: string; behind: string; closing: string } {
  const before = text.slice(0, start);
  const emphasis = /(?:\*\*|__)$/u.exec(before)?.[0] ?? '';
  const rest = text.slice(end);
  const closed = emphasis !== '' && rest.startsWith(emphasis) ? emphasis : '';
  const space = /^[ \t\u3000]*/u.exec(rest.slice(closed.length))?.[0] ?? '';
  return { before, behind: closed + space, closing: closed === '' ? emphasis : '' };
}

/** A blank line before the new section where its neighbours are parted by one. */
function separator(lines: readonly Line[], { entry, bodyEnd }: Node): readonly string[] {
  const isBlank = (line: number) => lines[line]?.shape === 'blank';
  const isParted = bodyEnd < lines.length ? isBlank(bodyEnd) : isBlank(entry.line - 1);
  return isParted && (isBlank(entry.line - 1) || isBlank(bodyEnd)) ? [''] : [];
}
