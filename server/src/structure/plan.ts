import type { Line } from '../document/line.ts';
import type { Position, Range } from '../document/position.ts';
import { redress } from './dress.ts';
import { followReferences } from './reference.ts';
import type { NewNumber } from './renumbering.ts';
import type { Replacement } from './replacement.ts';
import type { Node, Tree } from './tree.ts';

export interface StructureEdit {
  readonly range: Range;
  readonly newText: string;
}

interface PlannedEdits {
  readonly edits: readonly StructureEdit[];
  /** How many numbers, and references to them, become other ones. */
  readonly renumbered: number;
}

/** What a command does to a draft: edits that do not overlap, in order, and where the cursor then stands. */
export interface StructureChange extends PlannedEdits {
  readonly cursor: Position;
}

/** Lines that are put in after a line of the draft. */
interface Insertion {
  readonly after: number;
  readonly lines: readonly string[];
}

interface Plan {
  readonly numbers: ReadonlyMap<Node, NewNumber>;
  /** For each line of the draft, from which line its text comes. Lines that stay are left out. */
  readonly moved?: ReadonlyMap<number, number>;
  readonly insertion?: Insertion;
  readonly replacements?: readonly Replacement[];
  readonly terminator: string;
}

/** The edits of a plan: markers and references where they change, whole lines only where they move. */
export function planEdits(lines: readonly Line[], tree: Tree, plan: Plan): PlannedEdits {
  const { numbers, moved, insertion, terminator } = plan;
  const replacements = [
    ...[...numbers].flatMap(([node, number]) => replaceMarker(lines, node, number)),
    ...followReferences(lines, tree, numbers),
    ...(plan.replacements ?? []),
  ];
  const renumbered = replacements.length;
  if (moved !== undefined) return { edits: moveLines(lines, groupByLine(replacements), moved), renumbered };
  const edits = replacements.map(({ line, start, end, newText }) => editOf(line, start, end, newText));
  if (insertion !== undefined) {
    const { length } = (lines[insertion.after] as Line).text;
    edits.push(editOf(insertion.after, length, length, insertion.lines.map((text) => terminator + text).join('')));
  }
  edits.sort(
    ({ range: { start: left } }, { range: { start: right } }) =>
      left.line - right.line || left.character - right.character,
  );
  return { edits, renumbered };
}

function editOf(line: number, start: number, end: number, newText: string): StructureEdit {
  return { range: { start: { line, character: start }, end: { line, character: end } }, newText };
}

function replaceMarker(lines: readonly Line[], { entry, form, dress }: Node, { text }: NewNumber): Replacement[] {
  const { line: number, marker } = entry;
  const line = lines[number] as Line;
  if (text === marker.text && dress === undefined) return [];
  // `1. ` may have a space after it, no other form has.
  const hasSpace = marker.form === 'arabic' && form !== 'arabic' && line.text.charAt(marker.end) === ' ';
  const replacement = { line: number, start: marker.start, end: marker.end + (hasSpace ? 1 : 0), newText: text };
  return dress === undefined ? [replacement] : redress(line, replacement, dress);
}

function groupByLine(replacements: readonly Replacement[]): ReadonlyMap<number, readonly Replacement[]> {
  const byLine = new Map<number, Replacement[]>();
  for (const replacement of replacements) {
    const group = byLine.get(replacement.line);
    if (group === undefined) byLine.set(replacement.line, [replacement]);
    else group.push(replacement);
  }
  return byLine;
}

/** Each line gets the text that moves to it, so no terminator is touched. */
function moveLines(
  lines: readonly Line[],
  replacements: ReadonlyMap<number, readonly Replacement[]>,
  moved: ReadonlyMap<number, number>,
): StructureEdit[] {
  const touched = new Set([...moved.keys(), ...replacements.keys()]);
  const edits: StructureEdit[] = [];
  for (const line of [...touched].sort((left, right) => left - right)) {
    const from = moved.get(line) ?? line;
    const before = (lines[line] as Line).text;
    const after = replaceIn((lines[from] as Line).text, replacements.get(from) ?? []);
    if (before === after) continue;
    if (from === line) {
      const own = replacements.get(line) ?? [];
      edits.push(...own.map(({ start, end, newText }) => editOf(line, start, end, newText)));
    } else edits.push(editOf(line, 0, before.length, after));
  }
  return edits;
}

function replaceIn(text: string, replacements: readonly Replacement[]): string {
  let replaced = '';
  let from = 0;
  for (const { start, end, newText } of [...replacements].sort((left, right) => left.start - right.start)) {
    replaced += text.slice(from, start) + newText;
    from = end;
  }
  return replaced + text.slice(from);
}
