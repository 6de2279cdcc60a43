import { expect, it } from 'vitest';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
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
