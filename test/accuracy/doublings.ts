import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { doubledWithNeighbour } from '../../server/src/lexicon/elsewhere.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { filesOf, type Kind, kindNames, type Pair, type Samples } from './doubling-samples.ts';
import { readRows } from './rows.ts';

/** What duplicate-character and duplicate-word find of doublings put into published documents, what they report on those as they stand, and on sentences with a real slip. */

const RULE_IDS = ['duplicate-character', 'duplicate-word'];
export const SENSITIVITIES = ['loose', 'standard', 'strict'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

const linters = new Map(
  SENSITIVITIES.map((sensitivity) => {
    const rules = RULES.map(({ id }) => [id, RULE_IDS.includes(id) ? { sensitivity } : 'off']);
    return [
      sensitivity,
      new Linter(overrideConfig(defaultConfig(), { rules: Object.fromEntries(rules) } as ConfigInput)),
    ];
  }),
);
function lint(draft: Draft, sensitivity: Sensitivity): readonly Finding[] {
  return linters.get(sensitivity)?.lint(draft, true).findings ?? [];
}
const lintText = (text: string) => lint(Draft.parse(text), 'standard');

export interface KindOutcome {
  readonly kind: Kind;
  readonly bySensitivity: Readonly<Record<Sensitivity, Outcome>>;
  /** Han characters. */
  readonly han: number;
  readonly inserted: number;
}

interface Outcome {
  found: number;
  /** What is reported on the documents as they stand, but for the slips that were read. */
  readonly alarms: string[];
}

const touches = ({ range: { start, end } }: Finding, line: number, at: number) =>
  start.line === line && start.character < at + 2 && end.character > at;

/** Doublings of one Han character, found when the rules report the two, with all that were put into a document standing there but for the same one twice; and what is reported without any. By kind of document. */
export function measureDoublingsOf(folder: string, { pairs, han }: Samples): KindOutcome[] {
  const real = new Set([
    ...readRows('test/accuracy/real-slips.tsv').map(([file, line]) => `${file}:${line}`),
    ...readRows('test/accuracy/field-verdicts.tsv')
      .filter(([, , rule = '', verdict]) => RULE_IDS.includes(rule) && verdict === 'right')
      .map(([file, line]) => `${file}:${line}`),
  ]);
  return kindNames.map((kind) => {
    const inserted = pairs.filter((pair) => pair.kind === kind && pair.inserted);
    const nothing = (): Outcome => ({ found: 0, alarms: [] });
    const bySensitivity = { loose: nothing(), standard: nothing(), strict: nothing() };
    for (const file of filesOf(folder, kind)) {
      const text = readFileSync(file, 'utf8');
      const draft = Draft.parse(text);
      const changed = unlike(inserted.filter((pair) => pair.file === file)).map((some) => insert(some, text));
      for (const sensitivity of SENSITIVITIES) {
        const outcome = bySensitivity[sensitivity];
        for (const { range } of lint(draft, sensitivity)) {
          const place = `${basename(file)}:${range.start.line + 1}`;
          if (!real.has(place)) outcome.alarms.push(place);
        }
        for (const one of changed) outcome.found += foundIn(one, sensitivity);
      }
    }
    return { kind, han: han[kind], inserted: inserted.length, bySensitivity };
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

interface Inserted {
  readonly draft: Draft;
  readonly places: readonly { readonly line: number; readonly at: number }[];
}

function insert(inserted: readonly Pair[], text: string): Inserted {
  const lines = text.split(/\r?\n/u);
  const places = inserted.map((pair) => {
    const isBefore = (other: Pair) => other.line === pair.line && other.start < pair.start;
    return { line: pair.line, at: pair.start + inserted.filter(isBefore).length };
  });
  for (const { line, at } of places) {
    const changed = lines[line] ?? '';
    lines[line] = changed.slice(0, at) + changed.charAt(at) + changed.slice(at);
  }
  return { draft: Draft.parse(lines.join('\n')), places };
}

function foundIn({ draft, places }: Inserted, sensitivity: Sensitivity): number {
  const findings = lint(draft, sensitivity);
  return places.filter(({ line, at }) => findings.some((finding) => touches(finding, line, at))).length;
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
    if (lintText(sentence).length === 0) missed.push(duplicate);
    const isSlipStill = sentence.split(duplicate).length > 2 && corrected.includes(duplicate);
    if (lintText(corrected).length > 0 && !isSlipStill) reportedWhenCorrected.push(duplicate);
  }
  return { rows: rows.length, missed, reportedWhenCorrected };
}
