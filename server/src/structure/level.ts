import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import { type HeadingForm, PLAIN_FORMS, spellMarker } from '../document/marker.ts';
import type { NumberedList } from '../document/numbering/list.ts';
import type { Outline } from '../document/outline.ts';
import { type Dress, dressBelow, dressOf } from './dress.ts';
import type { StructureInput } from './input.ts';
import { planEdits, type StructureChange } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { renumber } from './renumbering.ts';
import { buildTree, type Node, nodeAt, siblingsOf, type Tree, withDescendants } from './tree.ts';

/** A section and all below it go up one level; the sections that stood behind it now stand below it. */
export function promote(input: StructureInput, tree: Tree, node: Node, list: NumberedList): StructureChange | Refusal {
  const { parent } = node;
  if (parent === undefined) return { refused: 'highestLevel' };
  if (!isPlain(node) || !isPlain(parent)) return { refused: 'fixedLevel' };
  if (parent.list === undefined || parent.list.runsOn || runsOn(node)) return { refused: 'runsOn' };
  const siblings = siblingsOf(tree, node);
  const following = siblings.slice(siblings.indexOf(node) + 1).filter((sibling) => sibling.list === list);
  const changed = [...withDescendants(node)];
  if ([...changed, ...following].some(({ swallowed }) => swallowed > 0)) return { refused: 'swallowed' };
  const models = changed.map((one) => one.parent as Node);
  const forms = models.map(({ form }) => form);
  const lastChild = node.children.at(-1);
  const below = lastChild?.list ?? { runsOn: false };
  const formBelow = lastChild === undefined ? usualFormOf(input, tree, parent, following) : undefined;
  changed.forEach((one, index) => {
    one.form = forms[index] as HeadingForm;
    one.dress = dressOf(lineOf(input, models[index] as Node));
  });
  for (const one of following) {
    one.list = below;
    one.form = formBelow ?? one.form;
  }
  node.list = parent.list;
  return finish(input, tree, [list, below, parent.list]);
}

/** The form in which this draft has what stands right below a level, if it keeps clear of what stands below that. */
function usualFormOf(
  { outline }: StructureInput,
  tree: Tree,
  parent: Node,
  sections: readonly Node[],
): HeadingForm | undefined {
  const usual = lowerForm(outline, tree, parent.form);
  const isClear = (below: Node) => usual !== undefined && outline.ranks[below.form] > outline.ranks[usual];
  return sections.flatMap(({ children }) => children).every(isClear) ? usual : undefined;
}

/** A section and all below it go down one level, to the end of what stands below the section before. */
export function demote(input: StructureInput, tree: Tree, node: Node, list: NumberedList): StructureChange | Refusal {
  if (!isPlain(node)) return { refused: 'fixedLevel' };
  if (runsOn(node)) return { refused: 'runsOn' };
  const siblings = siblingsOf(tree, node);
  const above = siblings[siblings.indexOf(node) - 1];
  if (above === undefined || above.list !== list) return { refused: 'noneBefore' };
  const lastChild = above.children.at(-1);
  if (lastChild?.list?.runsOn || (lastChild !== undefined && !isPlain(lastChild))) return { refused: 'fixedLevel' };
  const form = lastChild?.form ?? lowerForm(input.outline, tree, node.form);
  const forms = form && demotedForms(input.outline, tree, node, form);
  if (forms === undefined) return { refused: 'lowestLevel' };
  if ([...forms.keys()].some(({ swallowed }) => swallowed > 0)) return { refused: 'swallowed' };
  const dresses = new Map<Node, Dress>();
  for (const [one, lower] of forms) {
    const alike = (other: Node) => other.entry.form === lower && other.piece === node.piece && !forms.has(other);
    const model = one === node && lastChild !== undefined ? lastChild : tree.nodes.find(alike);
    const own = dressOf(lineOf(input, one));
    dresses.set(one, model === undefined ? dressBelow(own) : dressOf(lineOf(input, model)));
  }
  for (const [one, lower] of forms) {
    one.form = lower;
    one.dress = dresses.get(one);
  }
  node.list = lastChild?.list ?? { runsOn: false };
  return finish(input, tree, [list, node.list]);
}

/** The level that a section stands on, in another form. */
export function convert(input: StructureInput, tree: Tree, node: Node): StructureChange | Refusal {
  const { form, outline } = input;
  const level = levelOf(tree, node);
  if (form === undefined || !convertibleForms(outline, level).includes(form)) {
    return { refused: 'formTaken' };
  }
  if (level.some(({ swallowed }) => swallowed > 0)) return { refused: 'swallowed' };
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

/** The forms that the level of a section can be converted to: they fit between the levels above and below. */
export function formsToConvertTo(draft: Draft, outline: Outline, line: number): readonly HeadingForm[] {
  const tree = buildTree(draft.lines, outline);
  const node = nodeAt(tree, line);
  return node === undefined ? [] : convertibleForms(outline, levelOf(tree, node));
}

/** A form as its first numbers show it: `（一）（二）（三）`. */
export function firstNumbers(form: HeadingForm): string {
  return [1, 2, 3].map((value) => spellMarker(form, value)).join('');
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

/** Whether a section or anything below it is counted on from section to section. */
function runsOn(node: Node): boolean {
  return [...withDescendants(node)].some(({ list }) => list?.runsOn === true);
}

function lineOf({ draft }: StructureInput, { entry }: Node): Line {
  return draft.lines[entry.line] as Line;
}

/** The edits after sections were given other forms and lists. Only the lists named are counted anew. */
function finish(
  { draft, terminator, range }: StructureInput,
  tree: Tree,
  changed: readonly (NumberedList | undefined)[],
): StructureChange {
  const numbers = renumber(tree.nodes, ({ list }) => changed.includes(list));
  const { edits, renumbered } = planEdits(draft.lines, tree, { numbers, terminator });
  const { line, character } = range.start;
  return { edits, renumbered, cursor: { line, character: shifted(line, character, edits) } };
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
