import { expect, it } from 'vitest';
import { findToolComments, withoutCommentLines, withoutToolComments } from '../../server/src/document/tool-comment.ts';

it.each([
  ['<!-- gongwen-disable-next-line placeholder -->', ['<!-- gongwen-disable-next-line placeholder -->']],
  ['要早开工。<!-- gongwen-disable-line -->', ['<!-- gongwen-disable-line -->']],
  ['<!-- gongwen 已脱敏 --><!-- gongwen-enable -->', ['<!-- gongwen 已脱敏 -->', '<!-- gongwen-enable -->']],
  ['<!-- 请领导审阅 --><!-- gongwenban -->', []],
  ['<!-- gongwen-disable', []],
])('%s', (text, comments) => {
  expect(findToolComments(text).map(({ start, end }) => text.slice(start, end))).toEqual(comments);
});

it('are no part of what others read', () => {
  expect(withoutToolComments('要早开工。<!-- gongwen-disable-line -->')).toBe('要早开工。');
  const text =
    '<!-- gongwen 已脱敏 -->\r\n一、抓项目\r\n　<!-- gongwen-disable-next-line -->\r\n\r\n要早。<!-- gongwen-disable-line -->\r\n<!-- 请审 -->';
  expect(withoutCommentLines(text)).toBe('一、抓项目\r\n\r\n要早。\r\n<!-- 请审 -->');
});
