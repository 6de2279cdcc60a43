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
