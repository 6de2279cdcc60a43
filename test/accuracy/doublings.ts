import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { type Pair, samplePairs } from './doubling-samples.ts';

/** What duplicate-character and duplicate-word find of doublings put into published documents, what they report on those as they stand, and on sentences with a real slip. */

export const SENSITIVITIES = ['loose', 'standard', 'strict'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

const RULE_IDS = ['duplicate-character', 'duplicate-word'];
/** Enough for 10,000 doublings. */
const SHARE_OF_SENTENCES = 0.4;

function lintWith(sensitivity: Sensitivity): (text: string) => readonly Finding[] {
  const off = RULES.map(({ id }) => [id, RULE_IDS.includes(id) ? { sensitivity } : 'off']);
  const config = overrideConfig(defaultConfig(), { rules: Object.fromEntries(off) } as ConfigInput);
  return (text) => new Linter(config).lint(Draft.parse(text), true).findings;
}

export interface Found {
  readonly inserted: number;
  readonly found: number;
}

/**
 * Doublings of one Han character, found when the rules report the two: with all that were put into a document standing there, or each on its line alone. By half of
 * the documents (doubling-fit.ts is fitted on the first).
 */
export function measureInserted(
  folders: readonly string[],
  sensitivity: Sensitivity,
  where: 'document' | 'line',
): readonly [Found, Found] {
  const lint = lintWith(sensitivity);
  const inserted = samplePairs(folders, SHARE_OF_SENTENCES).pairs.filter((pair) => pair.inserted);
  const count = (found: (pair: Pair) => boolean, half: 0 | 1): Found => {
    const all = inserted.filter((pair) => pair.half === half);
    return { inserted: all.length, found: all.filter(found).length };
  };
  const touches = ({ range: { start, end } }: Finding, line: number, at: number) =>
    start.line === line && start.character < at + 2 && end.character > at;
  if (where === 'line') {
    const isFound = ({ text, start }: Pair) => lint(text).some((finding) => touches(finding, 0, start));
    return [count(isFound, 0), count(isFound, 1)];
  }
  const found = new Set<Pair>();
  for (const folder of folders) {
    const inFolder = inserted.filter((pair) => existsSync(join(folder, pair.file)));
    for (const file of new Set(inFolder.map((pair) => pair.file))) {
      const inFile = inFolder.filter((pair) => pair.file === file);
      const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/u);
      const placed = inFile.map((pair) => {
        const isBefore = (other: Pair) => other.line === pair.line && other.start < pair.start;
        return { pair, at: pair.start + inFile.filter(isBefore).length };
      });
      for (const { pair, at } of placed) {
        const text = lines[pair.line] ?? '';
        lines[pair.line] = text.slice(0, at) + text.charAt(at) + text.slice(at);
      }
      const findings = lint(lines.join('\n'));
      for (const { pair, at } of placed) {
        if (findings.some((finding) => touches(finding, pair.line, at))) found.add(pair);
      }
    }
  }
  const isFound = (pair: Pair) => found.has(pair);
  return [count(isFound, 0), count(isFound, 1)];
}

export interface Alarm {
  readonly file: string;
  readonly finding: Finding;
}

export function alarmsOn(folders: readonly string[], sensitivity: Sensitivity): Alarm[] {
  const lint = lintWith(sensitivity);
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .flatMap((file) => lint(readFileSync(join(folder, file), 'utf8')).map((finding) => ({ file, finding }))),
  );
}

export interface RealOutcome {
  readonly rows: number;
  /** The doubled part of each row that was not found, and of each that is reported where it was corrected (but not where only the first of two such slips was). */
  readonly missed: readonly string[];
  readonly reportedWhenCorrected: readonly string[];
}

export function measureRealSlips(file: string): RealOutcome {
  const lint = lintWith('standard');
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const missed: string[] = [];
  const reportedWhenCorrected: string[] = [];
  for (const row of rows) {
    const [, duplicate = '', sentence = '', corrected = ''] = row.split('\t');
    if (lint(sentence).length === 0) missed.push(duplicate);
    const isSlipStill = sentence.split(duplicate).length > 2 && corrected.includes(duplicate);
    if (lint(corrected).length > 0 && !isSlipStill) reportedWhenCorrected.push(duplicate);
  }
  return { rows: rows.length, missed, reportedWhenCorrected };
}
