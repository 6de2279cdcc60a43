import { type Phrase, readSurroundings } from '../phrases.ts';
import rows from './entries.tsv';

/** One row of `entries.tsv`: wrong, right, reason, condition, and 疑 where it is not certain. */
export interface Entry extends Phrase {
  /** What is confused in it, as the message says it. */
  readonly reason: string;
  /** Wrong in every text that its condition admits. */
  readonly isCertain: boolean;
}

/** Throws on a row that is not as it should be, naming it. */
export function readEntries(text: string): readonly Entry[] {
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [wrong = '', right = '', reason = '', condition = '', doubt = ''] = row.split('\t');
      if (wrong.length < 2 || right === '' || wrong === right || reason === '' || !/^疑?$/u.test(doubt))
        throw new Error(`wrong-word/entries.tsv: ${row}`);
      return {
        wrong,
        right,
        reason,
        isCertain: doubt === '',
        ...(condition !== '' && { surroundings: readSurroundings(condition) }),
      };
    });
}

export const ENTRIES: readonly Entry[] = readEntries(rows);
