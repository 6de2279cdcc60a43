import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packContexts } from '../server/src/lexicon/context-table.ts';
import { packGrams } from '../server/src/lexicon/gram-table.ts';
import { LONGEST_WORD, packWords } from '../server/src/lexicon/word-table.ts';

/** Makes the tables of server/src/lexicon; server/src/lexicon/README.md says from what. Usage: npm run lexicon -- FOLDER (with ngrams.tsv.gz, repeat-contexts.tsv and the two of general text). */

const FEWEST_OF_A_WORD = 2;
const FEWEST_OF_A_LONG_WORD = 25;
const FEWEST_OF_A_PAIR = 4;
const FEWEST_OF_A_TRIPLE = 8;
/** What is counted in news and essays, a sixth of what is counted in official documents, weighs so many times as much. */
const GENERAL = 3;
/** A character that is no simplified one occurs so many times less often. */
const SIMPLIFIED_OFTENER = 50;
const DOUBLES = /(.)\1/u;
const HAN = /^[\u4e00-\u9fff]+$/u;

function rowsOf(file: string): string[][] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').map((line) => line.split('\t'));
}

function gramCounts(folder: string): Map<string, number> {
  const all = new Map<string, number>();
  for (const [name, weight] of [
    ['ngrams.tsv.gz', 1],
    ['ngrams-general.tsv.gz', GENERAL],
  ] as const) {
    for (const [gram = '', count = ''] of rowsOf(join(folder, name))) {
      if (gram !== '') all.set(gram, (all.get(gram) ?? 0) + Number(count) * weight);
    }
  }
  const fewest = [0, 1, FEWEST_OF_A_PAIR, FEWEST_OF_A_TRIPLE];
  const kept = (gram: string) => (all.get(gram) ?? 0) >= (fewest[gram.length] ?? 0);
  return new Map(
    [...all].filter(([gram]) => kept(gram) && (gram.length < 3 || (kept(gram.slice(0, 2)) && kept(gram.slice(1))))),
  );
}

/** Longer words that hold a pair never met in the documents counted cost room and find nothing, but for those with a doubled character. */
function wordCosts(grams: ReadonlyMap<string, number>): Map<string, number> {
  const dictionary = createRequire(join(process.cwd(), 'package.json')).resolve('@node-rs/jieba/dict.txt');
  const isMet = (word: string) =>
    word.length === 2 ||
    DOUBLES.test(word) ||
    [...word].every((char, at) => at === 0 || grams.has(word.charAt(at - 1) + char));
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word = '', text = ''] = line.split(' ');
    if (!HAN.test(word)) continue;
    const count = Math.max(Number(text), 1);
    total += count;
    const isPlainLong = word.length === LONGEST_WORD && !DOUBLES.test(word);
    const fewest = isPlainLong ? FEWEST_OF_A_LONG_WORD : FEWEST_OF_A_WORD;
    if (word.length === 1 || (word.length <= LONGEST_WORD && count >= fewest && isMet(word))) counts.set(word, count);
  }
  return new Map([...counts].map(([word, count]) => [word, -Math.log(count / total)]));
}

/** How often a doubled character stood between which two others: the key is before, the character once, after. */
function contextCounts(folder: string): Map<string, number> {
  const contexts = new Map<string, number>();
  for (const [name, weight] of [
    ['repeat-contexts.tsv', 1],
    ['repeat-contexts-general.tsv', GENERAL],
  ] as const) {
    for (const [char = '', before = '', after = '', count = ''] of rowsOf(join(folder, name)).slice(1)) {
      if (char === '') continue;
      const key = `${before.replace('·', '^')}${char}${after.replace('·', '$')}`;
      contexts.set(key, (contexts.get(key) ?? 0) + Number(count) * weight);
    }
  }
  return contexts;
}

/** Traditional characters that simplified text hardly ever has, each before the one that stands for it there. */
function traditionalCharacters(grams: ReadonlyMap<string, number>): string {
  const dictionary = join(process.cwd(), 'node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js');
  const pairs = (/"(.*)"/u.exec(readFileSync(dictionary, 'utf8'))?.[1] ?? '').split('|').map((pair) => pair.split(' '));
  const count = (char: string) => grams.get(char) ?? 0;
  const isMapped = ([from = '', to = '']: string[]) =>
    from.length === 1 && to.length === 1 && count(to) > SIMPLIFIED_OFTENER * count(from);
  return pairs
    .filter(isMapped)
    .map(([from, to]) => `${from}${to}`)
    .join('');
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('npm run lexicon -- FOLDER: the folder that holds ngrams.tsv.gz and repeat-contexts.tsv');
const grams = gramCounts(folder);
writeFileSync('server/src/lexicon/grams.table', packGrams(grams));
writeFileSync('server/src/lexicon/words.table', packWords(wordCosts(grams)));
writeFileSync('server/src/lexicon/contexts.table', packContexts(contextCounts(folder)));
writeFileSync('server/src/lexicon/traditional.table', traditionalCharacters(grams));
