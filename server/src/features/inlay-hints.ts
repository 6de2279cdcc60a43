import type { InlayHint } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Outline, Section } from '../document/outline.ts';
import { countCharacters, minutesOf } from './status.ts';

/**
 * How long each section is, at the end of its heading, for the headings within 0-based lines, the last one included.
 * A section of one line is a list item, of which nothing is told. `rate` is in 字 a minute.
 */
export function inlayHints(draft: Draft, { pieces }: Outline, first: number, last: number, rate: number): InlayHint[] {
  const hints: InlayHint[] = [];
  const add = (sections: readonly Section[]) => {
    for (const { line, endLine, children } of sections) {
      if (endLine <= first || line > last) continue;
      add(children);
      if (line < first || isOneLine(draft, line, endLine)) continue;
      const characters = countCharacters(draft, line, endLine);
      hints.push({
        position: { line, character: draft.lines[line]?.text.length ?? 0 },
        label: `${characters.toLocaleString('zh-CN')}字 · ${durationOf(characters, rate)}`,
        paddingLeft: true,
      });
    }
  };
  for (const { sections } of pieces) add(sections);
  return hints.sort((left, right) => left.position.line - right.position.line);
}

function isOneLine({ lines }: Draft, line: number, endLine: number): boolean {
  for (let number = line + 1; number < endLine; number += 1) if (lines[number]?.shape !== 'blank') return false;
  return true;
}

function durationOf(characters: number, rate: number): string {
  return characters * 2 < rate ? '不到半分钟' : `约${minutesOf(characters, rate)}分钟`;
}
