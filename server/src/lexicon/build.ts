import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packContexts } from './context-table.ts';
import { packGrams } from './gram-table.ts';
import { LONGEST_WORD, packWords } from './word-table.ts';

/** Makes the tables; README.md beside this file says from what. Usage: npm run lexicon -- FOLDER (with ngrams.tsv.gz and repeat-contexts.tsv). */

const FEWEST_OF_A_WORD = 2;
const FEWEST_OF_A_LONG_WORD = 25;
const FEWEST_OF_A_PAIR = 3;
const FEWEST_OF_A_TRIPLE = 5;
const HAN = /^[\u4e00-\u9fff]+$/u;

function rowsOf(file: string): string[][] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').map((line) => line.split('\t'));
}

function gramCounts(folder: string): Map<string, number> {
  const fewest = [0, 1, FEWEST_OF_A_PAIR, FEWEST_OF_A_TRIPLE];
  const grams = new Map<string, number>();
  for (const [gram = '', count = ''] of rowsOf(join(folder, 'ngrams.tsv.gz'))) {
    if (gram !== '' && Number(count) >= (fewest[gram.length] ?? 0)) grams.set(gram, Number(count));
  }
  return grams;
}

/** Words that hold a pair never met in the documents counted cost room and find nothing. */
function wordCosts(grams: ReadonlyMap<string, number>): Map<string, number> {
  const dictionary = createRequire(join(process.cwd(), 'package.json')).resolve('@node-rs/jieba/dict.txt');
  const isMet = (word: string) => [...word].every((char, at) => at === 0 || grams.has(word.charAt(at - 1) + char));
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word = '', text = ''] = line.split(' ');
    if (!HAN.test(word)) continue;
    const count = Math.max(Number(text), 1);
    total += count;
    const fewest = word.length < LONGEST_WORD ? FEWEST_OF_A_WORD : FEWEST_OF_A_LONG_WORD;
    if (word.length === 1 || (word.length <= LONGEST_WORD && count >= fewest && isMet(word))) counts.set(word, count);
  }
  return new Map([...counts].map(([word, count]) => [word, -Math.log(count / total)]));
}

/** How often a doubled character stood between which two others: the key is before, the character once, after. */
function contextCounts(folder: string): Map<string, number> {
  const contexts = new Map<string, number>();
  for (const [char = '', before = '', after = '', count = ''] of rowsOf(join(folder, 'repeat-contexts.tsv')).slice(1)) {
    if (char !== '') contexts.set(`${before.replace('·', '^')}${char}${after.replace('·', '$')}`, Number(count));
  }
  return contexts;
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('npm run lexicon -- FOLDER: the folder that holds ngrams.tsv.gz and repeat-contexts.tsv');
const grams = gramCounts(folder);
writeFileSync('server/src/lexicon/grams.table', packGrams(grams));
writeFileSync('server/src/lexicon/words.table', packWords(wordCosts(grams)));
writeFileSync('server/src/lexicon/contexts.table', packContexts(contextCounts(folder)));
