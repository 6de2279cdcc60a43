import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, Hover, SelectionRange } from 'vscode-languageserver';
import { AskedText, at } from './asked.ts';

const DRAFT = '一、抓项目\n要早。要快。\n（一）抓开工\n\n二、抓作风\n';
const TWO = '动员会讲话\n同志们：\n一、甲\n二、乙\n总结会讲话\n同志们：\n一、丙\n二、丁\n';

describe('symbols', () => {
  const symbols = (text: string) => new AskedText(text).answer<DocumentSymbol[]>('textDocument/documentSymbol');

  it('are the headings as a tree, without the blank lines below', () => {
    expect(symbols(DRAFT)).toMatchObject([
      {
        name: '一、抓项目',
        range: at(0, 0, 2, 6),
        selectionRange: at(0, 0, 0, 5),
        children: [{ name: '（一）抓开工', range: at(2, 0, 2, 6) }],
      },
      { name: '二、抓作风', range: at(4, 0, 4, 5) },
    ]);
  });

  it('have a node for each piece where there are several', () => {
    expect(symbols(TWO).map(({ name, children }) => [name, children?.length])).toEqual([
      ['动员会讲话', 2],
      ['总结会讲话', 2],
    ]);
  });
});

describe('folds', () => {
  const folds = (text: string) =>
    new AskedText(text)
      .answer<FoldingRange[]>('textDocument/foldingRange')
      .map(({ startLine, endLine }) => `${startLine}-${endLine}`);

  it('are the sections of more than one line, and what Markdown sets aside', () => {
    expect(folds(DRAFT)).toEqual(['0-2']);
    expect(folds('---\ntitle: 通报\n---\n一、甲\n正文\n```js\nrun();\n```\n')).toEqual(['3-7', '0-2', '5-7']);
  });

  it('are the pieces where there are several', () => {
    expect(folds(TWO)).toEqual(['0-3', '4-7']);
  });
});

describe('hover', () => {
  const hover = (text: string, line: number, character: number) =>
    new AskedText(text).answer<Hover | null>('textDocument/hover', { position: { line, character } });

  it('tells on a marker its level and the headings above', () => {
    expect(hover(DRAFT, 2, 1)).toEqual({
      contents: { kind: 'markdown', value: '二级标题 · 一、抓项目 › （一）抓开工' },
      range: at(2, 0, 2, 3),
    });
  });

  it('tells on a finding where the rule comes from, and elsewhere nothing', () => {
    const found = hover('一、甲\n定于X月X日召开。', 1, 2);
    expect(found).toMatchObject({ range: at(1, 2, 1, 6), contents: { value: expect.stringContaining('依据：') } });
    expect(hover(DRAFT, 2, 4)).toBeNull();
    expect(hover(DRAFT, 3, 0)).toBeNull();
    expect(hover(DRAFT, 99, 0)).toBeNull();
  });
});

describe('selections', () => {
  it('grow from the sentence to the draft', () => {
    const [selection] = new AskedText(DRAFT).answer<SelectionRange[]>('textDocument/selectionRange', {
      positions: [{ line: 1, character: 4 }],
    });
    const ranges = [];
    for (let one = selection; one !== undefined; one = one.parent) ranges.push(one.range);
    expect(ranges).toEqual([at(1, 3, 1, 6), at(1, 0, 1, 6), at(1, 0, 2, 6), at(0, 0, 2, 6), at(0, 0, 4, 5)]);
  });
});

it('the section of a place is the path of its headings', () => {
  const section = (line: number) =>
    new AskedText(DRAFT).answer('gongwen/section', { position: { line, character: 0 } });
  expect([0, 1, 2, 3, 4, 9].map(section)).toEqual([
    ['一、抓项目'],
    ['一、抓项目'],
    ['一、抓项目', '（一）抓开工'],
    ['一、抓项目', '（一）抓开工'],
    ['二、抓作风'],
    [],
  ]);
});
