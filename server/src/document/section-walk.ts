import { firstThat } from './ascending.ts';
import type { Piece, Section } from './outline.ts';

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
  depth = 0,
): Generator<WalkedSection, undefined> {
  for (const section of sections) {
    if (section.endLine <= first) continue;
    if (section.line > last) return undefined;
    yield { section, depth };
    yield* walkSections(section.children, first, last, depth + 1);
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
