import type { Draft, Position, Range } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import { type HeadingForm, PLAIN_FORMS } from '../document/marker.ts';
import type { Outline } from '../document/outline.ts';
import { renumberAttachments } from './attachment-renumbering.ts';
import type { NumberedList } from './list.ts';
import { planEdits, type StructureChange } from './plan.ts';
import { renumber } from './renumbering.ts';
import { buildTree, type Node, nodeAt, siblingsOf, type Tree, withDescendants } from './tree.ts';

/** What can be done to the structure of a draft. */
export const STRUCTURE_ACTIONS = [
  'renumber',
  'promote',
  'demote',
  'moveUp',
  'moveDown',
  'insertAfter',
  'convert',
] as const;

export type StructureAction = (typeof STRUCTURE_ACTIONS)[number];

export interface StructureInput {
  readonly draft: Draft;
  readonly outline: Outline;
  /** How lines end: what is put between new ones. */
  readonly terminator: string;
  readonly action: StructureAction;
  /** The place of the cursor, or what is selected. */
  readonly range: Range;
  /** What a level is converted to. */
  readonly form?: HeadingForm;
}

/** Why a command does nothing, in words for the writer. */
export interface Refusal {
  readonly refused: string;
}

/** Works out a command. The numbers below and after it, and the references to them, follow. */
export function changeStructure(input: StructureInput): StructureChange | Refusal {
  const { draft, outline, action, range } = input;
  const tree = buildTree(draft.lines, outline);
  if (action === 'renumber') return renumberAll(input, tree);
  const node = nodeAt(tree, range.start.line);
  if (node === undefined) return { refused: '请把光标放在带序号的标题或它的正文里' };
  if (node.list === undefined) return { refused: '这一组序号没有编号，不能调整' };
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
  return entries.some((entry) => entry.line === line);
}

/** The forms that the level of a section can be converted to: they fit between the levels above and below. */
export function formsToConvertTo(draft: Draft, outline: Outline, line: number): readonly HeadingForm[] {
  const tree = buildTree(draft.lines, outline);
  const node = nodeAt(tree, line);
  return node === undefined ? [] : convertibleForms(outline, levelOf(tree, node));
}

function renumberAll({ draft, outline, terminator, range }: StructureInput, tree: Tree): StructureChange | Refusal {
  const { start, end } = range;
  const isEmpty = start.line === end.line && start.character === end.character;
  const isSelected = (line: number) =>
    isEmpty || (line >= start.line && (line < end.line || (line === end.line && end.character > 0)));
  const numbers = renumber(tree.nodes, ({ entry }) => isSelected(entry.line));
  const replacements = isEmpty ? renumberAttachments(draft.lines, outline) : [];
  const edits = planEdits(draft.lines, tree, { numbers, terminator, replacements });
  return edits.length === 0 ? { refused: '序号都对，不用改' } : { edits, cursor: start };
}

/** The edits after sections were given other forms and lists. Only the lists named are counted anew. */
function finish(
  { draft, terminator, range }: StructureInput,
  tree: Tree,
  changed: readonly (NumberedList | undefined)[],
): StructureChange {
  const numbers = renumber(tree.nodes, ({ list }) => changed.includes(list));
  const edits = planEdits(draft.lines, tree, { numbers, terminator });
  const { line, character } = range.start;
  return { edits, cursor: { line, character: shifted(line, character, edits) } };
}

/** Where a column of a line stands after edits: a cursor behind a marker stays behind it. */
function shifted(line: number, character: number, edits: readonly StructureChange['edits'][number][]): number {
  let column = character;
  for (const { range, newText } of edits) {
    if (range.start.line !== line || range.end.line !== line || range.end.character > character) continue;
    column += newText.length - (range.end.character - range.start.character);
  }
  return column;
}

const FIXED_LEVEL = '章、节、条和十进制序号的层次是固定的，不能升降';

function promote(input: StructureInput, tree: Tree, node: Node, list: NumberedList): StructureChange | Refusal {
  const { parent } = node;
  if (parent === undefined) return { refused: '已经是最高一级' };
  if (!isPlain(node) || !isPlain(parent)) return { refused: FIXED_LEVEL };
  if (parent.list === undefined || node.list?.runsOn || parent.list.runsOn)
    return { refused: '这一级跨章节连续编号，不能升降' };
  const siblings = siblingsOf(tree, node);
  const following = siblings.slice(siblings.indexOf(node) + 1).filter((sibling) => sibling.list === list);
  const lastChild = node.children.at(-1);
  const below = lastChild?.list ?? { runsOn: false };
  const forms = new Map<Node, HeadingForm>();
  for (const child of node.children)
    for (const one of withDescendants(child)) forms.set(one, (one.parent as Node).form);
  for (const [one, form] of forms) one.form = form;
  for (const one of following) one.list = below;
  node.form = parent.form;
  node.list = parent.list;
  return finish(input, tree, [list, below, parent.list]);
}

function demote(input: StructureInput, tree: Tree, node: Node, list: NumberedList): StructureChange | Refusal {
  if (!isPlain(node)) return { refused: FIXED_LEVEL };
  if (node.list?.runsOn) return { refused: '这一级跨章节连续编号，不能升降' };
  const siblings = siblingsOf(tree, node);
  const above = siblings[siblings.indexOf(node) - 1];
  if (above === undefined || above.list !== list) return { refused: '前面没有同级的标题，降级后没有上一级' };
  const lastChild = above.children.at(-1);
  if (lastChild?.list?.runsOn || (lastChild !== undefined && !isPlain(lastChild))) return { refused: FIXED_LEVEL };
  const form = lastChild?.form ?? formBelow(input.outline, tree, node);
  const forms = form && demotedForms(input.outline, tree, node, form);
  if (forms === undefined) return { refused: '已经是最低一级' };
  for (const [one, lower] of forms) one.form = lower;
  node.list = lastChild?.list ?? { runsOn: false };
  return finish(input, tree, [list, node.list]);
}

/** The forms of a section and all below it after it was demoted to a form; none where there is no form low enough. */
function demotedForms(
  outline: Outline,
  tree: Tree,
  node: Node,
  form: HeadingForm,
): ReadonlyMap<Node, HeadingForm> | undefined {
  const forms = new Map([[node, form]]);
  for (const one of withDescendants(node)) {
    if (one === node) continue;
    const above = forms.get(one.parent as Node) as HeadingForm;
    const isStillBelow = outline.ranks[one.form] > outline.ranks[above] && one.form !== above;
    const lower = isStillBelow && one.parent !== node ? one.form : lowerForm(outline, tree, above);
    if (lower === undefined) return undefined;
    forms.set(one, lower);
  }
  return forms;
}

function formBelow(outline: Outline, tree: Tree, { form }: Node): HeadingForm | undefined {
  return lowerForm(outline, tree, form);
}

/** The form that this draft most often has below another one, or else the next one of the usual order. */
function lowerForm({ ranks }: Outline, { nodes }: Tree, form: HeadingForm): HeadingForm | undefined {
  const counts = new Map<HeadingForm, number>();
  for (const { entry, parent } of nodes) {
    const lower = entry.form;
    if (parent?.entry.form === form && PLAIN_FORMS.includes(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, left], [, right]) => right - left);
  if (usual !== undefined) return usual[0];
  return [...PLAIN_FORMS].sort((left, right) => ranks[left] - ranks[right]).find((one) => ranks[one] > ranks[form]);
}

function isPlain({ form }: Node): boolean {
  return PLAIN_FORMS.includes(form);
}

/** Exchanges a section with the one before or after it in the same list. Blank lines between them stay where they are. */
function move(input: StructureInput, tree: Tree, node: Node, by: -1 | 1): StructureChange | Refusal {
  const { draft, terminator, range } = input;
  const siblings = siblingsOf(tree, node);
  const other = siblings[siblings.indexOf(node) + by];
  if (other === undefined || other.list !== node.list) {
    return { refused: by < 0 ? '已经是本组的第一个' : '已经是本组的最后一个' };
  }
  const [upper, lower] = by < 0 ? [other, node] : [node, other];
  const moved = exchange(upper, lower);
  const position = new Map([...moved].map(([to, from]) => [from, to]));
  const lineOf = ({ entry: { line } }: Node) => position.get(line) ?? line;
  const inOrder = [...tree.nodes].sort((left, right) => lineOf(left) - lineOf(right));
  const edits = planEdits(draft.lines, tree, { numbers: renumber(inOrder, isOfList(node)), moved, terminator });
  const { line, character } = range.start;
  return { edits, cursor: { line: position.get(line) ?? line, character } };
}

function isOfList({ list }: Node): (node: Node) => boolean {
  return (node) => node.list === list;
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

/** A new section after one and all below it, with the cursor where its title is to be written. */
function insertAfter({ draft, terminator }: StructureInput, tree: Tree, node: Node): StructureChange | Refusal {
  const { entry, bodyEnd } = node;
  const { text, inline } = draft.lines[entry.line] as Line;
  const after = bodyEnd - 1;
  const before = text.slice(0, entry.marker.start);
  const behind = inline.strong ? before.slice(-2) : '';
  const inserted: Node = { ...node, entry: { ...entry, line: after }, children: [], swallowed: 0 };
  const next = tree.nodes.findIndex((one) => one.entry.line > after);
  const nodes =
    next < 0 ? [...tree.nodes, inserted] : [...tree.nodes.slice(0, next), inserted, ...tree.nodes.slice(next)];
  const numbers = renumber(nodes, isOfList(node));
  const marker = numbers.get(inserted)?.text ?? '';
  numbers.delete(inserted);
  const blank = separator(draft.lines, node);
  const lines = [...blank, before + marker + behind];
  const edits = planEdits(draft.lines, tree, { numbers, insertion: { after, lines }, terminator });
  const cursor: Position = { line: after + lines.length, character: before.length + marker.length };
  return { edits, cursor };
}

/** A blank line before the new section where its neighbours are parted by one. */
function separator(lines: readonly Line[], { entry, bodyEnd }: Node): readonly string[] {
  const isBlank = (line: number) => lines[line]?.shape === 'blank';
  const isParted = bodyEnd < lines.length ? isBlank(bodyEnd) : isBlank(entry.line - 1);
  return isParted && (isBlank(entry.line - 1) || isBlank(bodyEnd)) ? [''] : [];
}

function convert(input: StructureInput, tree: Tree, node: Node): StructureChange | Refusal {
  const { form, outline } = input;
  const level = levelOf(tree, node);
  if (form === undefined || !convertibleForms(outline, level).includes(form)) {
    return { refused: '这一级不能改用这种序号：会与上一级或下一级相混' };
  }
  for (const one of level) one.form = form;
  return finish(input, tree, []);
}

/** The sections of a piece that stand as deep as one and have the same form. */
function levelOf({ nodes }: Tree, node: Node): readonly Node[] {
  const depth = depthOf(node);
  return nodes.filter((one) => one.piece === node.piece && one.form === node.form && depthOf(one) === depth);
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let above = node.parent; above !== undefined; above = above.parent) depth += 1;
  return depth;
}

function convertibleForms({ ranks }: Outline, level: readonly Node[]): readonly HeadingForm[] {
  const [first] = level;
  if (first === undefined || level.some((node) => !isPlain(node) || node.list === undefined)) return [];
  const above = level.reduce((rank, { parent }) => Math.max(rank, parent === undefined ? -1 : ranks[parent.form]), -1);
  const below = level
    .flatMap(({ children }) => children)
    .reduce((rank, { form }) => Math.min(rank, ranks[form]), Number.POSITIVE_INFINITY);
  return PLAIN_FORMS.filter((form) => form !== first.form && ranks[form] > above && ranks[form] < below);
}
