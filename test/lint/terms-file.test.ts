import { describe, expect, it } from 'vitest';
import { defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import { readTermsFile } from '../../server/src/lint/terms-file.ts';

const optionsOf = (text: string) =>
  overrideConfig(defaultConfig(), readTermsFile(text).input).rules.get('fixed-term')?.options;

describe('the terms of an organisation', () => {
  it('become options of fixed-term, comments and trailing commas allowed', () => {
    const text = `{
      // 市里的通知
      "$schema": "x",
      "terms": [{ "right": "一网通办", "wrong": ["一网统办"], "reason": "通知" },],
      "orders": [{ "names": ["张三", "李四"] }]
    }`;
    expect(readTermsFile(text).problems).toEqual([]);
    expect(optionsOf(text)).toEqual({
      terms: [{ right: '一网通办', wrong: ['一网统办'], reason: '通知' }],
      orders: [{ names: ['张三', '李四'] }],
    });
  });

  it('hold where others are wrong, and what is wrong is told where it stands, with what was expected', () => {
    const text = `{
  "terms": [
    { "right": "一网通办", "wrong": "一网统办" },
    { "right": "一网通办", "wrong": ["一网统办"] },
    { "right": "一网通办", "wrong": ["一网通办"] },
    { "right": "一网通办", "wrong": ["一网统办"], "why": "通知" },
    7
  ],
  "orders": { "names": [] },
  "people": []
}`;
    const wrong = '应为列表，一个或几个与 right 不同、两个字以上的写法，现为 ';
    const { problems } = readTermsFile(text);
    expect(problems.map(({ line, character, message }) => `${line + 1}:${character + 1} ${message}`)).toEqual([
      `3:24 terms[0].wrong：${wrong}"一网统办"`,
      `5:24 terms[2].wrong：${wrong}["一网通办"]`,
      '6:43 terms[3].why：没有这一项',
      '7:5 terms[4]：应为列表，每项是 { "right": "规范的写法", "wrong": ["不规范的写法"] }，现为 7',
      '9:3 orders：应为列表，每项是 { "names": ["第一个", "第二个"] }，现为 {"names":[]}',
      '10:3 people：没有这一项，可用的是 terms、orders',
    ]);
    expect(optionsOf(text)).toMatchObject({ terms: [{ right: '一网通办', wrong: ['一网统办'] }] });
  });

  it.each([
    ['', '1:1 不是合法的 JSON'],
    ['[]', '1:1 应为 {…}，现为 []'],
    ['{\n "terms": [,]\n}', '2:12 不是合法的 JSON'],
    ['['.repeat(100_000), '1:1 括号嵌套过深，没有读'],
  ])('are no JSON of the kind: %#', (text, told) => {
    const { input, problems } = readTermsFile(text);
    expect(input).toEqual({});
    expect(problems.map(({ line, character, message }) => `${line + 1}:${character + 1} ${message}`)).toEqual([told]);
  });
});
