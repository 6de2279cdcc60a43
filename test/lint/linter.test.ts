import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';

function lint(text: string, input: ConfigInput = {}): readonly Finding[] {
  return new Linter(overrideConfig(defaultConfig(), input)).lint(Draft.parse(text), true).findings;
}

const lines = (findings: readonly Finding[]) => findings.map(({ rule, range }) => `${rule} ${range.start.line + 1}`);

describe('config', () => {
  it('turns rules off, changes severities and options', () => {
    expect(lint('X月X日', { rules: { placeholder: 'off' } })).toEqual([]);
    expect(lint('X月X日', { rules: { placeholder: 'info' } })[0]?.severity).toBe('info');
    const loose = { rules: { 'duplicate-character': { sensitivity: 'loose' } } } as ConfigInput;
    expect(lines(lint('治理漳漳河水系'))).toEqual(['duplicate-character 1']);
    expect(lint('治理漳漳河水系', loose)).toEqual([]);
  });

  it('never makes an uncertain finding graver', () => {
    expect(lint('张某某被通报', { rules: { placeholder: 'error' } })[0]?.severity).toBe('info');
  });

  it('decides whether what is no draft is checked', () => {
    const readme = Draft.parse('# 工具\n```\nnpm i\n```\nXX县');
    const findings = (draftDetection: 'auto' | 'always' | 'never', declared: boolean) =>
      new Linter(overrideConfig(defaultConfig(), { draftDetection })).lint(readme, declared).findings.length;
    expect([
      findings('auto', false),
      findings('always', false),
      findings('never', false),
      findings('never', true),
    ]).toEqual([0, 1, 0, 1]);
  });
});

it('tells why a text is not checked, and gives its outline all the same', () => {
  const linter = new Linter(defaultConfig());
  const told = (text: string) => {
    const { checked, notChecked, findings } = linter.lint(Draft.parse(text), false);
    return [checked, notChecked, findings];
  };
  expect(told('# 工具\n```\nnpm i\n```\nXX县')).toEqual([false, 'program', []]);
  expect(told('')).toEqual([false, 'empty', []]);
  const off = new Linter(overrideConfig(defaultConfig(), { draftDetection: 'never' }));
  const { notChecked, outline } = off.lint(Draft.parse('一、甲\n二、乙'), false);
  expect(notChecked).toBe('switched-off');
  expect(outline.entries).toHaveLength(2);
});
