import '../test/provide-tables.ts';
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { THRESHOLDS } from '../server/src/rules/duplicate-character.ts';
import { crossFit, foundAtRate, rowsOf, weighPairs } from '../test/accuracy/doubling-cross-fit.ts';
import { fitWeights } from '../test/accuracy/doubling-regression.ts';
import { type Kind, kindNames, type Pair, samplePairs } from '../test/accuracy/doubling-samples.ts';

/**
 * Fits the weights of server/src/lexicon/weights.ts: doublings put into documents of every kind against the pairs that stand there. Prints what the same fit on
 * the other kinds finds on each, and lists the pairs that it judges worst. Usage: npm run fit-doubling -- FOLDER [HOW MANY]
 */

const [folder, listed = '0'] = process.argv.slice(2);
const most = Number(listed);
if (folder === undefined) throw new Error('npm run fit-doubling -- FOLDER: the folder that holds corpus/');
const samples = samplePairs(resolve(folder));
const weighing = weighPairs(samples);

function report(kind: Kind, scored: ReadonlyMap<Pair, number>): void {
  const found = [0, 0.5, 1, 2, 5].map((rate) => {
    return `${(foundAtRate(samples, kind, scored, rate) * 100).toFixed(1)} % at ${rate}`;
  });
  console.log(`  ${`${kind}, fitted on the others`.padEnd(36)} ${found.join('  ')}`);
  const chosen = samples.pairs.filter((pair) => pair.kind === kind);
  const at = Object.entries(THRESHOLDS).map(([sensitivity, least]) => {
    const above = (inserted: boolean) =>
      chosen.filter((pair) => pair.inserted === inserted && (scored.get(pair) ?? 0) > least).length;
    const inserted = chosen.filter((pair) => pair.inserted).length;
    const rate = ((above(false) / samples.han[kind]) * 100_000).toFixed(2);
    return `${sensitivity} ${((above(true) / inserted) * 100).toFixed(1)} % at ${rate}`;
  });
  console.log(`  ${''.padEnd(36)} ${at.join('  ')}`);
}

/** The pairs that stand there by nature and are thought most to be slips, or the doublings thought least to be. */
function list(kind: Kind, inserted: boolean, scored: ReadonlyMap<Pair, number>): void {
  const sign = inserted ? 1 : -1;
  const scoreOf = (pair: Pair) => scored.get(pair) ?? 0;
  const chosen = samples.pairs.filter((pair) => pair.kind === kind && pair.inserted === inserted);
  chosen.sort((left, right) => sign * (scoreOf(left) - scoreOf(right)));
  for (const pair of chosen.slice(0, most)) {
    const { text, start, file, line } = pair;
    const shown = `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, start + 2)}]${text.slice(start + 2, start + 10)}`;
    console.log(`    ${scoreOf(pair).toFixed(1)}\t${shown}\t${basename(file)}:${line + 1}`);
  }
}

for (const kind of kindNames) {
  const scored = crossFit(weighing, kind);
  report(kind, scored);
  list(kind, false, scored);
  list(kind, true, scored);
}

const chosen = fitWeights(rowsOf(weighing));
const table = [
  ...weighing.names.map((name, at) => `  ${name}: ${Number(chosen[at]!.toFixed(3))},`),
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
