import type { Line } from '../line.ts';
import type { HeadingForm } from '../marker.ts';
import type { Entry } from './entry.ts';

/** Where the first number of a list stands inside a line: 0-based line, columns UTF-16. */
export interface Opening {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const FIRST_OF: Readonly<Partial<Record<HeadingForm, RegExp>>> = {
  han: /(?<![第\p{Script=Han}])一、/u,
  'han-paren': /[（(]一[）)]/u,
  arabic: /(?<![\d.．])1[.．、](?!\d)/u,
  'arabic-paren': /[（(]1[）)]/u,
  circled: /①/u,
};

/** A list may begin on the line of the number above it, `（5）①…`, and go on at the next line's start. */
export function findOpening(lines: readonly Line[], entry: Entry, before: Entry | undefined): Opening | undefined {
  const first = entry.marker.value === 2 ? FIRST_OF[entry.form] : undefined;
  if (first === undefined || before?.form === entry.form) return undefined;
  for (let line = entry.line - 1; line >= (before?.line ?? 0); line -= 1) {
    const { text, marker } = lines[line] as Line;
    const from = line === before?.line && marker !== undefined ? marker.end : 0;
    const found = first.exec(text.slice(from));
    if (found === null) continue;
    const start = from + found.index;
    return start > 0 ? { line, start, end: start + found[0].length } : undefined;
  }
  return undefined;
}
