import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Outline, Piece, Section } from '../document/outline.ts';
import { linesRange } from './lines-range.ts';

const LONGEST_NAME = 40;

/** The outline as a tree. Pieces are nodes of their own only where a file holds more than one. */
export function documentSymbols(draft: Draft, { pieces }: Outline): DocumentSymbol[] {
  if (pieces.length === 1) return (pieces[0] as Piece).sections.map((section) => sectionSymbol(draft, section));
  return pieces.map((piece, index) => ({
    name: headingText(draft, piece.titleLine) || `第${index + 1}篇`,
    kind: SymbolKind.File,
    range: linesRange(draft, piece.startLine, piece.endLine),
    selectionRange: lineRange(draft, piece.titleLine ?? piece.startLine),
    children: piece.sections.map((section) => sectionSymbol(draft, section)),
  }));
}

/** The headings that a line stands under, from the outside in. */
export function sectionPath(draft: Draft, { pieces }: Outline, line: number): string[] {
  const path: string[] = [];
  let sections: readonly Section[] =
    pieces.find((piece) => line >= piece.startLine && line < piece.endLine)?.sections ?? [];
  for (;;) {
    const section = sections.find((one) => line >= one.line && line < one.endLine);
    if (section === undefined) return path;
    path.push(headingText(draft, section.line));
    sections = section.children;
  }
}

/** A heading as it is shown: without Markdown, the text that runs on after its first sentence, and the mark at its end. */
export function headingText(draft: Draft, line: number | undefined): string {
  const text = line === undefined ? '' : (draft.lines[line]?.inline.text ?? '');
  const heading = (/^[^。；：:;]*/u.exec(text)?.[0] ?? text).trim() || text;
  return heading.length > LONGEST_NAME ? `${heading.slice(0, LONGEST_NAME - 1)}…` : heading;
}

function sectionSymbol(draft: Draft, section: Section): DocumentSymbol {
  return {
    name: headingText(draft, section.line) || section.marker.text,
    kind: SymbolKind.String,
    range: linesRange(draft, section.line, section.endLine),
    selectionRange: lineRange(draft, section.line),
    children: section.children.map((child) => sectionSymbol(draft, child)),
  };
}

function lineRange(draft: Draft, line: number) {
  return { start: { line, character: 0 }, end: { line, character: draft.lines[line]?.text.length ?? 0 } };
}
