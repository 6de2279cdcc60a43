import type { Line } from '../../document/line.ts';
import type { TextEdit } from '../../lint/finding.ts';

/** The edits that make one state of some lines another one, each cut to what differs. Safe fixes stay inside their lines, so there are as many. */
export function changedLines(before: readonly Line[], after: readonly Line[]): TextEdit[] {
  return before.flatMap((old, line) => {
    const now = after[line];
    return now === undefined || now === old || now.text === old.text ? [] : [changedPart(old.text, now.text, line)];
  });
}

function changedPart(text: string, newText: string, line: number): TextEdit {
  let start = 0;
  while (start < text.length && text.charAt(start) === newText.charAt(start)) start += 1;
  let tail = 0;
  const most = Math.min(text.length, newText.length) - start;
  while (tail < most && text.charAt(text.length - 1 - tail) === newText.charAt(newText.length - 1 - tail)) tail += 1;
  return {
    range: { start: { line, character: start }, end: { line, character: text.length - tail } },
    newText: newText.slice(start, newText.length - tail),
  };
}
