import gramsTable from './grams.table';
import { dequantize, unpackTable } from './table.ts';
import wordsTable from './words.table';

const LONGEST_WORD = 4;
/** How far around a doubled character the words are looked at, in characters. */
const BEFORE = 6;
const AFTER = 8;
/** A character that is no word of the dictionary costs as much as one that occurs less than once. */
const UNKNOWN_COST = 18.6;
const CHARACTERS = 30_448_102;
const KINDS = 5_000;

/** A word model and a character model, and the contexts in which a doubled character was seen: unpacked when a doubled character is met first. */
interface Lexicon {
  readonly words: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
}

let lexicon: Lexicon | undefined;

function loadLexicon(): Lexicon {
  lexicon ??= { words: unpackTable(wordsTable), grams: unpackTable(gramsTable) };
  return lexicon;
}

/** How likely a count makes a character after one, two or no others: each falls back on the shorter context. */
class CharacterModel {
  readonly #grams: ReadonlyMap<string, number>;

  constructor(grams: ReadonlyMap<string, number>) {
    this.#grams = grams;
  }

  count(gram: string): number {
    const step = this.#grams.get(gram);
    return step === undefined ? 0 : Math.exp(dequantize(step));
  }

  single(char: string): number {
    return (this.count(char) + 0.5) / (CHARACTERS + KINDS);
  }

  after(first: string, char: string): number {
    return (this.count(first + char) + 5 * this.single(char)) / (this.count(first) + 5);
  }

  afterTwo(first: string, second: string, char: string): number {
    return (this.count(first + second + char) + 4 * this.after(second, char)) / (this.count(first + second) + 4);
  }
}

/** What a text costs cut into words in the cheapest way. */
function wordCost(text: string, words: ReadonlyMap<string, number>): number {
  const costs = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= LONGEST_WORD && length <= end; length += 1) {
      const step = words.get(text.slice(end - length, end));
      if (step === undefined && length > 1) continue;
      const cost = (costs[end - length] ?? 0) + (step === undefined ? UNKNOWN_COST : dequantize(step));
      least = Math.min(least, cost);
    }
    costs.push(least);
  }
  return costs[text.length] ?? 0;
}

/** What having been seen between the same two characters takes off, and each further time. */
const SEEN = 4;
const SEEN_AGAIN = 2;

/**
 * How much likelier a run of Han characters is without one of two equal ones than as it stands, as a natural logarithm.
 * `index` is the UTF-16 offset of the first of the two in the run.
 */
export function judgeDoubling(run: string, index: number): number {
  const { words, grams } = loadLexicon();
  const model = new CharacterModel(grams);
  const char = run.charAt(index);
  const before = run.charAt(index - 1) || '^';
  const after = run.charAt(index + 2) || '$';
  const from = Math.max(0, index - BEFORE);
  const around = run.slice(from, index + AFTER);
  const without = around.slice(0, index - from) + around.slice(index - from + 1);
  const byWords = wordCost(around, words) - wordCost(without, words);
  const byCharacters =
    Math.log(model.after(char, after)) -
    Math.log(model.afterTwo(before, char, char)) -
    Math.log(model.afterTwo(char, char, after));
  const seen = model.count(before + char + char + after);
  return byWords + byCharacters / 2 - (seen === 0 ? 0 : SEEN + SEEN_AGAIN * Math.log(seen));
}
