import type { Draft } from '../document/draft.ts';
import type { Outline } from '../document/outline.ts';

/** The title of the text that a 0-based line stands in, empty where none was recognised. */
export function titleAbove({ lines }: Pick<Draft, 'lines'>, { pieces }: Outline, line: number): string {
  const titleLine = pieces.findLast(({ startLine }) => startLine <= line)?.titleLine;
  return titleLine === undefined ? '' : (lines[titleLine]?.inline.text ?? '');
}
