import { ContextTable } from './context-table.ts';
import { GramTable } from './gram-table.ts';
import { LONGEST_WORD, WordTable } from './word-table.ts';

/** How many Han characters were counted (scripts/lexicon.ts says with what weight), and of how many kinds characters are taken to be. */
const CHARACTERS = 46_031_944;
const KINDS = 5_000;
/** A character that is no word of the dictionary costs as much as one that occurs less than once. */
const UNKNOWN_COST = 18.6;
/** The texts that the dictionary was counted in are taken to be so long. */
const DICTIONARY_CHARACTERS = 60e6;
/** What counts in documents are multiplied with to weigh as much. `npm run accuracy:doubling` compares this and the next two. */
const OFFICIAL = 1.3;
/** A pair that is no word of the dictionary but holds together costs this much more than a word as frequent. */
const COINED = 2.5;
/** From this on, as a natural logarithm, a pair that occurs more often than by chance holds together. */
const HOLDS_TOGETHER = 1;

/** As they are packed: see README.md. */
export interface Tables {
  readonly grams: string;
  readonly words: string;
  readonly contexts: string;
  readonly traditional: string;
}

/** What the tables say of a text: how likely characters follow each other, and what words it falls into. */
export class Language {
  readonly contexts: ContextTable;
  readonly #grams: GramTable;
  readonly #words: WordTable;
  /** Of single characters, which thousands may follow. */
  readonly #leftOvers = new Map<string, number>();

  readonly #simplified = new Map<string, string>();

  constructor({ grams, words, contexts, traditional }: Tables) {
    for (let at = 0; at < traditional.length; at += 2) {
      this.#simplified.set(traditional.charAt(at), traditional.charAt(at + 1));
    }
    this.contexts = new ContextTable(contexts);
    this.#grams = new GramTable(grams);
    this.#words = new WordTable(words);
  }

  /** How often one to three characters stood in a row (`^`, `$`: the ends of a run of Han characters). */
  count(gram: string): number {
    return this.#grams.count(gram);
  }

  share(char: string): number {
    return (this.count(char) + 0.5) / (CHARACTERS + KINDS);
  }

  /** The likelihood of a character after another: what the pairs kept leave over goes to all characters by their share. */
  after(first: string, char: string): number {
    const kept = Math.max(this.count(first + char) - 0.3, 0);
    return (kept + (this.#leftOver(first) + 2) * this.share(char)) / (this.count(first) + 2);
  }

  /** The likelihood of a character after two others: what the triples kept leave over goes by what follows the second. */
  afterTwo(first: string, second: string, char: string): number {
    const total = this.count(first + second);
    const kept = Math.max(this.count(first + second + char) - 0.5, 0);
    const left = Math.max(this.#leftOver(first + second), total * 0.02) + 2;
    return (kept + left * this.after(second, char)) / (total + 2);
  }

  #leftOver(stem: string): number {
    const known = this.#leftOvers.get(stem);
    if (known !== undefined) return known;
    const left = Math.max(this.count(stem) - this.#grams.followed(stem), 0);
    if (stem.length === 1) this.#leftOvers.set(stem, left);
    return left;
  }

  /** The likelihood of a character before two others. */
  beforeTwo(char: string, second: string, third: string): number {
    const before = (this.count(char + second) + 3 * this.share(char)) / (this.count(second) + 3);
    return (this.count(char + second + third) + 4 * before) / (this.count(second + third) + 4);
  }

  /** The natural logarithm of the likelihood of a text's characters from the third on. */
  likelihood(text: string): number {
    let sum = 0;
    for (let at = 2; at < text.length; at += 1) {
      sum += Math.log(this.afterTwo(text.charAt(at - 2), text.charAt(at - 1), text.charAt(at)));
    }
    return sum;
  }

  /** A text in simplified characters, each where it stood: everything was counted in those. */
  simplified(text: string): string {
    return text.replace(/\p{Script=Han}/gu, (char) => this.#simplified.get(char) ?? char);
  }

  isWord(word: string): boolean {
    return this.#words.cost(word) !== undefined;
  }

  /** What a word costs; undefined for what is no word. Counted in official documents and in the texts of the dictionary. */
  wordCost(word: string): number | undefined {
    const cost = this.#words.cost(word);
    if (word.length === 1) return cost ?? UNKNOWN_COST;
    if (cost === undefined) return undefined;
    const here = word.length > 3 ? 0 : OFFICIAL * this.count(word);
    return -Math.log((Math.exp(-cost) * DICTIONARY_CHARACTERS + here) / (2 * DICTIONARY_CHARACTERS));
  }

  /** The same, where a pair that only holds together counts as a word too. */
  unitCost(unit: string): number | undefined {
    const cost = this.wordCost(unit);
    if (unit.length !== 2) return cost;
    const count = this.count(unit);
    const byChance = ((this.count(unit.charAt(0)) + 1) * (this.count(unit.charAt(1)) + 1)) / CHARACTERS;
    if (count === 0 || Math.log(count / byChance) < HOLDS_TOGETHER) return cost;
    return Math.min(cost ?? Number.POSITIVE_INFINITY, COINED - Math.log(count / CHARACTERS));
  }
}

/** Where the tables come from. An entry point knows; what is here knows neither files nor addresses. */
export interface TableSource {
  /** Called once, when the tables are asked for first. May throw. */
  read(): Tables;
  /** Told once, when they cannot be had. */
  failed(error: unknown): void;
}

let source: TableSource | undefined;
let language: Language | undefined;

export function provideTables(from: TableSource): void {
  source = from;
  language = undefined;
}

/** The tables are read and unpacked when they are asked for first. Undefined where they cannot be had: nothing can be judged then, and nothing is said. */
export function loadLanguage(): Language | undefined {
  if (language !== undefined || source === undefined) return language;
  const { read, failed } = source;
  source = undefined;
  try {
    language = new Language(read());
  } catch (error) {
    failed(error);
  }
  return language;
}

/** What a text costs cut in the cheapest way into words, each at what `costOf` says. */
export function cheapestCut(text: string, costOf: (word: string) => number | undefined): number {
  const costs = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let length = 1; length <= LONGEST_WORD && length <= end; length += 1) {
      const cost = costOf(text.slice(end - length, end));
      if (cost !== undefined) least = Math.min(least, (costs[end - length] ?? 0) + cost);
    }
    costs.push(least);
  }
  return costs[text.length] ?? 0;
}

/** The same, when the text ends in a word of two characters or more. */
export function cutEndingInWord(text: string, costOf: (word: string) => number | undefined): number {
  return leastOf(text, (length) => [text.slice(-length), text.slice(0, -length)], costOf);
}

/** The same, when the text begins with a word of two characters or more. */
export function cutBeginningWithWord(text: string, costOf: (word: string) => number | undefined): number {
  return leastOf(text, (length) => [text.slice(0, length), text.slice(length)], costOf);
}

function leastOf(
  text: string,
  split: (length: number) => [word: string, rest: string],
  costOf: (word: string) => number | undefined,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let length = 2; length <= LONGEST_WORD && length <= text.length; length += 1) {
    const [word, rest] = split(length);
    const cost = costOf(word);
    if (cost !== undefined) least = Math.min(least, cost + cheapestCut(rest, costOf));
  }
  return least;
}
