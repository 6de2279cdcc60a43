import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { mergeFixes } from '../../server/src/lint/fix.ts';
import { fixAll, fixText } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { applyEdits } from '../apply-edits.ts';

function lint(text: string, input: ConfigInput = {}): readonly Finding[] {
  return new Linter(overrideConfig(defaultConfig(), input)).lint(Draft.parse(text), true).findings;
}

const lines = (findings: readonly Finding[]) => findings.map(({ rule, range }) => `${rule} ${range.start.line + 1}`);

describe('linting again', () => {
  it('gives what linting from scratch gives', () => {
    const linter = new Linter(defaultConfig());
    let draft = Draft.parse('一、甲X月X日\n二、乙\n三、丙');
    linter.lint(draft, true);
    draft = draft.replace({ start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, '');
    const text = draft.lines.map((line) => line.text).join('\n');
    expect(linter.lint(draft, true).findings).toEqual(lint(text));
  });
});

describe('suppression comments', () => {
  it.each([
    ['the next line', '<!-- gongwen-disable-next-line placeholder -->\nX月X日\nX月X日', ['placeholder 3']],
    ['the next line, every rule', '<!-- gongwen-disable-next-line -->\nX月X日', []],
    ['another rule', '<!-- gongwen-disable-next-line heading-marker -->\nX月X日', ['placeholder 2']],
    ['the same line', 'X月X日<!-- gongwen-disable-line placeholder -->', []],
    [
      'a stretch',
      '<!-- gongwen-disable placeholder -->\nX月X日\n<!-- gongwen-enable placeholder -->\nX月X日',
      ['placeholder 4'],
    ],
    ['to the end', '<!-- gongwen-disable -->\nX月X日\n1、甲', []],
    ['several rules', '<!-- gongwen-disable-next-line placeholder, heading-marker -->\n1、X月X日', []],
  ])('silence %s', (_name, text, expected) => {
    expect(lines(lint(text))).toEqual(expected);
  });
});

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

describe('fixes', () => {
  it('of one round never touch each other', () => {
    const edit = (start: number, end: number, newText: string) => ({
      range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
      newText,
    });
    const finding = (fix: ReturnType<typeof edit>): Finding => ({
      rule: 'placeholder',
      severity: 'error',
      message: '',
      range: fix.range,
      fix: { title: '', safe: true, edits: [fix] },
    });
    const edits = mergeFixes(
      [finding(edit(0, 2, '甲')), finding(edit(2, 3, '乙')), finding(edit(4, 5, '丙'))],
      () => true,
    );
    expect(applyEdits('一二三四五', edits)).toBe('甲三四丙');
  });

  it('that take a whole line leave what is inside it alone', () => {
    const line = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const inside = { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } };
    const finding = (range: typeof line): Finding => ({
      rule: 'scrape-residue',
      severity: 'warning',
      message: '',
      range,
      fix: { title: '', safe: false, edits: [{ range, newText: '' }] },
    });
    const edits = mergeFixes([finding(line), finding(inside)], () => true);
    expect(applyEdits('上一篇：，，甲\r\n正文', edits)).toBe('正文');
    expect(applyEdits('上一篇：，，甲', edits)).toBe('');
  });

  it('are applied until none is left, and only those accepted', () => {
    const linter = new Linter(defaultConfig());
    const text = '一、甲\r\n(一）乙\r\n（二）丙\r1、丁要要\n';
    expect(fixText(linter, text, true)).toBe('一、甲\r\n（一）乙\r\n（二）丙\r1.丁要要\n');
  });

  it('leave every line the same one that they do not touch', () => {
    const linter = new Linter(defaultConfig());
    const draft = Draft.parse('一、甲\n（一）乙\n正文。\n1、丙，要要。\n');
    const fixed = fixAll(linter, draft, true);
    expect(fixed.lines.map((line) => line.text)).toEqual(['一、甲', '（一）乙', '正文。', '1.丙，要要。', '']);
    expect(fixed.lines.map((line, number) => line === draft.lines[number])).toEqual([true, true, true, false, true]);
    expect(fixAll(linter, fixed, true)).toBe(fixed);
  });
});
