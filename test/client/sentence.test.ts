import { expect, it } from 'vitest';
import { sentenceAround } from '../../client/src/sentence.ts';

it.each([
  ['要早开工。要要快；要好。', 5, 7, '要要快；'],
  ['要早开工。', 0, 1, '要早开工。'],
  ['　　1、抓开工', 2, 4, '1、抓开工'],
  ['要早。。要快', 2, 4, '要早。。'],
  ['', 0, 0, ''],
])('of “%s”, %i to %i is “%s”', (text, start, end, sentence) => {
  expect(sentenceAround(text, start, end)).toBe(sentence);
});
