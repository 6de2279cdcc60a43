import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import { linesRange } from '../document/lines-range.ts';
import type { Outline, Section } from '../document/outline.ts';
import { isWithin, type Position, type Range } from '../document/position.ts';
import { closedPieces, pieceAt, sectionsAround } from '../document/section-walk.ts';
import { answering, type Feature } from './feature.ts';

/** 扩大选区: by sentence, line, section. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  answers: [
    answering(SelectionRangeRequest.type, {
      texts: 'any',
      stale: 'refused',
      none: () => null,
      answer: ({ document: { draft }, result: { outline } }, { positions }) =>
        positions.map((position) => selectionRange(draft, outline, position)),
    }),
  ],
};

const SENTENCE_END = /[。！？；…]+[”’）》】]*/gu;

/** From the inside out: the sentence, the line, the text below its heading, each section around it, the piece, the draft. */
export function selectionRange(draft: Draft, outline: Outline, position: Position): SelectionRange {
  const { lines } = draft;
  const { line } = position;
  const ranges: Range[] = [linesRange(draft, 0, lines.length)];
  const piece = pieceAt(outline.pieces, line);
  if (piece !== undefined) ranges.push(linesRange(draft, piece.startLine, piece.endLine));
  for (const section of sectionsAround(closedPieces(draft, outline), line))
    ranges.push(...sectionRanges(draft, section, line));
  ranges.push(lineRange(draft, line), sentenceRange(draft, position));
  let selection: SelectionRange | undefined;
  for (const range of ranges) {
    const outer = selection?.range;
    if (outer !== undefined && (!isWithin(range, outer) || isWithin(outer, range))) continue;
    selection = { range, ...(selection && { parent: selection }) };
  }
  return selection as SelectionRange;
}

/** A section around a line, and what stands below its heading where the line is not the heading itself. */
function sectionRanges(draft: Draft, section: Section, line: number): Range[] {
  const ranges = [linesRange(draft, section.line, section.endLine)];
  if (line > section.line) {
    const firstChild = section.children[0]?.line ?? section.endLine;
    ranges.push(linesRange(draft, section.line + 1, section.endLine));
    if (line < firstChild) ranges.push(linesRange(draft, section.line + 1, firstChild));
  }
  return ranges;
}

function lineRange(draft: Draft, line: number): Range {
  const text = draft.lines[line]?.text ?? '';
  return { start: { line, character: text.length - text.trimStart().length }, end: { line, character: text.length } };
}

function sentenceRange({ lines }: Draft, { line, character }: Position): Range {
  const text = lines[line]?.text ?? '';
  let start = text.length - text.trimStart().length;
  let end = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= character) start = after;
    else {
      end = after;
      break;
    }
  }
  return { start: { line, character: start }, end: { line, character: end } };
}
