import { expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { countCharacters, isSpeech, minutesOf } from '../../server/src/document/length.ts';

it('counts Han characters and full-width marks one by one, words and figures whole', () => {
  expect(countCharacters(Draft.parse('一、抓GDP，增长8.5%。\n\n正文'))).toBe(3 + 1 + 1 + 2 + 1 + 1 + 2);
  expect(countCharacters(Draft.parse('𠮷😀好'))).toBe(3);
  const draft = Draft.parse('一行\n两行好\n三');
  expect([countCharacters(draft, 1), countCharacters(draft, 0, 1), countCharacters(draft, 1, 9)]).toEqual([4, 2, 4]);
});

it('counts nothing in code and front matter', () => {
  expect(countCharacters(Draft.parse('---\ntitle: 通报\n---\n好\n```js\nrun(1);\n```'))).toBe(1);
});

it('counts no comment that is for the tool', () => {
  const text = '<!-- gongwen-disable-next-line placeholder -->\n要早。<!-- gongwen-disable-line -->';
  expect(countCharacters(Draft.parse(text))).toBe(3);
});

it('a speech speaks to somebody, and takes a minute at least', () => {
  expect(isSpeech(Draft.parse('在动员会上的讲话\n\n同志们：\n'))).toBe(true);
  expect(isSpeech(Draft.parse('关于召开会议的通知\n各乡镇人民政府：\n'))).toBe(false);
  expect(minutesOf(10, 220)).toBe(1);
  expect(minutesOf(1100, 220)).toBe(5);
});
