import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countHan, isHan } from '../../server/src/document/han.ts';
import { type Elsewhere, undoubled } from '../../server/src/lexicon/elsewhere.ts';
import { randomNumbers } from './random.ts';

/** A place of a published document where a Han character stands twice: by nature, or because it was doubled here. */
export interface Pair {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  /** The line, with the doubled character. */
  readonly text: string;
  /** UTF-16 offset of the first of the two. */
  readonly start: number;
  readonly inserted: boolean;
  /** What the rest of the document says. */
  readonly elsewhere: Elsewhere;
  /** Which half of the documents it comes from, by a hash of the file's name. */
  readonly half: 0 | 1;
}

export interface Samples {
  readonly pairs: readonly Pair[];
  /** Han characters in each half. */
  readonly han: readonly [number, number];
}

const SEED = 20240501;

/** Real slips, by file and 1-based line: neither a pair that is right nor one that was put in. */
const REAL = new Set(
  readFileSync('test/accuracy/real-slips.tsv', 'utf8')
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([, , rule]) => rule === 'duplicate-character')
    .map(([file, line]) => `${file}:${line}`),
);

/** The pairs of every document of the folders, and one doubling in so large a share of their sentences, each at any Han character that is not doubled already. */
export function samplePairs(folders: readonly string[], share: number): Samples {
  const random = randomNumbers(SEED);
  const pairs: Pair[] = [];
  const han: [number, number] = [0, 0];
  for (const folder of folders) {
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort()) {
      const half = halfOf(file);
      const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/u);
      for (const [line, text] of lines.entries()) {
        han[half] += countHan(text);
        const add = (inserted: boolean, start: number, shown = text) => {
          const elsewhere = lookElsewhere(lines, shown, start, inserted);
          pairs.push({ file, line, text: shown, start, inserted, elsewhere, half });
        };
        if (!REAL.has(`${file}:${line + 1}`)) for (const start of naturalPairs(text)) add(false, start);
        for (const at of chooseCharacters(text, share, random)) {
          add(true, at, text.slice(0, at) + text.charAt(at) + text.slice(at));
        }
      }
    }
  }
  return { pairs, han };
}

/** What an inserted doubling was made from stands in the lines too. */
function lookElsewhere(lines: readonly string[], text: string, start: number, inserted: boolean): Elsewhere {
  const phrase = undoubled(text, start);
  let times = 0;
  if (phrase !== '') for (const line of lines) times += line.split(phrase).length - 1;
  return { singleElsewhere: times > (inserted ? 1 : 0) ? 1 : 0 };
}

/** Which half of the documents a file belongs to, by a hash of its name. */
export function halfOf(name: string): 0 | 1 {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((hash >>> 16) & 1) === 0 ? 0 : 1;
}

function isDoubled(text: string, at: number): boolean {
  return text.charAt(at) === text.charAt(at - 1) || text.charAt(at) === text.charAt(at + 1);
}

/** Characters that stand three times or more are left alone. */
function naturalPairs(text: string): number[] {
  const starts: number[] = [];
  for (let start = 0; start + 1 < text.length; start += 1) {
    const char = text.charAt(start);
    if (!isHan(char.charCodeAt(0)) || char !== text.charAt(start + 1)) continue;
    let end = start + 2;
    while (text.charAt(end) === char) end += 1;
    if (end === start + 2) starts.push(start);
    start = end - 1;
  }
  return starts;
}

function chooseCharacters(text: string, share: number, random: () => number): number[] {
  const chosen: number[] = [];
  let from = 0;
  for (const sentence of text.split(/(?<=[。；！？])/u)) {
    if (random() < share) {
      const places = Array.from(sentence, (_, at) => from + at).filter(
        (at) => isHan(text.charCodeAt(at)) && !isDoubled(text, at),
      );
      const place = places[Math.floor(random() * places.length)];
      if (place !== undefined) chosen.push(place);
    }
    from += sentence.length;
  }
  return chosen;
}

/** Found at most so many false alarms: the share of inserted pairs above the best threshold that lets so many natural ones through. */
export function foundAt(
  scores: readonly { readonly score: number; readonly inserted: boolean }[],
  alarms: number,
): number {
  const natural = scores.filter(({ inserted }) => !inserted).map(({ score }) => score);
  natural.sort((left, right) => right - left);
  const threshold = natural[alarms] ?? Number.NEGATIVE_INFINITY;
  const inserted = scores.filter((one) => one.inserted);
  return inserted.filter(({ score }) => score > threshold).length / inserted.length;
}
