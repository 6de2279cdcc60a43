import type { Line } from '../document/line.ts';
import type { Replacement } from './replacement.ts';

/** How Markdown dresses a heading: `##` of a depth, or the whole line in `**…**`. Sections of one level are dressed alike. */
export interface Dress {
  readonly depth: number;
  readonly strong: boolean;
}

const STRONG = '**';
const DEEPEST = 6;

export function dressOf({ inline: { headingDepth, strong } }: Line): Dress {
  return { depth: headingDepth, strong };
}

/** One level further down, where no other heading shows how that level is dressed. */
export function dressBelow({ depth, strong }: Dress): Dress {
  return { depth: depth === 0 ? 0 : Math.min(depth + 1, DEEPEST), strong };
}

/** The edits that dress a heading's line as another level's and put its marker, `marker.newText`, in place of the old one. */
export function redress(line: Line, marker: Replacement, dress: Dress): Replacement[] {
  const { line: number, start, end, newText } = marker;
  const own = dressOf(line);
  const replacements: Replacement[] = [];
  const hashes = line.text.slice(0, start).indexOf('#');
  if (hashes >= 0 && own.depth !== dress.depth) {
    const depth = '#'.repeat(dress.depth);
    const hashesEnd = hashes + own.depth;
    const space = /^[ \t]*/u.exec(line.text.slice(hashesEnd))?.[0].length ?? 0;
    replacements.push({ line: number, start: hashes, end: hashesEnd + (depth === '' ? space : 0), newText: depth });
  } else if (own.depth === 0 && dress.depth > 0 && line.shape === 'head' && start === 0) {
    return [{ ...marker, newText: `${'#'.repeat(dress.depth)} ${newText}` }];
  }
  const textEnd = line.text.trimEnd().length;
  if (dress.strong && !own.strong && line.shape === 'head' && !line.text.includes(STRONG)) {
    replacements.push({ line: number, start, end, newText: STRONG + newText });
    replacements.push({ line: number, start: textEnd, end: textEnd, newText: STRONG });
  } else if (!dress.strong && own.strong && line.text.startsWith(STRONG, start - 2)) {
    replacements.push({ line: number, start: start - 2, end, newText });
    replacements.push({ line: number, start: textEnd - 2, end: textEnd, newText: '' });
  } else {
    replacements.push(marker);
  }
  return replacements;
}
