import { expect, it } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { MOST_SENT } from '../../server/src/lint/limits.ts';
import { AskedText, at, URI } from './asked.ts';

const METHOD = 'textDocument/diagnostic';
const DRAFT = '一、甲\n三、乙\n定于X月X日召开。\n';

it('findings are told with their severity, rule and related places', () => {
  const asked = new AskedText(DRAFT, { settings: { rules: { placeholder: 'info' } } });
  expect(asked.answer(METHOD)).toMatchObject({
    kind: 'full',
    items: [
      {
        range: at(1, 0, 1, 2),
        severity: 1,
        source: '公文',
        code: 'heading-sequence',
        relatedInformation: [{ location: { uri: URI, range: at(0, 0, 0, 2) } }],
      },
      { range: at(2, 2, 2, 6), severity: 3, code: 'placeholder' },
    ],
  });
});

it('the address of a rule’s page is told where there is one', () => {
  const pages = (asked: AskedText) => asked.answer<{ items: object[] }>(METHOD).items[1];
  expect(pages(new AskedText(DRAFT))).not.toHaveProperty('codeDescription');
  expect(pages(new AskedText(DRAFT, { rulePages: 'file:///rules' }))).toMatchObject({
    codeDescription: { href: 'file:///rules/placeholder.md' },
  });
});

it('the result of one check is told once', () => {
  const asked = new AskedText(DRAFT);
  const { resultId } = asked.answer<{ resultId: string }>(METHOD);
  expect(asked.answer(METHOD, { previousResultId: resultId })).toEqual({ kind: 'unchanged', resultId });
  expect(asked.answer(METHOD, { previousResultId: `${resultId}0` })).toMatchObject({ kind: 'full', resultId });
});

it('they can be asked for by an editor that asks', () => {
  expect(diagnostics.capabilities({})).toEqual({});
  expect(diagnostics.capabilities({ textDocument: { diagnostic: {} } })).toHaveProperty('diagnosticProvider');
});

it('of more than an editor can show the gravest are told, and how many more there are', { timeout: 20_000 }, () => {
  const text = '张某某\n'.repeat(1_500) + '定于X月X日召开，，\n'.repeat(1_000);
  const asked = new AskedText(text);
  const { findings } = asked.result;
  const { items } = asked.answer<{ items: Diagnostic[] }>(METHOD);
  expect(items).toHaveLength(MOST_SENT + 1);
  const count = (severity: DiagnosticSeverity) => items.filter((one) => one.severity === severity).length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  expect(errors).toBe(2_000);
  expect(count(DiagnosticSeverity.Error)).toBe(errors);
  const { message, range, code } = items.at(-1) as Diagnostic;
  expect([message, range, code]).toEqual([
    `问题太多，先列出最要紧的 2000 处；另有 ${findings.length - 2_000} 处没有列出，这里是第一处，改正一些后会接着列`,
    at(0, 1),
    undefined,
  ]);
  const exact = new AskedText('定于X月X日召开，，\n'.repeat(MOST_SENT / 2)).answer<{ items: Diagnostic[] }>(METHOD);
  expect(exact.items).toHaveLength(MOST_SENT);
  expect(exact.items.every(({ code }) => code !== undefined)).toBe(true);
});
