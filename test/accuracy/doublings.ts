import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { doubledWithNeighbour } from '../../server/src/lexicon/elsewhere.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { filesOf, type Kind, kindNames, type Pair, samplePairs } from './doubling-samples.ts';
import { readRows } from './rows.ts';

/** What duplicate-character and duplicate-word find of doublings put into published documents, what they report on those as they stand, and on sentences with a real slip. */

const RULE_IDS = ['duplicate-character', 'duplicate-word'];
const off = RULES.filter(({ id }) => !RULE_IDS.includes(id)).map(({ id }) => [id, 'off']);
const linter = new Linter(overrideConfig(defaultConfig(), { rules: Object.fromEntries(off) } as ConfigInput));
function lint(text: string): readonly Finding[] {
  return linter.lint(Draft.parse(text), true).findings;
}

export interface KindOutcome {
  readonly kind: Kind;
  /** Han characters. */
  readonly han: number;
  readonly inserted: number;
  readonly found: number;
  /** What is reported on the documents as they stand, but for the slips that were read. */
  readonly alarms: readonly string[];
}

const touches = ({ range: { start, end } }: Finding, line: number, at: number) =>
  start.line === line && start.character < at + 2 && end.character > at;

/** Doublings of one Han character, found when the rules report the two, with all that were put into a document standing there but for the same one twice; and what is reported without any. By kind of document. */
export function measureDoublingsOf(folder: string): KindOutcome[] {
  const { pairs, han } = samplePairs(folder);
  const real = new Set([
    ...readRows('test/accuracy/real-slips.tsv').map(([file, line]) => `${file}:${line}`),
    ...readRows('test/accuracy/field-verdicts.tsv')
      .filter(([, , rule = '', verdict]) => RULE_IDS.includes(rule) && verdict === 'right')
      .map(([file, line]) => `${file}:${line}`),
  ]);
  return kindNames.map((kind) => {
    const inserted = pairs.filter((pair) => pair.kind === kind && pair.inserted);
    let found = 0;
    const alarms: string[] = [];
    for (const file of filesOf(folder, kind)) {
      const text = readFileSync(file, 'utf8');
      for (const { range } of lint(text)) {
        const place = `${basename(file)}:${range.start.line + 1}`;
        if (!real.has(place)) alarms.push(place);
      }
      for (const some of unlike(inserted.filter((pair) => pair.file === file))) found += foundAmong(some, text);
    }
    return { kind, han: han[kind], inserted: inserted.length, found, alarms };
  });
}

/** Parted so that none holds the same slip twice: what stands doubled in two places of a draft is a term of it. */
function unlike(pairs: readonly Pair[]): Pair[][] {
  const rounds: { readonly pairs: Pair[]; readonly phrases: Set<string> }[] = [];
  for (const pair of pairs) {
    const phrases = doubledWithNeighbour(pair.text, pair.start);
    let round = rounds.find((one) => !phrases.some((phrase) => one.phrases.has(phrase)));
    if (round === undefined) {
      round = { pairs: [], phrases: new Set() };
      rounds.push(round);
    }
    round.pairs.push(pair);
    for (const phrase of phrases) round.phrases.add(phrase);
  }
  return rounds.map((round) => round.pairs);
}

function foundAmong(inserted: readonly Pair[], text: string): number {
  if (inserted.length === 0) return 0;
  const lines = text.split(/\r?\n/u);
  const placed = inserted.map((pair) => {
    const isBefore = (other: Pair) => other.line === pair.line && other.start < pair.start;
    return { line: pair.line, at: pair.start + inserted.filter(isBefore).length };
  });
  for (const { line, at } of placed) {
    const changed = lines[line] ?? '';
    lines[line] = changed.slice(0, at) + changed.charAt(at) + changed.slice(at);
  }
  const findings = lint(lines.join('\n'));
  return placed.filter(({ line, at }) => findings.some((finding) => touches(finding, line, at))).length;
}

export interface RealOutcome {
  readonly rows: number;
  /** The doubled part of each row that was not found, and of each that is reported where it was corrected (but not where only the first of two such slips was). */
  readonly missed: readonly string[];
  readonly reportedWhenCorrected: readonly string[];
}

export function measureRealSlips(file: string): RealOutcome {
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
