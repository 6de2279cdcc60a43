import { readFileSync } from 'node:fs';
import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';

/**
 * A fixture file holds cases. What is expected stands in the text:
 *
 *     === name of the case
 *     --- options {"sensitivity": "strict"}      (optional)
 *     定于⟦X月XX日⟧召开                            a finding with just this span
 *     定于⟦X月XX日|date⟧召开                       … whose message is the rule's message `date`
 *     --- fixed                                  (where a finding has a fix) the text after every fix
 *     …
 *
 * A case with no ⟦⟧ expects silence.
 */
export interface FixtureCase {
  readonly name: string;
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly expected: readonly ExpectedFinding[];
  readonly fixed: string | undefined;
}

export interface ExpectedFinding {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string | undefined;
}

const MARK = /⟦([^⟦⟧|]*)(?:\|([\w-]+))?⟧/u;

export function readFixture(file: string): FixtureCase[] {
  const source = readFileSync(file, 'utf8');
  const cases = source.split(/^=== /mu).slice(1);
  if (cases.length === 0) throw new Error(`${file}: no case (a line that begins with "=== ")`);
  return cases.map(readCase);
}

function readCase(source: string): FixtureCase {
  const lines = source.replace(/\n+$/u, '').split('\n');
  const name = lines.shift() ?? '';
  let options: Record<string, unknown> = {};
  if (lines[0]?.startsWith('--- options ')) options = JSON.parse((lines.shift() ?? '').slice('--- options '.length));
  const cut = lines.indexOf('--- fixed');
  const marked = cut < 0 ? lines : lines.slice(0, cut);
  const fixed = cut < 0 ? undefined : lines.slice(cut + 1).join('\n');
  const expected: ExpectedFinding[] = [];
  const text = marked.map((line, number) => readMarks(line, number, expected)).join('\n');
  return { name, text, options, expected, fixed };
}

function readMarks(line: string, number: number, expected: ExpectedFinding[]): string {
  let text = line;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    const [whole, span = '', message] = mark;
    expected.push({ line: number, start: mark.index, end: mark.index + span.length, message });
    text = text.slice(0, mark.index) + span + text.slice(mark.index + whole.length);
  }
  return text;
}

/** Lints with one rule alone, whatever its default. */
export function lintWith(ruleId: string, options: Readonly<Record<string, unknown>>, text: string): readonly Finding[] {
  const rules = Object.fromEntries(RULES.map((rule) => [rule.id, 'off']));
  const rule = RULES.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const severity = rule.defaultSeverity === 'off' ? 'warning' : rule.defaultSeverity;
  const input = { rules: { ...rules, [ruleId]: { severity, ...options } } } as ConfigInput;
  return new Linter(overrideConfig(defaultConfig(), input)).lint(Draft.parse(text), true).findings;
}
