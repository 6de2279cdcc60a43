import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { fixText } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { readRows } from './rows.ts';

/** Documents of many kinds, as people really write: what is reported there, against what was read; and small cases with what is expected. */

const VERDICTS = ['right', 'wrong', 'annoying'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An error or a warning. */
export interface FieldFinding {
  readonly file: string;
  readonly kind: string;
  readonly finding: Finding;
  /** The line that it begins in. */
  readonly text: string;
  /** What was found on reading it, if it was read. */
  readonly verdict: Verdict | undefined;
}

/** Findings labelled with a verdict, and those of them that are reported. */
export interface Tally {
  readonly all: number;
  readonly reported: number;
  /** The places that are not as they should be: right and not reported, or not right and reported. */
  readonly amiss: readonly string[];
}

export interface FieldOutcome {
  readonly documents: number;
  readonly notChecked: readonly string[];
  readonly findings: readonly FieldFinding[];
  readonly labelled: Readonly<Record<Verdict, Tally>>;
}

/** Every finding that was read: file, 1-based line, rule, verdict. */
const READ = 'test/accuracy/field-verdicts.tsv';

export function measureField(folder: string): FieldOutcome {
  const linter = new Linter(defaultConfig());
  const read = new Map(
    readRows(READ).map(([file, line, rule, verdict]) => [`${file}:${line}:${rule}`, verdict as Verdict]),
  );
  const documents = readRows(join(folder, 'manifest.tsv')).slice(1);
  const notChecked: string[] = [];
  const findings: FieldFinding[] = [];
  for (const [file = '', kind = ''] of documents) {
    const draft = Draft.parse(readFileSync(join(folder, 'docs', file), 'utf8'));
    const result = linter.lint(draft, false);
    if (!result.checked) notChecked.push(file);
    for (const finding of result.findings.filter(isLoud)) {
      const { line } = finding.range.start;
      const verdict = read.get(`${file}:${line + 1}:${finding.rule}`);
      findings.push({ file, kind, finding, text: draft.lines[line]?.text ?? '', verdict });
    }
  }
  return { documents: documents.length, notChecked, findings, labelled: countLabels(folder, findings) };
}

function countLabels(folder: string, findings: readonly FieldFinding[]): FieldOutcome['labelled'] {
  const labels = readRows(join(folder, 'labels.tsv')).slice(1);
  const tally = (verdict: Verdict): Tally => {
    const rows = labels.filter((row) => row[5] === verdict);
    const isReported = ([file, rule, , line, column]: string[]) =>
      findings.some(
        (one) => one.file === file && one.finding.rule === rule && covers(one.finding, Number(line), Number(column)),
      );
    const reported = rows.filter(isReported);
    const amiss = rows.filter((row) => isReported(row) !== (verdict === 'right'));
    return {
      all: rows.length,
      reported: reported.length,
      amiss: amiss.map(([file, rule, , line, column]) => `${file}:${line}:${column} ${rule}`),
    };
  };
  return { right: tally('right'), wrong: tally('wrong'), annoying: tally('annoying') };
}

function isLoud({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** Line and column are 1-based. */
function covers({ range: { start, end } }: Finding, line: number, column: number): boolean {
  if (start.line !== line - 1) return false;
  return start.character <= column - 1 && (end.line > start.line || end.character >= column - 1);
}

/** A case whose outcome is another than the one expected. */
export interface FailedCase {
  readonly id: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export function measureCases(folder: string): { readonly cases: number; readonly failed: readonly FailedCase[] } {
  const linter = new Linter(defaultConfig());
  const rows = readRows(join(folder, 'cases.tsv')).slice(1);
  const failed: FailedCase[] = [];
  for (const [id = '', file = '', expected = '', what = ''] of rows) {
    const text = readFileSync(join(folder, 'cases', file), 'utf8');
    const found = linter.lint(Draft.parse(text), false).findings.filter(isLoud);
    const fail = (outcome: string) => failed.push({ id, what, expected, found: outcome });
    if (!allows(expected, found)) {
      fail(
        found.map(({ rule, range, message }) => `${range.start.line + 1} ${rule} ${message}`).join(' | ') || 'nothing',
      );
    }
    const isKept = fixText(linter, text, false) === text;
    if (expected.includes('--fix changes nothing') && !isKept) fail('--fix changes it');
  }
  return { cases: rows.length, failed };
}

/** `nothing`, or the rules of which one is found just so often and no other, each with what may stand for it. */
function allows(expected: string, found: readonly Finding[]): boolean {
  const nothing = /^nothing\b|\bor nothing\b|, or a notice\b/u.test(expected);
  if (found.length === 0) return nothing;
  if (/^nothing \(or 1 warning\)/u.test(expected)) return found.length === 1 && found[0]?.severity === 'warning';
  const wanted =
    /^(?<rule>[a-z]+-[a-z]+|placeholder)(?<heading> or heading finding)?(?: \([^)]*\))? (?<count>\d+)/u.exec(
      expected,
    )?.groups;
  if (wanted === undefined) return false;
  const { rule, heading, count } = wanted;
  return (
    found.length === Number(count) &&
    found.every((one) => one.rule === rule || (heading !== undefined && one.rule.startsWith('heading-')))
  );
}
