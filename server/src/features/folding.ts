import { type FoldingRange, FoldingRangeRequest } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import { lastFilledLine } from '../document/lines-range.ts';
import type { Outline } from '../document/outline.ts';
import { closedPieces, walkSections } from '../document/section-walk.ts';
import { answering, type Feature } from './feature.ts';

/** 折叠: by sections. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  answers: [
    answering(FoldingRangeRequest.type, {
      texts: 'any',
      stale: 'newest',
      none: () => [],
      answer: ({ document: { draft }, result: { outline } }) => foldingRanges(draft, outline),
    }),
  ],
};

/** Sections, pieces, and what Markdown sets aside fold. Lines are 0-based, the last one included. */
export function foldingRanges(draft: Draft, outline: Outline): FoldingRange[] {
  const pieces = closedPieces(draft, outline);
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number) => {
    const last = lastFilledLine(draft, startLine, endLine);
    if (last > startLine) ranges.push({ startLine, endLine: last });
  };
  for (const { startLine, endLine, sections } of pieces) {
    if (pieces.length > 1) add(startLine, endLine);
    for (const { section } of walkSections(sections)) add(section.line, section.endLine);
  }
  addBlocks(draft, add);
  return ranges;
}

function addBlocks({ lines }: Draft, add: (startLine: number, endLine: number) => void): void {
  let start = 0;
  for (let number = 1; number <= lines.length; number += 1) {
    const block = lines[start]?.block;
    if (lines[number]?.block === block && lines[number - 1]?.after !== 'text') continue;
    if (block !== 'text') add(start, number);
    start = number;
  }
}
