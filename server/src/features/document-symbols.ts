import { type DocumentSymbol, DocumentSymbolRequest, SymbolKind } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import { headingText } from '../document/heading-text.ts';
import { linesRange } from '../document/lines-range.ts';
import type { Outline, Piece, Section } from '../document/outline.ts';
import { closedPieces } from '../document/section-walk.ts';
import { answering, type Feature } from './feature.ts';

/** 大纲: the outline as a tree. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  answers: [
    answering(DocumentSymbolRequest.type, {
      texts: 'any',
      stale: 'newest',
      none: () => [],
      answer: ({ document: { draft }, result: { outline } }) => symbolsOf(draft, outline),
    }),
  ],
};

/** The outline as a tree. Pieces are nodes of their own only where a file holds more than one. */
export function symbolsOf(draft: Draft, outline: Outline): DocumentSymbol[] {
  const pieces = closedPieces(draft, outline);
  if (pieces.length === 1) return (pieces[0] as Piece).sections.map((section) => sectionSymbol(draft, section));
  return pieces.map((piece, index) => ({
    name: headingText(draft, piece.titleLine) || `第${index + 1}篇`,
    kind: SymbolKind.File,
    range: linesRange(draft, piece.startLine, piece.endLine),
    selectionRange: lineRange(draft, piece.titleLine ?? piece.startLine),
    children: piece.sections.map((section) => sectionSymbol(draft, section)),
  }));
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
