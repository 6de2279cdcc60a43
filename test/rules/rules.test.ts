import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../server/src/document/position.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { mergeFixes } from '../../server/src/lint/fix.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Locale, Rule } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../apply-edits.ts';
import { compareRanges, type ExpectedFinding, type FixtureCase, readFixture } from './fixture.ts';
import { lintWith, severityOf } from './lint-with.ts';
import { messageOf } from './message-of.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const pages = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const MOST_ROUNDS = 10;
const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

function place({ start, end }: Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** `2:1-2:3 wrong error, offered renumber, previous at 1:1-1:3` */
function expectation(
  rule: Rule,
  { range, message, severity = severityOf(rule), fix, related }: ExpectedFinding,
): string {
  const places = related.map((one) => `${one.message} at ${place(one.range)}`);
  return [`${place(range)} ${message} ${severity}`, ...(fix === undefined ? [] : [fix]), ...places].join(', ');
}

function told(rule: Rule, { range, message, severity, fix, related = [] }: Finding, locale: Locale): string {
  const idOf = (said: string) => messageOf(rule, said, locale) ?? `no message: ${said}`;
  return expectation(rule, {
    range,
    message: idOf(message),
    severity,
    fix: fix && `${fix.safe ? 'safe' : 'offered'} ${idOf(fix.title)}`,
    related: related.map((one) => ({ range: one.range, message: idOf(one.message) })).sort(compareRanges),
  });
}

/** What the writer reads, a line each: the message, and what belongs to it further in. */
function said(findings: readonly Finding[]): string {
  const inner = (text: string | undefined) => (text === undefined ? [] : [`  ${text}`]);
  return findings
    .flatMap(({ message, fix, related = [] }) => [
      message,
      ...inner(fix?.title),
      ...related.flatMap((one) => inner(one.message)),
    ])
    .join('\n');
}

/** Applies every fix, round after round, as a writer does who accepts each one. */
function fixAll(ruleId: string, { options, text }: FixtureCase): string {
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = mergeFixes(lintWith(ruleId, options, fixed), () => true);
    if (edits.length === 0) return fixed;
    fixed = applyEdits(fixed, edits);
  }
  throw new Error(`fixes of ${ruleId} do not come to rest`);
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = `${here}${id}.fixture.txt`;
  const cases = existsSync(file) ? readFixture(file) : [];

  it('has a fixture and a page', () => {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(`${pages}${id}.md`, 'utf8')).toContain(`# ${id}`);
  });

  it('says every message in both languages, with the same blanks', () => {
    for (const message of [...Object.values(rule.messages), rule.summary]) {
      const blanks = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort();
      expect(blanks(message.en)).toEqual(blanks(message['zh-CN']));
    }
  });

  it('names 规定 only where there is one', () => {
    if (rule.tier !== '惯例') return;
    for (const message of Object.values(rule.messages)) expect(message['zh-CN']).not.toContain('规定');
  });

  it('has no message that no case expects', () => {
    const expected = cases.flatMap((one) =>
      one.expected.flatMap(({ message, fix = '', related }) => [
        message,
        fix.split(' ')[1],
        ...related.map((place) => place.message),
      ]),
    );
    expect(Object.keys(rule.messages).filter((message) => !expected.includes(message))).toEqual([]);
  });

  it('has no message with a blank that no case spells out in both languages', () => {
    const spelled = new Set(
      cases.flatMap(({ says }) =>
        LOCALES.flatMap((locale) =>
          (says[locale]?.split('\n') ?? []).map((line) => `${locale} ${messageOf(rule, line.trim(), locale)}`),
        ),
      ),
    );
    const filled = Object.keys(rule.messages).filter((message) => rule.messages[message]?.['zh-CN'].includes('{'));
    const wanted = filled.flatMap((message) => LOCALES.map((locale) => `${locale} ${message}`));
    expect(wanted.filter((one) => !spelled.has(one))).toEqual([]);
  });

  describe.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const findings = lintWith(id, one.options, one.text);

    it.each(LOCALES)('reports just what is marked, in %s', (locale) => {
      const inLocale = lintWith(id, one.options, one.text, locale);
      expect(inLocale.map((finding) => told(rule, finding, locale))).toEqual(
        one.expected.map((finding) => expectation(rule, finding)),
      );
      if (one.says[locale] !== undefined) expect(said(inLocale)).toBe(one.says[locale]);
    });

    it('offers no fix that leaves the text as it is, nor one that does not mend what it is of', () => {
      const before = countBy(findings.map(({ message }) => message));
      for (const finding of findings.filter(({ fix }) => fix !== undefined)) {
        const edits = mergeFixes([finding], () => true);
        const text = applyEdits(one.text, edits);
        expect(text, finding.message).not.toBe(one.text);
        const left = countBy(lintWith(id, one.options, text).map(({ message }) => message));
        expect(left.get(finding.message) ?? 0, finding.message).toBeLessThan(before.get(finding.message) ?? 0);
      }
    });

    it('is right after its fixes, and nothing else is wrong', () => {
      const fixable = findings.some((finding) => finding.fix !== undefined);
      expect(fixable, 'a case with a fix shows the text after it under "--- fixed"').toBe(one.fixed !== undefined);
      if (one.fixed === undefined) return;
      expect(fixAll(id, one)).toBe(one.fixed);
      const left = lintWith(id, one.options, one.fixed);
      const unfixable = findings.filter(({ fix }) => fix === undefined);
      expect(left.map((finding) => told(rule, finding, 'zh-CN').replace(/^\S+/u, ''))).toEqual(
        unfixable.map((finding) => told(rule, finding, 'zh-CN').replace(/^\S+/u, '')),
      );
    });
  });
});
