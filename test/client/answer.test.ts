import { expect, it } from 'vitest';
import { withoutRest } from '../../client/src/answer.ts';

it.each([
  ['平安', '', '县', '平安'],
  ['平安县', '', '县', '平安'],
  ['县', '', '县', '县'],
  ['2026', '20', '年', '26'],
  ['26', '20', '年', '26'],
  ['张三', '', '同志', '张三'],
  ['张三同志', '', '同志', '张三'],
])('“%s” between “%s” and “%s” is written “%s”', (answer, before, after, written) => {
  expect(withoutRest(answer, before, after)).toBe(written);
});
