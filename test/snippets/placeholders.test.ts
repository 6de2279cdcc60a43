import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { SNIPPETS } from '../../server/src/snippets/catalogue.ts';
import { defaultText, expandSnippet, parseSnippet, type Stop, tabStops } from '../../server/src/snippets/grammar.ts';
import { SampleWriter } from './sample-values.ts';

/** The default config with nothing turned off. */
function everyRule() {
  const config = defaultConfig();
  const rules = [...config.rules].map(
    ([id, setting]) => [id, setting.severity === 'off' ? { ...setting, severity: 'info' as const } : setting] as const,
  );
  return { ...config, rules: new Map(rules) };
}

/** Of the days of the week that are offered all but one are another date's. */
function isChosenWeekday({ rule, message }: Finding): boolean {
  return rule === 'date-format' && message.includes('星期');
}

const linter = new Linter(everyRule());
const library = SNIPPETS.map(({ name, body }) => [name, parseSnippet(body)] as const);

function lint(text: string) {
  const draft = Draft.parse(text);
  const { checked, findings } = linter.lint(draft, true);
  expect(checked).toBe(true);
  return findings;
}

describe.each(library)('%s', (_, parts) => {
  it('is found by placeholder at each stop that was left, and by nothing else', () => {
    const { text, places } = expandSnippet(parts, defaultText);
    const lines = text.split('\n');
    const lineStart = (line: number) => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
    const findings = lint(text);
    expect(findings.filter(({ rule }) => rule !== 'placeholder').map(({ message }) => message)).toEqual([]);
    const found = findings.map(({ range: { start, end } }) => ({
      start: lineStart(start.line) + start.character,
      end: lineStart(end.line) + end.character,
    }));
    const missed = places
      .filter(({ stop, start, end }) => stop.options.length === 0 && start < end)
      .filter(({ start, end }) => !found.some((finding) => finding.start < end && start < finding.end))
      .map(({ start, end }) => text.slice(start, end));
    expect(missed).toEqual([]);
  });

  it('is free of findings when it is filled in, whatever is chosen', () => {
    const most = Math.max(1, ...tabStops(parts).map(({ options }) => options.length));
    for (let chosen = 0; chosen < most; chosen += 1) {
      const writer = new SampleWriter();
      const fill = (stop: Stop) =>
        stop.options.length > 0 ? stop.options[chosen % stop.options.length]! : writer.valueFor(defaultText(stop));
      const { text } = expandSnippet(parts, fill);
      const told = lint(text)
        .filter((finding) => !isChosenWeekday(finding))
        .map(({ rule, message }) => `${rule}: ${message}`);
      expect(told, text).toEqual([]);
    }
  });
});
