import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packTable, quantize } from './table.ts';

/** Makes words.table and grams.table; README.md beside this file says from what. Usage: npm run lexicon -- FOLDER (with ngrams.tsv.gz and repeat-contexts.tsv). */

const FEWEST_OF_A_WORD = 25;
const LONGEST_WORD = 4;
const FEWEST_OF_A_PAIR = 40;
const HAN = /^[\u4e00-\u9fff]+$/u;

function wordCosts(): Map<string, number> {
  const dictionary = createRequire(join(process.cwd(), 'package.json')).resolve('@node-rs/jieba/dict.txt');
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    if (!HAN.test(word)) continue;
    total += Number(count);
    if (word.length === 1 || (word.length <= LONGEST_WORD && Number(count) >= FEWEST_OF_A_WORD))
      counts.set(word, Number(count));
  }
  return new Map([...counts].map(([word, count]) => [word, quantize(-Math.log(Math.max(count, 1) / total))]));
}

function rowsOf(file: string): string[][] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').map((line) => line.split('\t'));
}

function gramCounts(folder: string): Map<string, number> {
  const grams = new Map<string, number>();
  const keep = (gram: string, count: number) => grams.set(gram, quantize(Math.log(count)));
  for (const [gram = '', text = ''] of rowsOf(join(folder, 'ngrams.tsv.gz'))) {
    const count = Number(text);
    const doubled = gram[0] === gram[1] || gram[1] === gram[2];
    if (
      gram.length === 1 ||
      (gram.length === 2 && (doubled || count >= FEWEST_OF_A_PAIR)) ||
      (gram.length === 3 && doubled)
    ) {
      keep(gram, count);
    }
  }
  for (const [char = '', before = '', after = '', text = ''] of rowsOf(join(folder, 'repeat-contexts.tsv')).slice(1)) {
    if (char === '') continue;
    keep(`${before.replace('·', '^')}${char}${char}${after.replace('·', '$')}`, Number(text) + 1);
  }
  return grams;
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('npm run lexicon -- FOLDER: the folder that holds ngrams.tsv.gz and repeat-contexts.tsv');
writeFileSync('server/src/lexicon/words.table', packTable(wordCosts()));
writeFileSync('server/src/lexicon/grams.table', packTable(gramCounts(folder)));
