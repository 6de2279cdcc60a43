import { NumberReader, packNumbers } from './packing.ts';

export const LONGEST_WORD = 4;

/** Costs (negative logarithms of shares) are kept in so many steps to one. */
const STEPS = 2;

/** Words of one to four characters, each with a cost: those of one length stand sorted in one string. */
export class WordTable {
  readonly #words: readonly string[];
  readonly #levels: readonly Uint8Array[];

  constructor(packed: string) {
    const lines = packed.split('\n');
    const words: string[] = [''];
    const levels: Uint8Array[] = [new Uint8Array()];
    for (let length = 1; length <= LONGEST_WORD; length += 1) {
      const [shared = '', rests = '', costs = ''] = lines.slice((length - 1) * 3, length * 3);
      words.push(unpackWords(length, shared, rests));
      const reader = new NumberReader(costs);
      levels.push(Uint8Array.from({ length: shared.length }, () => reader.next()));
    }
    this.#words = words;
    this.#levels = levels;
  }

  /** The negative natural logarithm of a word's share of running text; undefined for what is no word. */
  cost(word: string): number | undefined {
    const { length } = word;
    const words = this.#words[length];
    const levels = this.#levels[length];
    if (words === undefined || levels === undefined || length === 0) return undefined;
    let low = 0;
    let high = levels.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = words.slice(middle * length, (middle + 1) * length);
      if (found === word) return (levels[middle] ?? 0) / STEPS;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

/** Each word is written as how many characters it shares with the one before, and the rest. */
function unpackWords(length: number, shared: string, rests: string): string {
  const reader = new NumberReader(shared);
  const words: string[] = [];
  let word = '';
  let at = 0;
  for (let index = 0; index < shared.length; index += 1) {
    const kept = reader.next();
    word = word.slice(0, kept) + rests.slice(at, at + length - kept);
    at += length - kept;
    words.push(word);
  }
  return words.join('');
}

export function packWords(costs: ReadonlyMap<string, number>): string {
  const lines: string[] = [];
  for (let length = 1; length <= LONGEST_WORD; length += 1) {
    const words = [...costs.keys()].filter((word) => word.length === length).sort();
    const shared = words.map((word, index) => sharedLength(word, words[index - 1] ?? ''));
    const rests = words.map((word, index) => word.slice(shared[index]));
    const levels = words.map((word) => Math.round((costs.get(word) ?? 0) * STEPS));
    lines.push(packNumbers(shared), rests.join(''), packNumbers(levels));
  }
  return lines.join('\n');
}

function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
