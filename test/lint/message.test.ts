import { expect, it } from 'vitest';
import { formatMessage } from '../../server/src/lint/message.ts';
import { duplicateWord } from '../../server/src/rules/duplicate-word.ts';

it('fills the blanks of a message in either language', () => {
  const data = { found: '支部支部', word: '支部' };
  expect(formatMessage(duplicateWord, 'repeated', data, 'zh-CN')).toBe('“支部支部”疑多一个“支部”');
  expect(formatMessage(duplicateWord, 'repeated', data, 'en')).toBe('“支部支部”: one “支部” too many?');
});

it('leaves a blank that nothing is said of, and takes what is filled in as it is', () => {
  expect(formatMessage(duplicateWord, 'remove', {}, 'zh-CN')).toBe('删去一个“{word}”');
  expect(formatMessage(duplicateWord, 'remove', { word: '$&{found}' }, 'zh-CN')).toBe('删去一个“$&{found}”');
});

it('knows no message that the rule does not have', () => {
  expect(() => formatMessage(duplicateWord, 'nothing', {}, 'en')).toThrow(
    new RangeError('rule duplicate-word has no message "nothing"'),
  );
});
