import { firstThat } from '../document/ascending.ts';
import { closingStart } from '../document/closing.ts';
import type { Line, Shape } from '../document/line.ts';
import type { HeadingForm } from '../document/marker.ts';
import type { Entry } from '../document/numbering/entry.ts';
import { assignLists, type NumberedList } from '../document/numbering/list.ts';
import type { Outline, Piece, Section } from '../document/outline.ts';
import type { Dress } from './dress.ts';

/** A section that can be moved, with what it counts as while a command is worked out. */
export interface Node {
  readonly entry: Entry;
  readonly piece: Piece;
  readonly parent: Node | undefined;
  readonly children: Node[];
  /** 0-based, exclusive: without the blank lines after it, and without the closing of the text. */
  readonly bodyEnd: number;
  /** How many numbers right before its own stand inside a paragraph: 1. in the midst of a line, then 2. on the next. */
  swallowed: number;
  form: HeadingForm;
  /** How it is to be dressed where its level changes. */
  dress: Dress | undefined;
  /** None where its number does not count (`1.` all through). */
  list: NumberedList | undefined;
}

export interface Tree {
  /** In the order of their lines. */
  readonly nodes: readonly Node[];
  readonly roots: readonly Node[];
}

/** The sections of a draft as a tree with lists. Linear in the number of lines. */
export function buildTree(lines: readonly Line[], outline: Outline): Tree {
  const { pieces, entries, runs, attachments } = outline;
  const lists = assignLists(runs);
  const leads = leadsToLists(lines, outline);
  const swallowed = swallowedBefore(outline);
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const listed = new Set(attachments.groups.flatMap(({ items }) => items.map(({ line }) => line)));
  const nodes: Node[] = [];
  const roots: Node[] = [];
  for (const piece of pieces) {
    const closing = closingStart(lines, piece, listed);
    const add = (section: Section, parent: Node | undefined): Node => {
      const entry = byLine.get(section.line) as Entry;
      const children: Node[] = [];
      const end = section.endLine === piece.endLine ? Math.max(closing, section.line + 1) : section.endLine;
      const bodyEnd = trimBlank(lines, section.line, Math.min(end, leads.get(section.endLine) ?? end));
      const list = lists.get(entry);
      const node: Node = {
        entry,
        piece,
        parent,
        children,
        bodyEnd,
        swallowed: swallowed.get(entry) ?? 0,
        form: section.form,
        dress: undefined,
        list,
      };
      nodes.push(node);
      for (const child of section.children) children.push(add(child, node));
      return node;
    };
    for (const section of piece.sections) roots.push(add(section, undefined));
  }
  return { nodes, roots };
}

function swallowedBefore({ irregularities, runs }: Outline): ReadonlyMap<Entry, number> {
  const swallowed = new Map<Entry, number>();
  for (const one of irregularities) if (one.kind === 'fused') swallowed.set(one.next, 0);
  for (const run of runs) {
    for (const { item, expected } of run) {
      const { entry } = item;
      if (swallowed.has(entry)) swallowed.set(entry, Math.max(0, entry.marker.value - expected));
    }
  }
  return swallowed;
}

const SEPARATORS: readonly Shape[] = ['head', 'divider', 'salutation', 'lead-in', 'box'];

/**
 * By the line where a list begins anew under the same heading: the line of the unnumbered title or of the words that lead to it,
 * or of the text that follows a list of single lines. These are no part of the section above.
 */
function leadsToLists(lines: readonly Line[], { entries, runs }: Outline): ReadonlyMap<number, number> {
  const restarts = new Map<number, boolean>();
  for (const run of runs) {
    for (const { item, step } of run) {
      if (step === 'restart' && !item.underNewParent) restarts.set(item.entry.line, item.afterBody);
    }
  }
  const leads = new Map<number, number>();
  entries.forEach(({ line }, index) => {
    const afterBody = restarts.get(line);
    if (afterBody === undefined) return;
    const first = (entries[index - 1]?.line ?? -1) + 1;
    for (let number = first; number < line; number += 1) {
      const { shape } = lines[number] as Line;
      if (!SEPARATORS.includes(shape) && !(afterBody && shape === 'body')) continue;
      leads.set(line, number);
      return;
    }
  });
  return leads;
}

function trimBlank(lines: readonly Line[], start: number, end: number): number {
  let last = end;
  while (last > start + 1 && lines[last - 1]?.shape === 'blank') last -= 1;
  return last;
}

/** The innermost section that a 0-based line stands in, above the closing of the text. */
export function nodeAt({ nodes }: Tree, line: number): Node | undefined {
  let node = nodes[firstThat(nodes, ({ entry }) => entry.line > line) - 1];
  while (node !== undefined && line >= node.bodyEnd) node = node.parent;
  return node;
}

export function siblingsOf({ roots }: Tree, node: Node): readonly Node[] {
  return node.parent?.children ?? roots.filter(({ piece }) => piece === node.piece);
}

/** A section and all below it, from the top down. */
export function* withDescendants(node: Node): Iterable<Node> {
  yield node;
  for (const child of node.children) yield* withDescendants(child);
}
