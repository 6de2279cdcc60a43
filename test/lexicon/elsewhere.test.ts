import { expect, it } from 'vitest';
import { acrossEdges, undoubled, weighApart } from '../../server/src/lexicon/elsewhere.ts';

it('a doubled character stands once between its neighbours', () => {
  expect(undoubled('治理清溪溪水质', 3)).toBe('清溪水');
});

it('is not looked for where a neighbour is no Han character', () => {
  expect(undoubled('溪溪水', 0)).toBe('');
  expect(undoubled('清溪溪。', 1)).toBe('');
});

const linesOf = (...texts: string[]) => texts.map((text) => ({ text }));
const among =
  (...texts: string[]) =>
  (phrase: string) =>
    texts.filter((text) => text.includes(phrase));

it('what ends in the first and what begins with the second are counted where they stand apart, the rarer of them', () => {
  const place = { text: '说塔溪话话语多', start: 3 };
  const apart = among('塔溪话好听。', '塔溪话难懂。', '许多话语。', '少数话语。', place.text);
  expect(weighApart(apart, place)).toBeCloseTo(Math.log(3));
  expect(weighApart(among('塔溪话好听。', place.text), place)).toBe(0);
});

it('they do not stand apart where both go on as they do around the two', () => {
  const place = { text: '加快推进进项目', start: 3 };
  expect(weighApart(among('推进项目，又推进项目。', place.text), place)).toBe(0);
});

it('they are not looked for beside the end of a run of Han characters', () => {
  expect(weighApart(among('溪话多。', '话语少。'), { text: '溪话话。', start: 1 })).toBe(0);
});

it('two at the start of a line are read with the line before, and at its end with the line after', () => {
  const lines = linesOf('已经公', '开开标', '之前');
  expect(acrossEdges(lines, 1, { text: '开开标', start: 0 })).toEqual({ text: '已经公开开标', start: 3 });
  expect(acrossEdges(linesOf('正在开开', '标书'), 0, { text: '正在开开', start: 2 })).toEqual({
    text: '正在开开标书',
    start: 2,
  });
  expect(acrossEdges(lines, 1, { text: '不开开标', start: 1 })).toBeUndefined();
});
