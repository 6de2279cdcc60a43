import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Phrases } from '../server/src/rules/phrases.ts';
import { ENTRIES } from '../server/src/rules/wrong-word/entries.ts';

/**
 * Holds each entry of `wrong-word` against all text and counts under FOLDER, and against a dictionary: lists the words
 * that hold its string as its condition admits it, how often the string was counted in published text (two and three characters; ^ and $ are the
 * ends of a run) and every place where it is met, with its text. All that is listed is to be read, and the entry
 * mended by a condition or dropped, but for real slips.
 * Usage: npm run check:words -- FOLDER
 */

const NEAR = 14;
const MOST_AROUND = 6;
const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('npm run check:words -- FOLDER: the folder that holds texts and ngrams*.tsv.gz');

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
let isWord = 0;
let met = 0;

const dictionary = createRequire(join(process.cwd(), 'package.json')).resolve('@node-rs/jieba/dict.txt');
const words = new Set(
  readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? ''),
);
const phrases = new Phrases(ENTRIES);
for (const word of words) {
  for (const { phrase, start, end } of phrases.find(word)) {
    // The dictionary was collected from the web: a word that it also gives as it should be is a slip of its own.
    if (words.has(word.slice(0, start) + phrase.right + word.slice(end)) || phrase.wrong === word) continue;
    isWord += 1;
    console.log(`word\t${phrase.wrong}\t${word}`);
  }
}

const counts = new Map<string, number>();
for (const file of files.filter((one) => /ngrams[^/]*\.tsv\.gz$/u.test(one))) {
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [gram = '', count = ''] = line.split('\t');
    counts.set(gram, (counts.get(gram) ?? 0) + Number(count));
  }
}
const around = new Map<string, string[]>();
for (const [gram, count] of counts) {
  if (gram.length !== 3) continue;
  for (const pair of [gram.slice(0, 2), gram.slice(1)]) {
    const known = around.get(pair);
    if (known === undefined) around.set(pair, [`${gram} ${count}`]);
    else known.push(`${gram} ${count}`);
  }
}
for (const entry of ENTRIES) {
  const count = entry.wrong.length <= 3 ? (counts.get(entry.wrong) ?? 0) : 0;
  if (count === 0) continue;
  const right = counts.get(entry.right) ?? 0;
  const grams = (around.get(entry.wrong) ?? []).slice(0, MOST_AROUND).join('，');
  console.log(`counted\t${entry.wrong}\t${count}\t${entry.right} ${right}\t${grams}`);
}

for (const file of files.filter((one) => /\.(?:txt|md)$/u.test(one) && !one.includes('README'))) {
  const lines = readFileSync(file, 'utf8').split(/\r\n|\n|\r/u);
  for (const [number, text] of lines.entries()) {
    for (const { phrase, start, end } of phrases.find(text)) {
      met += 1;
      const near = `${text.slice(Math.max(0, start - NEAR), start)}【${phrase.wrong}】${text.slice(end, end + NEAR)}`;
      console.log(`met\t${phrase.wrong}\t${relative(folder, file)}:${number + 1}\t${near}`);
    }
  }
}
console.log(`${ENTRIES.length} entries: ${isWord} times part of a word, met ${met} times`);
