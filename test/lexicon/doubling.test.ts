import { describe, expect, it } from 'vitest';
import { scan } from '../../server/src/document/scan.ts';
import { judgeDoubling } from '../../server/src/lexicon/doubling.ts';
import { settlePair } from '../../server/src/lexicon/reduplication.ts';
import { findRepetitions, judgeRepetition } from '../../server/src/lexicon/repetition.ts';

const pairIn = (text: string) => [...text].findIndex((char, at) => char === text[at + 1]);
const judge = (text: string) => judgeDoubling(text, pairIn(text));
const settle = (text: string) => settlePair(text, pairIn(text));

describe('a doubled character', () => {
  it.each([
    ['要打好脱贫攻攻坚战', '更新管理理念'],
    ['加快推进进项目建设', '学习习近平重要讲话'],
    ['严格落实实责任', '饮用水水源保护'],
    ['提高服务务水平', '改进工作作风'],
  ])('speaks more against %s than against %s', (slip, right) => {
    expect(judge(slip)).toBeGreaterThan(judge(right) + 3);
  });

  it.each([
    ['第三三届', 'wrong'],
    ['第二十二二条', 'wrong'],
    ['一九九五年', 'right'],
    ['二百百一十条', 'wrong'],
    ['（三三）', 'wrong'],
    ['十五五规划', 'right'],
    ['一一落实', 'right'],
    ['2023年年全县', 'wrong'],
    ['2023年年底', 'right'],
    ['丽丽同志', 'right'],
    ['李丽丽，', 'right'],
    ['第7条条规定', 'wrong'],
    ['第七章章规定', 'wrong'],
    ['第7条条文', 'right'],
    ['第三章章末', 'right'],
    ['（十三周周二）', 'right'],
    ['下周周五', 'right'],
    ['目的的确定', 'right'],
    ['他们的的工作', 'wrong'],
    ['问题等等。', 'right'],
    ['管理理念', undefined],
  ])('%s: a pattern says %s', (text, verdict) => {
    expect(settle(text)).toBe(verdict);
  });

  it('is judged at the very ends of a text', () => {
    for (const text of ['人人', '理理念', '管理理']) expect(Number.isNaN(judge(text))).toBe(false);
  });
});

describe('a repeated word', () => {
  it('is found once, with its length', () => {
    expect(findRepetitions('召开支部支部书记会', scan('召开支部支部书记会').echoes)).toEqual([{ start: 2, length: 2 }]);
    expect(findRepetitions('有土地有土地的农户', scan('有土地有土地的农户').echoes)).toEqual([{ start: 0, length: 3 }]);
  });

  it('is none when it stands three times, is one character, or holds a mark', () => {
    for (const text of ['创新创新创新', '哈哈哈哈', '一，一，', '12121212', '人民'])
      expect(findRepetitions(text, scan(text).echoes), text).toEqual([]);
  });

  it('is no slip where no words meet', () => {
    expect(judgeRepetition('构建共建共治格局', { start: 1, length: 2 })).toBe(Number.NEGATIVE_INFINITY);
    expect(judgeRepetition('召开支部支部书记会', { start: 2, length: 2 })).toBeGreaterThan(7.5);
  });

  it('is looked for in time that grows with the text', () => {
    const time = (length: number) => {
      const text = '研究工作'.repeat(length);
      const start = performance.now();
      findRepetitions(text, scan(text).echoes);
      return performance.now() - start;
    };
    time(50_000);
    expect(time(400_000)).toBeLessThan(40 * Math.max(time(50_000), 1));
  });
});
