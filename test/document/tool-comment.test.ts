import { expect, it } from 'vitest';
import { findToolComments } from '../../server/src/document/tool-comment.ts';

it.each([
  ['<!-- gongwen-disable-next-line placeholder -->', ['<!-- gongwen-disable-next-line placeholder -->']],
  ['要早开工。<!-- gongwen-disable-line -->', ['<!-- gongwen-disable-line -->']],
  ['<!-- gongwen 已脱敏 --><!-- gongwen-enable -->', ['<!-- gongwen 已脱敏 -->', '<!-- gongwen-enable -->']],
  ['<!-- 请领导审阅 --><!-- gongwenban -->', []],
  ['<!-- gongwen-disable', []],
])('%s', (text, comments) => {
  expect(findToolComments(text).map(({ start, end }) => text.slice(start, end))).toEqual(comments);
});
