import '../provide-tables.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { isProse } from '../../server/src/document/fact.ts';
import type { Range } from '../../server/src/document/position.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { findRule, RULES } from '../../server/src/rules/index.ts';
import { randomNumbers, seedOf } from './random.ts';
import type { Slip, Slipped } from './slips/slip.ts';

/**
 * Puts the slip of each rule into published documents, one at a time, and counts how many are found there: `found/inserted rule`, then what was missed.
 * Usage: node scripts/run-ts.mjs test/accuracy/slips.ts FOLDER [RULE…]
 */

const FOLDERS = ['corpus/gov', 'corpus/cpc', 'corpus/laws'];
const SLIPS = 'test/accuracy/slips';
const MOST_SLIPS = 2000;
const MOST_IN_DOCUMENT = 12;
const MOST_TRIES = 60;
const LEAST_FOUND = 0.98;
const MOST_SHOWN = 20;

interface Clean {
  readonly name: string;
  readonly draft: Draft;
}

interface Outcome {
  readonly inserted: number;
  readonly missed: readonly string[];
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('slips.ts FOLDER [RULE…]: the folder that holds corpus/');
const documents = readClean(resolve(folder));
const rules = readdirSync(SLIPS)
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((id) => findRule(id) !== undefined && (wanted.length === 0 || wanted.includes(id)));
for (const id of rules) {
  const { slip } = (await import(`./slips/${id}.ts`)) as { slip: Slip };
  const { inserted, missed } = measure(id, slip);
  const found = inserted - missed.length;
  console.log(`${found}/${inserted} ${id} ${((100 * found) / inserted).toFixed(1)} %`);
  for (const one of missed.slice(0, MOST_SHOWN)) console.log(`  missed ${one}`);
  if (inserted === 0 || found < inserted * LEAST_FOUND) process.exitCode = 1;
}

function readClean(root: string): Clean[] {
  return FOLDERS.flatMap((part) =>
    readdirSync(join(root, part))
      .sort()
      .map((name) => ({ name, draft: Draft.parse(readFileSync(join(root, part, name), 'utf8')) })),
  );
}

/** A slip of several lines holds what it needs around it. `first` is the 0-based number of the line that it stands in for. */
function placeOf({ text, at }: Slipped, first: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, at).split('\n');
  return { line: first + before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Lints with one rule alone, at whatever severity. */
function linterOf(id: string): Linter {
  const off = Object.fromEntries(RULES.map((rule) => [rule.id, 'off']));
  const input = { rules: { ...off, [id]: 'warning' } } as ConfigInput;
  return new Linter(overrideConfig(defaultConfig(), input));
}

function measure(id: string, slip: Slip): Outcome {
  const linter = linterOf(id);
  let inserted = 0;
  const missed: string[] = [];
  for (const { name, draft } of documents) {
    const random = randomNumbers(seedOf(name + id));
    const reported = new Set(linter.lint(draft, true).findings.map(({ range }) => range.start.line));
    let here = 0;
    for (let tries = 0; tries < MOST_TRIES && here < MOST_IN_DOCUMENT && inserted < MOST_SLIPS; tries += 1) {
      const number = Math.floor(random() * draft.lines.length);
      const line = draft.lines[number];
      if (line === undefined || !isProse(line) || reported.has(number)) continue;
      const slipped = slip(line.text, random);
      if (slipped === undefined) continue;
      here += 1;
      inserted += 1;
      const end = { line: number, character: line.text.length };
      const after = draft.replace({ start: { line: number, character: 0 }, end }, slipped.text);
      const { findings } = linter.lint(after, true);
      const { line: slippedLine, character } = placeOf(slipped, number);
      if (!findings.some((finding) => covers(finding, slippedLine, character))) {
        const near = slipped.text.slice(Math.max(0, slipped.at - 20), slipped.at + 20);
        missed.push(`${name}:${number + 1}:${slipped.at + 1} ${near}`);
      }
    }
  }
  return { inserted, missed };
}

/** What is told once of a whole draft names the place in its fix. */
function covers({ range, fix }: Finding, line: number, at: number): boolean {
  return [range, ...(fix?.edits ?? []).map((edit) => edit.range)].some((one) => holds(one, line, at));
}

function holds({ start, end }: Range, line: number, at: number): boolean {
  const begins = start.line < line || (start.line === line && start.character <= at);
  return begins && (end.line > line || (end.line === line && end.character >= at));
}
