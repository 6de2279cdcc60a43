import { countAt, levelOf, NumberReader, packNumbers } from './packing.ts';

/**
 * How often one, two and three characters in a row occurred: a tree of three levels. A character is known by its place in the alphabet, which is ordered by
 * frequency. Below a character stand those that followed it, in that order; below a pair AB those that followed it, each by how frequent it is below B.
 */
export class GramTable {
  readonly #idOf: ReadonlyMap<string, number>;
  readonly #singles: Uint8Array;
  /** Where the followers of each character begin, and one past the last. */
  readonly #pairsFrom: Uint32Array;
  readonly #pairs: Uint16Array;
  readonly #pairLevels: Uint8Array;
  /** The place of each pair among those of its first character, the most frequent first. */
  readonly #ranks: Uint16Array;
  readonly #triplesFrom: Uint32Array;
  readonly #triples: Uint16Array;
  readonly #tripleLevels: Uint8Array;

  constructor(packed: string) {
    const [alphabet = '', singles = '', sizes = '', pairs = '', pairLevels = '', ...rest] = packed.split('\n');
    const [tripleSizes = '', triples = '', tripleLevels = ''] = rest;
    this.#idOf = new Map(Array.from(alphabet, (char, id) => [char, id]));
    this.#singles = readLevels(singles, alphabet.length);
    this.#pairsFrom = readStarts(sizes, alphabet.length);
    this.#pairs = readPlaces(pairs, this.#pairsFrom);
    this.#pairLevels = readLevels(pairLevels, this.#pairs.length);
    this.#ranks = rankLists(this.#pairLevels, this.#pairsFrom);
    this.#triplesFrom = readStarts(tripleSizes, this.#pairs.length);
    this.#triples = readPlaces(triples, this.#triplesFrom);
    this.#tripleLevels = readLevels(tripleLevels, this.#triples.length);
  }

  /** How often one, two or three characters occurred in a row; 0 when that was too seldom to be kept. `^` and `$` stand for the ends of a run of Han characters. */
  count(gram: string): number {
    const first = this.#idOf.get(gram.charAt(0));
    if (first === undefined) return 0;
    if (gram.length === 1) return countAt(this.#singles[first] ?? 0);
    const second = this.#idOf.get(gram.charAt(1));
    if (second === undefined) return 0;
    const pair = this.#pairOf(first, second);
    if (pair < 0) return 0;
    if (gram.length === 2) return countAt(this.#pairLevels[pair] ?? 0);
    const third = this.#idOf.get(gram.charAt(2));
    if (third === undefined) return 0;
    const below = this.#pairOf(second, third);
    if (below < 0) return 0;
    const place = this.#ranks[below] ?? 0;
    const triple = search(this.#triples, place, this.#triplesFrom[pair] ?? 0, this.#triplesFrom[pair + 1] ?? 0);
    return triple < 0 ? 0 : countAt(this.#tripleLevels[triple] ?? 0);
  }

  /** How often one or two characters were followed by something that was kept with them. */
  followed(stem: string): number {
    const first = this.#idOf.get(stem.charAt(0));
    if (first === undefined) return 0;
    if (stem.length === 1) return sum(this.#pairLevels, this.#pairsFrom[first] ?? 0, this.#pairsFrom[first + 1] ?? 0);
    const second = this.#idOf.get(stem.charAt(1));
    const pair = second === undefined ? -1 : this.#pairOf(first, second);
    if (pair < 0) return 0;
    return sum(this.#tripleLevels, this.#triplesFrom[pair] ?? 0, this.#triplesFrom[pair + 1] ?? 0);
  }

  #pairOf(first: number, second: number): number {
    return search(this.#pairs, second, this.#pairsFrom[first] ?? 0, this.#pairsFrom[first + 1] ?? 0);
  }
}

function sum(levels: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += countAt(levels[at] ?? 0);
  return total;
}

function search(sorted: Uint16Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function readLevels(packed: string, length: number): Uint8Array {
  const reader = new NumberReader(packed);
  return Uint8Array.from({ length }, () => reader.next());
}

function readStarts(packed: string, length: number): Uint32Array {
  const reader = new NumberReader(packed);
  const starts = new Uint32Array(length + 1);
  for (let index = 0; index < length; index += 1) starts[index + 1] = (starts[index] ?? 0) + reader.next();
  return starts;
}

/** Ranks each member of each list by its level, the highest first, and by its place where levels are equal: counting sort. */
function rankLists(levels: Uint8Array, starts: Uint32Array): Uint16Array {
  const ranks = new Uint16Array(levels.length);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    const from = starts[list] ?? 0;
    const to = starts[list + 1] ?? 0;
    const next = new Uint16Array(257);
    for (let at = from; at < to; at += 1) next[256 - (levels[at] ?? 0)]! += 1;
    for (let level = 1; level < next.length; level += 1) next[level]! += next[level - 1]!;
    for (let at = from; at < to; at += 1) {
      const before = 255 - (levels[at] ?? 0);
      ranks[at] = next[before]!;
      next[before]! += 1;
    }
  }
  return ranks;
}

/** Each list is sorted and written as the gaps between its members. */
function readPlaces(packed: string, starts: Uint32Array): Uint16Array {
  const reader = new NumberReader(packed);
  const places = new Uint16Array(starts.at(-1) ?? 0);
  for (let list = 0; list + 1 < starts.length; list += 1) {
    let place = -1;
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      place += reader.next() + 1;
      places[at] = place;
    }
  }
  return places;
}

/** Every prefix and suffix of a gram must be among the grams. */
export function packGrams(counts: ReadonlyMap<string, number>): string {
  const countOf = (gram: string) => counts.get(gram) ?? 0;
  const alphabet = [...counts.keys()].filter((gram) => gram.length === 1);
  alphabet.sort((left, right) => countOf(right) - countOf(left) || (left < right ? -1 : 1));
  const idOf = new Map(alphabet.map((char, id) => [char, id]));
  const followers = new Map<string, string[]>();
  for (const gram of counts.keys()) {
    if (gram.length === 1) continue;
    const stem = gram.slice(0, -1);
    const list = followers.get(stem);
    if (list === undefined) followers.set(stem, [gram.slice(-1)]);
    else list.push(gram.slice(-1));
  }
  for (const list of followers.values()) list.sort((left, right) => (idOf.get(left) ?? 0) - (idOf.get(right) ?? 0));
  const level = (gram: string) => levelOf(countOf(gram));
  const rankBelow = new Map(
    alphabet.map((char) => {
      const ranked = [...(followers.get(char) ?? [])].sort((left, right) => level(char + right) - level(char + left));
      return [char, new Map(ranked.map((next, rank) => [next, rank]))];
    }),
  );
  for (const [stem, list] of followers) {
    if (stem.length === 1) continue;
    const ranks = rankBelow.get(stem.charAt(1));
    list.sort((left, right) => (ranks?.get(left) ?? 0) - (ranks?.get(right) ?? 0));
  }

  const pairs = alphabet.flatMap((char) => (followers.get(char) ?? []).map((next) => char + next));
  const placesOf = (stem: string) =>
    (followers.get(stem) ?? []).map((next) =>
      stem.length === 1 ? (idOf.get(next) ?? 0) : (rankBelow.get(stem.charAt(1))?.get(next) ?? 0),
    );
  const gaps = (places: readonly number[]) => places.map((place, index) => place - (places[index - 1] ?? -1) - 1);
  const below = (stems: readonly string[]) => [
    packNumbers(stems.map((stem) => followers.get(stem)?.length ?? 0)),
    packNumbers(stems.flatMap((stem) => gaps(placesOf(stem)))),
    packNumbers(stems.flatMap((stem) => (followers.get(stem) ?? []).map((next) => level(stem + next)))),
  ];
  return [alphabet.join(''), packNumbers(alphabet.map(level)), ...below(alphabet), ...below(pairs)].join('\n');
}
