import type { Draft } from './draft.ts';
import type { Range } from './position.ts';

/** From the first of some lines to the end of the last one that is not blank. 0-based, `endLine` exclusive. */
export function linesRange({ lines }: Draft, startLine: number, endLine: number): Range {
  const last = lastFilledLine({ lines }, startLine, endLine);
  return { start: { line: startLine, character: 0 }, end: { line: last, character: lines[last]?.text.length ?? 0 } };
}

/** The last line before `endLine` that is not blank, or else `startLine`. */
export function lastFilledLine({ lines }: Pick<Draft, 'lines'>, startLine: number, endLine: number): number {
  let last = Math.max(startLine, endLine - 1);
  while (last > startLine && lines[last]?.shape === 'blank') last -= 1;
  return last;
}
