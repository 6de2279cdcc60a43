import type { Draft } from './draft.ts';
import { defineFact } from './fact.ts';
import { isHan } from './han.ts';
import type { Line } from './line.ts';
import { withoutToolComments } from './tool-comment.ts';

const characters = defineFact<number>({ none: 0, read: ({ text }) => countLine(withoutToolComments(text)) });

/**
 * 字数 as word processors count: each Han character and full-width mark is one, each run of Latin letters and digits is one. Comments that are for the tool are none.
 * Of the whole draft, or of its 0-based lines from `start` to before `end`.
 */
export function countCharacters({ lines }: Draft, start = 0, end = lines.length): number {
  let total = 0;
  for (let number = start; number < Math.min(end, lines.length); number += 1) {
    total += characters.of(lines[number] as Line);
  }
  return total;
}

/** How long a text takes to be read aloud, in whole minutes, at least one. `rate` is in 字 a minute. */
export function minutesOf(characters: number, rate: number): number {
  return Math.max(1, Math.round(characters / rate));
}

/** It is made to be heard: it speaks to somebody. */
export function isSpeech({ lines }: Draft): boolean {
  return lines.slice(0, LINES_TO_SALUTATION).some(({ shape }) => shape === 'salutation');
}

const LINES_TO_SALUTATION = 30;

function countLine(text: string): number {
  let count = 0;
  let inWord = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    const isWide =
      isHan(code) || (code >= 0x2010 && code <= 0x206f) || (code > 0x3000 && code <= 0xffef && !isLowSurrogate(code));
    const isWord = !isWide && code > 0x20 && code !== 0x3000 && code !== 0xa0 && !isLowSurrogate(code);
    if (isWide || (isWord && !inWord)) count += 1;
    inWord = isWord;
  }
  return count;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
