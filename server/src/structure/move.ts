import type { NumberedList } from '../document/numbering/list.ts';
import type { StructureInput } from './input.ts';
import { planEdits, type StructureChange } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { renumber } from './renumbering.ts';
import { type Node, siblingsOf, type Tree, withDescendants } from './tree.ts';

/** Exchanges a section, or neighbours of one list, with the one before or after in the same list. Blank lines between them stay where they are. */
export function move(
  input: StructureInput,
  tree: Tree,
  group: readonly [Node, ...Node[]],
  by: -1 | 1,
): StructureChange | Refusal {
  const { draft, terminator, range } = input;
  const [first] = group;
  const siblings = siblingsOf(tree, first);
  const other = siblings[by < 0 ? siblings.indexOf(first) - 1 : siblings.indexOf(first) + group.length];
  if (other === undefined || other.list !== first.list) {
    return { refused: by < 0 ? 'firstOfList' : 'lastOfList' };
  }
  const [upper, ...lower] = by < 0 ? [other, ...group] : [...group, other];
  if (lower.some(({ swallowed }) => swallowed > 0)) return { refused: 'swallowed' };
  const top = by < 0 ? first : other;
  [upper.swallowed, top.swallowed] = [0, upper.swallowed];
  const moved = by < 0 ? exchange([other], group) : exchange(group, [other]);
  const position = new Map([...moved].map(([to, from]) => [from, to]));
  const lineOf = ({ entry: { line } }: Node) => position.get(line) ?? line;
  const inOrder = [...tree.nodes].sort((left, right) => lineOf(left) - lineOf(right));
  const counted = new Set(listsChangedByMoving([...group, other]));
  const numbers = renumber(inOrder, ({ list }) => counted.has(list));
  const { edits, renumbered } = planEdits(draft.lines, tree, { numbers, moved, terminator });
  const { line, character } = range.start;
  const headed = group.find(({ entry }) => entry.line === line);
  const marker = headed?.entry.marker;
  const isBehindMarker = headed !== undefined && marker !== undefined && character >= marker.end;
  const shift = isBehindMarker ? (numbers.get(headed)?.text.length ?? 0) - marker.text.length : 0;
  return { edits, renumbered, cursor: { line: position.get(line) ?? line, character: character + shift } };
}

/** The lists of what is moved, and those that run on from what is below the one to what is below the other. */
function* listsChangedByMoving(nodes: readonly Node[]): Iterable<NumberedList | undefined> {
  yield nodes[0]?.list;
  for (const node of nodes) for (const { list } of withDescendants(node)) if (list?.runsOn) yield list;
}

/** For each line of two neighbours, the line whose text it gets. */
function exchange(upper: readonly Node[], lower: readonly Node[]): ReadonlyMap<number, number> {
  const [above, below] = [spanOf(upper), spanOf(lower)];
  const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const between = lines(above.end, below.start);
  const sources = [...lines(below.start, below.end), ...between, ...lines(above.start, above.end)];
  return new Map(sources.map((source, index) => [above.start + index, source]));
}

function spanOf(nodes: readonly Node[]): { readonly start: number; readonly end: number } {
  return { start: nodes[0]?.entry.line ?? 0, end: nodes.at(-1)?.bodyEnd ?? 0 };
}
