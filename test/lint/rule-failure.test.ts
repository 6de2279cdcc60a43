import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../../server/src/document/draft.ts';
import { defineFact } from '../../server/src/document/fact.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { duplicatePunctuation } from '../../server/src/rules/duplicate-punctuation.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { placeholder } from '../../server/src/rules/placeholder.ts';
import type { DocumentRule, LineReport, LineRule, Rule } from '../../server/src/rules/rule.ts';
import { OpenDocument } from '../../server/src/server/open-document.ts';
import { anyEdit, anyText, rangeOf } from '../document/any-draft.ts';
import { holds, TIME_LIMIT, tries } from '../property.ts';

const NO_REPORTS: readonly LineReport<string>[] = [];
const broken = (): never => {
  throw new Error('broken');
};

/** The rule on doubled marks as it would be if it broke on the lines that hold a text. */
function breakingOn(text: string): LineRule {
  const reports = defineFact({
    none: NO_REPORTS,
    read: (line) => (line.text.includes(text) ? broken() : duplicatePunctuation.reports.of(line)),
  });
  return { ...duplicatePunctuation, reports };
}

/** A rule as it would be if it broke, after it has reported something. */
function breaking(rule: Rule, text = ''): DocumentRule {
  const { id, summary, tier, fixes } = rule;
  return {
    ...{ id, summary, tier, fixes, scope: 'document', defaultSeverity: 'error', options: v.object({}) },
    messages: { found: { 'zh-CN': '有', en: 'found' } },
    check({ lines, report }) {
      report({ line: 0, start: 0, end: 1, message: 'found' });
      if (lines.some((line) => line.text.includes(text))) broken();
    },
  };
}

const withBroken = (rule: Rule) => RULES.map((one) => (one.id === rule.id ? rule : one));
const linterWith = (rule: Rule) => new Linter(defaultConfig(), withBroken(rule));
const findingsOf = (linter: Linter, text: string) => linter.lint(Draft.parse(text), true).findings;
const isOf = (id: string) => (finding: Finding) => finding.rule === id;

const TEXT = '一、抓项目\n会议，，于X月X日召开，，。\n三、抓毛病，，\n要抓紧抓紧，，毛病。\n';

describe('a rule that breaks', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('takes no other with it: %s', (id, rule) => {
    const others = findingsOf(new Linter(defaultConfig()), TEXT).filter((finding) => finding.rule !== id);
    const findings = findingsOf(linterWith(breaking(rule)), TEXT);
    expect(findings.filter((finding) => finding.rule !== id)).toEqual(others);
    expect(findings.filter(isOf(id))).toEqual([
      {
        rule: id,
        severity: 'warning',
        message: `规则 ${id} 出错，这一项没有检查，其他检查照常。这是程序的毛病，不是文稿的；请更新公文助手，仍出错就把这句话反馈给开发者，或在设置里关掉这条规则`,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      },
    ]);
  });

  it('on some lines is told of once, at the first of them, and asked of the others', () => {
    const findings = findingsOf(linterWith(breakingOn('毛病')), TEXT).filter(isOf('duplicate-punctuation'));
    expect(findings.map(({ range }) => range.start.line)).toEqual([1, 1, 2]);
    expect(findings[2]?.message).toContain('有 2 行没有检查这一项，这里是第一处');
  });

  it('by a message that it does not have is told of as well', () => {
    const reports = defineFact({
      none: NO_REPORTS,
      read: () => [{ start: 0, end: 1, message: 'no such message' }],
    });
    const findings = findingsOf(linterWith({ ...duplicatePunctuation, reports }), TEXT);
    expect(findings.filter(isOf('duplicate-punctuation'))).toHaveLength(1);
    expect(findings.filter(isOf('placeholder'))).toHaveLength(1);
  });

  it('is told of in English, and not where it is off or the place is silenced', () => {
    const english = new Linter({ ...defaultConfig(), locale: 'en' }, withBroken(breaking(placeholder)));
    expect(findingsOf(english, TEXT)[0]?.message).toContain('The rule placeholder failed and was not checked');
    const rules = new Map(defaultConfig().rules).set('placeholder', { severity: 'off', options: {} });
    const off = new Linter({ ...defaultConfig(), rules }, withBroken(breaking(placeholder)));
    expect(findingsOf(off, TEXT).filter(isOf('placeholder'))).toEqual([]);
    const silenced = findingsOf(linterWith(breaking(placeholder)), `<!-- gongwen-disable -->\n${TEXT}`);
    expect(silenced).toEqual([]);
  });

  it('costs no more on many lines: each is asked once', () => {
    let asked = 0;
    const reports = defineFact({
      none: NO_REPORTS,
      read: () => {
        asked += 1;
        return broken();
      },
    });
    const linter = linterWith({ ...duplicatePunctuation, reports });
    let draft = Draft.parse('毛病\n'.repeat(999));
    for (let time = 0; time < 10; time += 1) {
      expect(linter.lint(draft, true).findings[0]?.message).toContain(`有 999 行没有检查`);
      draft = draft.replace({ start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, '又');
    }
    expect(asked).toBeLessThanOrEqual(999 + 10);
  });
});

const EDITS = 500;

const TITLE = `after any of ${tries(EDITS)} edits what is told with broken rules is what a fresh check tells`;

it(TITLE, { timeout: TIME_LIMIT }, () => {
  let made = 0;
  let failed = 0;
  const fact = defineFact({ none: false, read: (line) => (/[，三]/u.test(line.text) ? broken() : true) });
  const byFact: DocumentRule = {
    ...breaking(placeholder),
    check: ({ draft }) => void draft.linesWith(fact),
  };
  const linters = [linterWith(breakingOn('一')), linterWith(breaking(placeholder, '二')), linterWith(byFact)];
  holds(
    fc.property(anyText(), fc.array(anyEdit(), { minLength: 10, maxLength: 20, size: 'max' }), (text, edits) => {
      const open = new OpenDocument('untitled:1', 'gongwen', 1, text);
      const plain = TextDocument.create('untitled:1', 'gongwen', 1, text);
      for (const edit of edits) {
        const change = { range: rangeOf(edit, plain), text: edit.newText };
        open.update([change], undefined);
        TextDocument.update(plain, [change], 2);
        const fresh = Draft.parse(plain.getText());
        const linter = linters[made % linters.length] as Linter;
        const { findings } = linter.lint(open.draft, true);
        expect(findings).toEqual(linter.lint(fresh, true).findings);
        failed += findings.filter(({ message }) => message.includes('出错')).length;
        made += 1;
      }
    }),
    EDITS / 10,
  );
  expect(made).toBeGreaterThanOrEqual(tries(EDITS));
  expect(failed).toBeGreaterThan(made / 10);
});
