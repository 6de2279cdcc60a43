import type { Draft } from './draft.ts';

const LONGEST = 40;

/** The heading in a 0-based line as it is shown: without Markdown, the text that runs on after its first sentence, and the mark at its end. */
export function headingText({ lines }: Draft, line: number | undefined): string {
  const text = line === undefined ? '' : (lines[line]?.inline.text ?? '');
  const heading = (/^[^。；：:;]*/u.exec(text)?.[0] ?? text).trim() || text;
  return heading.length > LONGEST ? `${heading.slice(0, LONGEST - 1)}…` : heading;
}
