import type { SelectionRange } from 'vscode-languageserver';
import type { Draft, Position, Range } from '../document/draft.ts';
import type { Outline, Section } from '../document/outline.ts';
import { linesRange } from './lines-range.ts';

const SENTENCE_END = /[。！？；…]+[”’）》】]*/gu;

/** From the inside out: the sentence, the line, the text below its heading, each section around it, the piece, the draft. */
export function selectionRange(draft: Draft, outline: Outline, position: Position): SelectionRange {
  const { lines } = draft;
  const { line } = position;
  const ranges: Range[] = [linesRange(draft, 0, lines.length)];
  const piece = outline.pieces.find(({ startLine, endLine }) => line >= startLine && line < endLine);
  if (piece !== undefined) {
    ranges.push(linesRange(draft, piece.startLine, piece.endLine));
    ranges.push(...sectionRanges(draft, piece.sections, line));
  }
  ranges.push(lineRange(draft, line), sentenceRange(draft, position));
  let selection: SelectionRange | undefined;
  for (const range of ranges) {
    const outer = selection?.range;
    if (outer !== undefined && (!isWithin(range, outer) || isWithin(outer, range))) continue;
    selection = { range, ...(selection && { parent: selection }) };
  }
  return selection as SelectionRange;
}

/** Each section around a line, and what stands below its heading where the line is not the heading itself. */
function sectionRanges(draft: Draft, sections: readonly Section[], line: number): Range[] {
  const section = sections.find((one) => line >= one.line && line < one.endLine);
  if (section === undefined) return [];
  const ranges = [linesRange(draft, section.line, section.endLine)];
  if (line > section.line) {
    const firstChild = section.children[0]?.line ?? section.endLine;
    ranges.push(linesRange(draft, section.line + 1, section.endLine));
    if (line < firstChild) ranges.push(linesRange(draft, section.line + 1, firstChild));
  }
  return [...ranges, ...sectionRanges(draft, section.children, line)];
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

function isWithin(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
