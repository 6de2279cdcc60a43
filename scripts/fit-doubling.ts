import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { settle } from '../server/src/lexicon/doubling.ts';
import type { Elsewhere } from '../server/src/lexicon/elsewhere.ts';
import { type Evidence, weighEvidence } from '../server/src/lexicon/evidence.ts';
import { Language } from '../server/src/lexicon/language.ts';
import * as tables from '../server/src/lexicon/packed.ts';
import { THRESHOLDS } from '../server/src/rules/duplicate-character.ts';
import { foundAt, type Kind, kindNames, type Pair, samplePairs } from '../test/accuracy/doubling-samples.ts';

/**
 * Fits the weights of server/src/lexicon/weights.ts by logistic regression: doublings put into one half of the published documents against the pairs that stand there.
 * Usage: npm run fit-doubling -- FOLDER
 */

/** A natural pair weighs as much as so many inserted ones, since they are few. */
const NATURAL_WEIGHT = 3;
const DECAY = 1e-3;
const ROUNDS = 25;
const IN_DOUBT = [-4, 7] as const;

interface Row {
  readonly pair: Pair;
  readonly values: readonly number[];
}

const [folder, listed = '0'] = process.argv.slice(2);
const most = Number(listed);
if (folder === undefined) throw new Error('npm run fit-doubling -- FOLDER: the folder that holds corpus/');
let names: (keyof Evidence | keyof Elsewhere)[] = [];
const language = new Language(tables);
const { pairs: written, han } = samplePairs(resolve(folder));
const pairs = written.map((pair) => ({ ...pair, text: language.simplified(pair.text) }));
const rows = pairs
  .filter(({ text, start }) => settle(language, text, start) === undefined)
  .map((pair): Row => {
    const evidence = { ...weighEvidence(language, pair.text, pair.start), ...pair.elsewhere };
    names = Object.keys(evidence) as (keyof typeof evidence)[];
    return { pair, values: names.map((name) => evidence[name]) };
  });

/** Weights of standardized values by Newton's method, brought back to the values' own scale; the last is the constant. */
function regress(training: readonly Row[]): number[] {
  const width = names.length;
  const mean = names.map((_, at) => training.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / training.length);
  const spread = names.map((_, at) =>
    Math.sqrt(
      training.reduce((sum, { values }) => sum + ((values[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / training.length,
    ),
  );
  const inputs = training.map(({ values }) => [
    ...values.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] || 1)),
    1,
  ]);
  const total = training.reduce((sum, { pair }) => sum + (pair.inserted ? 1 : NATURAL_WEIGHT), 0);
  let weights = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === width ? 0 : DECAY * weight));
    const hessian = weights.map((_, row) =>
      weights.map((__, column) => (row === column && row < width ? DECAY : 1e-9)),
    );
    for (const [index, input] of inputs.entries()) {
      const { inserted } = training[index]!.pair;
      const share = (inserted ? 1 : NATURAL_WEIGHT) / total;
      const odds = input.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const error = share * (likely - (inserted ? 1 : 0));
      const bend = share * likely * (1 - likely);
      for (let row = 0; row <= width; row += 1) {
        gradient[row]! += error * input[row]!;
        const line = hessian[row]!;
        for (let column = 0; column <= width; column += 1) line[column]! += bend * input[row]! * input[column]!;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - step[at]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  const scaled = weights.slice(0, width).map((weight, at) => weight / (spread[at] || 1));
  const constant = weights[width]! - scaled.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0);
  return [...scaled, constant];
}

/** Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at += 1) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}

const score = (weights: readonly number[], values: readonly number[]) =>
  values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0);

/** Fits, and once more on the pairs that the first fit leaves in doubt: those decide what is found at few false alarms. */
function fitWeights(training: readonly Row[]): number[] {
  const first = regress(training);
  return regress(
    training.filter(({ values }) => {
      const odds = score(first, values);
      return odds > IN_DOUBT[0] && odds < IN_DOUBT[1];
    }),
  );
}

const scoreOf = (pair: Pair, scored: ReadonlyMap<Pair, number>) =>
  scored.get(pair) ?? (settle(language, pair.text, pair.start) === 'wrong' ? 1e9 : -1e9);

function report(what: string, kind: Kind, scored: ReadonlyMap<Pair, number>): void {
  const chosen = pairs
    .filter((pair) => pair.kind === kind)
    .map((pair) => ({ inserted: pair.inserted, score: scoreOf(pair, scored) }));
  const found = [0, 0.5, 1, 2, 5].map((rate) => {
    const alarms = Math.floor((rate * han[kind]) / 100_000);
    return `${(foundAt(chosen, alarms) * 100).toFixed(1)} % at ${rate}`;
  });
  console.log(`  ${what.padEnd(36)} ${found.join('  ')}`);
  const at = Object.entries(THRESHOLDS).map(([sensitivity, least]) => {
    const above = (inserted: boolean) => chosen.filter((one) => one.inserted === inserted && one.score > least).length;
    const inserted = chosen.filter((one) => one.inserted).length;
    const rate = ((above(false) / han[kind]) * 100_000).toFixed(2);
    return `${sensitivity} ${((above(true) / inserted) * 100).toFixed(1)} % at ${rate}`;
  });
  console.log(`  ${''.padEnd(36)} ${at.join('  ')}`);
}

/** The pairs that stand there by nature and are thought most to be slips, or the doublings thought least to be. */
function list(kind: Kind, inserted: boolean, most: number, scored: ReadonlyMap<Pair, number>): void {
  const sign = inserted ? 1 : -1;
  const chosen = pairs.filter((pair) => pair.kind === kind && pair.inserted === inserted);
  chosen.sort((left, right) => sign * (scoreOf(left, scored) - scoreOf(right, scored)));
  for (const pair of chosen.slice(0, most)) {
    const { text, start, file, line } = pair;
    const shown = `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, start + 2)}]${text.slice(start + 2, start + 10)}`;
    console.log(`    ${scoreOf(pair, scored).toFixed(1)}\t${shown}\t${basename(file)}:${line + 1}`);
  }
}

for (const kind of kindNames) {
  const weights = fitWeights(rows.filter(({ pair }) => pair.kind !== kind));
  const scored = new Map(rows.map(({ pair, values }) => [pair, score(weights, values)]));
  report(`${kind}, fitted on the others`, kind, scored);
  if (most > 0) {
    list(kind, false, most, scored);
    list(kind, true, most, scored);
  }
}

const chosen = fitWeights(rows);
const table = [
  ...names.map((name, at) => `  ${name}: ${Number(chosen[at]!.toFixed(3))},`),
  `  constant: ${Number(chosen.at(-1)!.toFixed(3))},`,
];
writeFileSync(
  'server/src/lexicon/weights.ts',
  `import type { Elsewhere } from './elsewhere.ts';
import type { Evidence } from './evidence.ts';

/** How much each piece of evidence counts. Made by npm run fit-doubling; README.md says from what. */
export const WEIGHTS: Readonly<Record<keyof Evidence | keyof Elsewhere | 'constant', number>> = {
${table.join('\n')}
};
`,
);
