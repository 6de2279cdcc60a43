import type { FoldingRange } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Outline, Section } from '../document/outline.ts';
import { lastFilledLine } from './lines-range.ts';

/** Sections, pieces, and what Markdown sets aside fold. Lines are 0-based, the last one included. */
export function foldingRanges(draft: Draft, { pieces }: Outline): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number) => {
    const last = lastFilledLine(draft, startLine, endLine);
    if (last > startLine) ranges.push({ startLine, endLine: last });
  };
  const addSections = (sections: readonly Section[]) => {
    for (const section of sections) {
      add(section.line, section.endLine);
      addSections(section.children);
    }
  };
  for (const { startLine, endLine, sections } of pieces) {
    if (pieces.length > 1) add(startLine, endLine);
    addSections(sections);
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
