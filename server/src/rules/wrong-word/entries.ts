import type { Phrase, Surroundings } from '../phrases.ts';
import rows from './entries.tsv';

/** One row of `entries.tsv`: wrong, right, reason, condition, and 疑 where it is not certain. */
export interface Entry extends Phrase {
  /** What is confused in it, as the message says it. */
  readonly reason: string;
  /** Wrong in every text that its condition admits. */
  readonly isCertain: boolean;
}

/** 前 names what must stand right before, 前非 what may not, 后 and 后非 right after; several are parted by |. */
const CONDITIONS = { 前非: 'notAfter', 后非: 'notBefore', 前: 'after', 后: 'before' } as const;

/** Throws on a row that is not as it should be, naming it. */
export function readEntries(text: string): readonly Entry[] {
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [wrong = '', right = '', reason = '', condition = '', doubt = ''] = row.split('\t');
      if (wrong.length < 2 || right === '' || wrong === right || reason === '' || !/^疑?$/u.test(doubt))
        throw new Error(`wrong-word/entries.tsv: ${row}`);
      return { wrong, right, reason, isCertain: doubt === '', ...readCondition(condition) };
    });
}

function readCondition(condition: string): { surroundings?: Surroundings } {
  if (condition === '') return {};
  const read = condition.split(' ').map((part) => {
    const said = Object.entries(CONDITIONS).find(([name]) => part.startsWith(name));
    if (said === undefined) throw new Error(`wrong-word/entries.tsv: ${condition}`);
    const [name, key] = said;
    return [key, part.slice(name.length).split('|')] as const;
  });
  return { surroundings: Object.fromEntries(read) };
}

export const ENTRIES: readonly Entry[] = readEntries(rows);
