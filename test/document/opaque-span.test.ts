import { describe, expect, it } from 'vitest';
import { findOpaqueSpans, isOpaque } from '../../server/src/document/opaque-span.ts';

const spansOf = (text: string) => findOpaqueSpans(text).map(({ start, end }) => text.slice(start, end));

describe('no prose', () => {
  it.each([
    ['an address', '登录http://www.gov.cn/a,,b查询。', ['http://www.gov.cn/a,,b']],
    ['an address without its scheme', '登录www.gov.cn/a查询', ['www.gov.cn/a']],
    ['a domain', '详见xxgk.gov.cn', ['xxgk.gov.cn']],
    ['a mailbox', '请发至ban.gong@gov.cn，谢谢', ['ban.gong@gov.cn']],
    ['code', '运行`npm  i`即可', ['`npm  i`']],
    ['a comment', '正文<!-- 甲，，乙 -->。', ['<!-- 甲，，乙 -->']],
    ['the target of a link', '见[附件](a--b.docx)。', ['a--b.docx']],
    ['several, in order', '`a`和www.b.cn', ['`a`', 'www.b.cn']],
  ])('%s', (_name, text, expected) => {
    expect(spansOf(text)).toEqual(expected);
  });
});

describe('prose', () => {
  it.each(['会议强调，，要落实。', '`讲话稿`要改', '`XX县`要改', '1.5@', '`没有结束', '3.14cn'])('%s', (text) => {
    expect(spansOf(text)).toEqual([]);
  });
});

it('reaches from its first column to before its end', () => {
  const spans = findOpaqueSpans('看`a`和`b`');
  expect([0, 1, 2, 3, 4, 5, 7, 8].map((column) => isOpaque(spans, column))).toEqual([
    false,
    true,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});
