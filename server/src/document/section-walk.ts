import { firstThat } from './ascending.ts';
import { closingStart } from './closing.ts';
import type { Draft } from './draft.ts';
import type { Line } from './line.ts';
import type { Outline, Piece, Section } from './outline.ts';

export interface WalkedSection {
  readonly section: Section;
  /** How deep it stands: 0 for the highest. */
  readonly depth: number;
}

/** Sections and all below them in the order of their lines; of those, the ones that reach into 0-based lines, the last one included. */
export function* walkSections(
  sections: readonly Section[],
  first = 0,
  last = Number.POSITIVE_INFINITY,
): Generator<WalkedSection, undefined> {
  /** What is left of each level, the deepest last. */
  const levels = [{ sections, next: 0 }];
  while (levels.length > 0) {
    const level = levels.at(-1) as { readonly sections: readonly Section[]; next: number };
    const section = level.sections[level.next];
    level.next += 1;
    if (section === undefined || section.line > last) levels.pop();
    else if (section.endLine > first) {
      yield { section, depth: levels.length - 1 };
      if (section.children.length > 0) levels.push({ sections: section.children, next: 0 });
    }
  }
  return undefined;
}

/** The piece that a 0-based line stands in. */
export function pieceAt(pieces: readonly Piece[], line: number): Piece | undefined {
  const piece = pieces[firstThat(pieces, ({ startLine }) => startLine > line) - 1];
  return piece !== undefined && line < piece.endLine ? piece : undefined;
}

/** The sections that a 0-based line stands in, from the outside in. */
export function sectionsAround(pieces: readonly Piece[], line: number): readonly Section[] {
  const around: Section[] = [];
  let sections = pieceAt(pieces, line)?.sections ?? [];
  for (;;) {
    const section = sections[firstThat(sections, (one) => one.line > line) - 1];
    if (section === undefined || line >= section.endLine) return around;
    around.push(section);
    sections = section.children;
  }
}

const closed = new WeakMap<Outline, readonly Piece[]>();

/** The pieces as a reader sees them: the last section ends before the closing, the list of attachments, the signature and the attachments themselves. */
export function closedPieces({ lines }: Pick<Draft, 'lines'>, outline: Outline): readonly Piece[] {
  const known = closed.get(outline);
  if (known !== undefined) return known;
  const listed = new Set(outline.attachments.groups.flatMap(({ items }) => items.map(({ line }) => line)));
  const pieces = outline.pieces.map((piece) => {
    const first = lastSectionLine(piece.sections, listed) + 1;
    const endLine = attachmentStart(lines, first, piece.endLine);
    let end = closingStart(lines, { ...piece, endLine }, listed);
    while (end > first && end < piece.endLine && lines[end - 1]?.shape === 'blank') end -= 1;
    return { ...piece, sections: sectionsBefore(piece.sections, Math.max(end, first)) };
  });
  closed.set(outline, pieces);
  return pieces;
}

/** 附件 or 附件2 on a line of its own, above the attachment itself. */
const ATTACHMENT_HEAD = /^附[ \u3000]?件[ \u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?$/u;

function attachmentStart(lines: readonly Line[], first: number, end: number): number {
  for (let number = first; number < end; number += 1) {
    if (ATTACHMENT_HEAD.test(lines[number]?.inline.text ?? '')) return number;
  }
  return end;
}

/** The 0-based line of the last section of whatever level, -1 where there is none. */
function lastSectionLine(sections: readonly Section[], listed: ReadonlySet<number>): number {
  const last = sections.findLast(({ line }) => !listed.has(line));
  return last === undefined ? -1 : Math.max(last.line, lastSectionLine(last.children, listed));
}

function sectionsBefore(sections: readonly Section[], end: number): readonly Section[] {
  const last = sections.at(-1);
  if (last === undefined || last.endLine <= end) return sections;
  return sections
    .filter(({ line }) => line < end)
    .map((one) => (one.endLine <= end ? one : { ...one, endLine: end, children: sectionsBefore(one.children, end) }));
}
