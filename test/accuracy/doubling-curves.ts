import '../provide-tables.ts';
import { resolve } from 'node:path';
import { judgeDoubling, weighElsewhere } from '../../server/src/lexicon/doubling.ts';
import { hanRunAround } from '../../server/src/lexicon/evidence.ts';
import { cheapestCut, Language } from '../../server/src/lexicon/language.ts';
import * as tables from '../../server/src/lexicon/packed.ts';
import { settlePair } from '../../server/src/lexicon/reduplication.ts';
import { foundAt, type Pair, samplePairs } from './doubling-samples.ts';

/**
 * Compares ways to tell a doubled character that is too many from one that is right: how many of the doublings put into published documents each finds at so many
 * false alarms on the same documents. Usage: npm run accuracy:doubling -- FOLDER
 */

const ALARMS_PER_100K_HAN = [0.3, 0.5, 1, 2, 5];

/** What a text with both costs more than with one, cut into words or into pairs of characters that hold together; how much likelier its characters are; how often it was seen. */
interface Plain {
  readonly words: number;
  readonly units: number;
  readonly characters: number;
  readonly seenTimes: number;
}

const METHODS: Readonly<Record<string, (plain: Plain) => number>> = {
  'words only': ({ words }) => words,
  'words, less seen contexts': ({ words, seenTimes }) => words - 4 * seenTimes,
  'units that hold together, less seen': ({ units, seenTimes }) => units - 4 * seenTimes,
  'characters only': ({ characters }) => characters,
  'characters, less seen contexts': ({ characters, seenTimes }) => characters - 4 * seenTimes,
  'words and characters, less seen': ({ words, characters, seenTimes }) => words + characters - 4 * seenTimes,
  'units and characters, less seen': ({ units, characters, seenTimes }) => units + characters - 4 * seenTimes,
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('npm run accuracy:doubling -- FOLDER: the folder that holds corpus/');
const { pairs, han } = samplePairs(resolve(folder), ['reports and laws']);
const language = new Language(tables);

function compare({ text, start }: Pair): Plain {
  const { run, index } = hanRunAround(text, start);
  const framed = `^${run}$`;
  const between = framed.slice(Math.max(0, index - 1), index + 5);
  const both = run.slice(Math.max(0, index - 6), index + 8);
  const at = Math.min(index, 6);
  const drop = (whole: string, from: number) => whole.slice(0, from) + whole.slice(from + 1);
  const costs = (costOf: (word: string) => number | undefined) =>
    cheapestCut(both, costOf) - cheapestCut(drop(both, at), costOf);
  return {
    words: costs((word) => language.wordCost(word)),
    units: costs((word) => language.unitCost(word)),
    characters: language.likelihood(drop(between, Math.min(index + 1, 2))) - language.likelihood(between),
    seenTimes: Math.log(
      1 + language.contexts.between(framed.charAt(index), run.charAt(index), framed.charAt(index + 3)),
    ),
  };
}

const weighed = pairs.map((pair) => ({
  pair,
  plain: compare(pair),
  verdict: settlePair(pair.text, pair.start),
}));

function row(
  what: string,
  scores: readonly { readonly score: number; readonly inserted: boolean }[],
  characters: number,
) {
  const found = ALARMS_PER_100K_HAN.map((rate) => foundAt(scores, Math.floor((rate * characters) / 100_000)));
  console.log(`  ${what.padEnd(44)}${found.map((share) => `${(share * 100).toFixed(1)} %`.padStart(9)).join('')}`);
}

console.log(`${pairs.filter(({ inserted }) => inserted).length} doublings put into sentences, found at so many false`);
console.log(
  `  ${'alarms per 100,000 Han characters:'.padEnd(44)}${ALARMS_PER_100K_HAN.map((rate) => String(rate).padStart(9)).join('')}`,
);
const all = han['reports and laws'];
for (const [what, scoreOf] of Object.entries(METHODS)) {
  const plain = weighed.map(({ pair, plain }) => ({ score: scoreOf(plain), inserted: pair.inserted }));
  row(what, plain, all);
  const settled = weighed.map(({ pair, plain, verdict }) => ({
    score: verdict === undefined ? scoreOf(plain) : verdict === 'wrong' ? 1e9 : -1e9,
    inserted: pair.inserted,
  }));
  row('… after patterns', settled, all);
}
const judged = pairs.map((pair) => ({
  ...pair,
  score: judgeDoubling(pair.text, pair.start) + weighElsewhere(pair.elsewhere),
}));
row('all evidence, weighed (what the rule does)', judged, all);
