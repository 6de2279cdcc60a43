import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { samplePairs } from './doubling-samples.ts';

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

/** Doublings of one Han character, found when the rules report the two. By half of the documents (doubling-fit.ts is fitted on the first). */
export function measureInserted(folders: readonly string[], sensitivity: Sensitivity): readonly [Found, Found] {
  const lint = lintWith(sensitivity);
  const { pairs } = samplePairs(folders, SHARE_OF_SENTENCES);
  const halves: [Found, Found] = [
    { inserted: 0, found: 0 },
    { inserted: 0, found: 0 },
  ];
  for (const { inserted, text, start, half } of pairs) {
    if (!inserted) continue;
    const { inserted: before, found } = halves[half];
    const isFound = lint(text).some(({ range }) => range.start.character < start + 2 && range.end.character > start);
    halves[half] = { inserted: before + 1, found: found + (isFound ? 1 : 0) };
  }
  return halves;
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
