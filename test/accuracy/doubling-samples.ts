import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { countHan, isHan } from '../../server/src/document/han.ts';
import {
  acrossEdges,
  doubledWithNeighbour,
  type Elsewhere,
  type Place,
  undoubled,
  weighApart,
} from '../../server/src/lexicon/elsewhere.ts';
import { randomNumbers } from './random.ts';
import { readRows } from './rows.ts';

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
  /** The same together with the line before or after, where it touches the line's end. */
  readonly across: Place | undefined;
  /** What the rest of the document says. */
  readonly elsewhere: Elsewhere;
  readonly kind: Kind;
}

export interface Samples {
  readonly pairs: readonly Pair[];
  /** Han characters of each kind. */
  readonly han: Readonly<Record<Kind, number>>;
}

/** Kinds of documents, and their folders. */
export const KINDS = {
  'reports and laws': ['corpus/gov', 'corpus/cpc', 'corpus/laws'],
  news: ['corpus/news'],
  essays: ['corpus/essays'],
  field: ['field/docs'],
} as const;
export type Kind = keyof typeof KINDS;

export const kindNames = Object.keys(KINDS) as Kind[];

/** Into which share of its sentences a doubling is put. */
const SHARES: Readonly<Record<Kind, number>> = { 'reports and laws': 0.15, news: 0.4, essays: 1, field: 0.25 };

const SEED = 20240501;

/** Real slips, by file and 1-based line: neither a pair that is right nor one that was put in. */
const REAL = new Set(
  [
    ...readRows('test/accuracy/real-slips.tsv'),
    ...readRows('test/accuracy/field-verdicts.tsv').filter(([, , , verdict]) => verdict === 'right'),
  ]
    .filter(([, , rule]) => rule === 'duplicate-character')
    .map(([file, line]) => `${file}:${line}`),
);

/** The pairs of every document, and one doubling in a share of their sentences, each at any Han character that is not doubled already. `folder` holds corpus/ and field/. */
export function samplePairs(folder: string, kinds: readonly Kind[] = kindNames): Samples {
  const random = randomNumbers(SEED);
  const pairs: Pair[] = [];
  const han = { 'reports and laws': 0, news: 0, essays: 0, field: 0 };
  for (const kind of kinds) {
    for (const file of filesOf(folder, kind)) {
      const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
      const isReal = (line: number) => REAL.has(`${basename(file)}:${line + 1}`);
      const blocks = Draft.parse(lines.join('\n')).lines;
      for (const [line, text] of lines.entries()) {
        // What is set aside, as code and front matter are, is not looked at.
        if (blocks[line]?.block !== 'text') continue;
        han[kind] += countHan(text);
        const add = (inserted: boolean, start: number, shown = text) => {
          const elsewhere = {
            ...lookElsewhere(lines, shown, start, inserted),
            apart: weighApart((phrase) => lines.filter((one) => one.includes(phrase)), { text: shown, start }),
          };
          const across = acrossEdges(blocks, line, { text: shown, start });
          pairs.push({ file, line, text: shown, start, inserted, across, elsewhere, kind });
        };
        if (!isReal(line)) for (const start of naturalPairs(text)) add(false, start);
        for (const at of chooseCharacters(text, SHARES[kind], random)) {
          add(true, at, text.slice(0, at) + text.charAt(at) + text.slice(at));
        }
      }
    }
  }
  return { pairs, han };
}

export function filesOf(folder: string, kind: Kind): string[] {
  return KINDS[kind].flatMap((part) =>
    readdirSync(join(folder, part))
      .sort()
      .map((name) => join(folder, part, name)),
  );
}

/** What an inserted doubling was made from stands in the lines too. */
function lookElsewhere(
  lines: readonly string[],
  text: string,
  start: number,
  inserted: boolean,
): Omit<Elsewhere, 'apart'> {
  const times = (phrase: string) =>
    phrase === '' ? 0 : lines.reduce((sum, line) => sum + line.split(phrase).length - 1, 0);
  const isElsewhere = (phrase: string, here: boolean) => times(phrase) > (here ? 1 : 0);
  return {
    singleElsewhere: isElsewhere(undoubled(text, start), inserted) ? 1 : 0,
    doubledElsewhere: doubledWithNeighbour(text, start).some((phrase) => isElsewhere(phrase, !inserted)) ? 1 : 0,
  };
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
