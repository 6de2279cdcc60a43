import type { NumberedList } from '../document/numbering/list.ts';
import type { StructureInput } from './input.ts';
import { planEdits, type StructureChange } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { renumber } from './renumbering.ts';
import { type Node, siblingsOf, type Tree, withDescendants } from './tree.ts';

/** Exchanges a section with the one before or after it in the same list. Blank lines between them stay where they are. */
export function move(input: StructureInput, tree: Tree, node: Node, by: -1 | 1): StructureChange | Refusal {
  const { draft, terminator, range } = input;
  const siblings = siblingsOf(tree, node);
  const other = siblings[siblings.indexOf(node) + by];
  if (other === undefined || other.list !== node.list) {
    return { refused: by < 0 ? 'firstOfList' : 'lastOfList' };
  }
  const [upper, lower] = by < 0 ? [other, node] : [node, other];
  if (lower.swallowed > 0) return { refused: 'swallowed' };
  [upper.swallowed, lower.swallowed] = [0, upper.swallowed];
  const moved = exchange(upper, lower);
  const position = new Map([...moved].map(([to, from]) => [from, to]));
  const lineOf = ({ entry: { line } }: Node) => position.get(line) ?? line;
  const inOrder = [...tree.nodes].sort((left, right) => lineOf(left) - lineOf(right));
  const counted = new Set(listsChangedByMoving(node, other));
  const numbers = renumber(inOrder, ({ list }) => counted.has(list));
  const edits = planEdits(draft.lines, tree, { numbers, moved, terminator });
  const { line, character } = range.start;
  const { marker } = node.entry;
  const isBehindMarker = line === node.entry.line && character >= marker.end;
  const shift = isBehindMarker ? (numbers.get(node)?.text.length ?? 0) - marker.text.length : 0;
  return { edits, cursor: { line: position.get(line) ?? line, character: character + shift } };
}

/** The list of the two, and those that run on from what is below the one to what is below the other. */
function* listsChangedByMoving(node: Node, other: Node): Iterable<NumberedList | undefined> {
  yield node.list;
  for (const moved of [node, other]) for (const { list } of withDescendants(moved)) if (list?.runsOn) yield list;
}

/** For each line of two neighbours, the line whose text it gets. */
function exchange(upper: Node, lower: Node): ReadonlyMap<number, number> {
  const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const first = lines(upper.entry.line, upper.bodyEnd);
  const between = lines(upper.bodyEnd, lower.entry.line);
  const second = lines(lower.entry.line, lower.bodyEnd);
  const sources = [...second, ...between, ...first];
  return new Map(sources.map((source, index) => [upper.entry.line + index, source]));
}
