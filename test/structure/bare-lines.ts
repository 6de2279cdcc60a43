import { Draft } from '../../server/src/document/draft.ts';

/** The lines of a text as a command on its structure must leave them, in its order. */
export function bareLines(text: string): string[] {
  return text
    .split('\n')
    .map(bare)
    .filter((line) => line !== '');
}

/** A line without its marker, without the numbers of references, and without what Markdown dresses a level in. */
export function bare(line: string): string {
  const [parsed] = Draft.parse(line).lines;
  const { marker, text = line } = parsed ?? {};
  const withoutMarker = marker === undefined ? text : text.slice(0, marker.start) + text.slice(marker.end);
  return withoutMarker
    .replace(/第[（(]?[\d一二三四五六七八九十百零]+[）)]?/gu, '第')
    .replace(/[#*]/gu, '')
    .trim();
}
