import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import { countCharacters, minutesOf } from '../document/length.ts';
import type { Outline } from '../document/outline.ts';
import { closedPieces, walkSections } from '../document/section-walk.ts';
import { answering, type Feature } from './feature.ts';

/** The length of sections, where the settings ask for it. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  answers: [
    answering(InlayHintRequest.type, {
      texts: 'checked',
      stale: 'refused',
      none: () => [],
      answer: ({ document: { draft }, config, result: { outline } }, { range: { start, end } }) =>
        config.inlayHints ? hintsOf(draft, outline, start.line, end.line, config.speechRate) : [],
    }),
  ],
};

/**
 * How long each section is, at the end of its heading, for the headings within 0-based lines, the last one included.
 * A section of one line is a list item, of which nothing is told. `rate` is in 字 a minute.
 */
export function hintsOf(draft: Draft, outline: Outline, first: number, last: number, rate: number): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { sections } of closedPieces(draft, outline)) {
    for (const { section } of walkSections(sections, first, last)) {
      const { line, endLine } = section;
      if (line < first || isOneLine(draft, line, endLine)) continue;
      const characters = countCharacters(draft, line, endLine);
      hints.push({
        position: { line, character: draft.lines[line]?.text.length ?? 0 },
        label: `${characters.toLocaleString('zh-CN')}字 · ${durationOf(characters, rate)}`,
        paddingLeft: true,
      });
    }
  }
  return hints;
}

function isOneLine({ lines }: Draft, line: number, endLine: number): boolean {
  for (let number = line + 1; number < endLine; number += 1) if (lines[number]?.shape !== 'blank') return false;
  return true;
}

function durationOf(characters: number, rate: number): string {
  return characters * 2 < rate ? '不到半分钟' : `约${minutesOf(characters, rate)}分钟`;
}
