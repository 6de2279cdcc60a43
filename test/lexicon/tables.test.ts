import { describe, expect, it } from 'vitest';
import { ContextTable, packContexts } from '../../server/src/lexicon/context-table.ts';
import { GramTable, packGrams } from '../../server/src/lexicon/gram-table.ts';
import { NumberReader, packNumbers } from '../../server/src/lexicon/packing.ts';
import { packWords, WordTable } from '../../server/src/lexicon/word-table.ts';

describe('numbers', () => {
  it('come back one after another, small and large', () => {
    const numbers = [0, 1, 63, 64, 65, 1023, 1024, 65_535, 0];
    const reader = new NumberReader(packNumbers(numbers));
    expect(numbers.map(() => reader.next())).toEqual(numbers);
  });

  it('take one character when they are small', () => {
    expect(packNumbers([5, 40, 63])).toHaveLength(3);
  });
});

describe('grams', () => {
  const counts = new Map([
    ['人', 1000],
    ['民', 800],
    ['工', 20],
    ['人民', 500],
    ['民工', 12],
    ['工人', 9],
    ['人工', 30],
    ['人民工', 10],
    ['工人民', 8],
  ]);
  const table = new GramTable(packGrams(counts));

  it('keep counts by their logarithm', () => {
    for (const [gram, count] of counts) {
      expect(table.count(gram) / count, gram).toBeGreaterThan(0.75);
      expect(table.count(gram) / count, gram).toBeLessThan(1.35);
    }
  });

  it('say 0 for what was not counted', () => {
    for (const gram of ['水', '民人', '水人', '人水', '民工人', '人民水', '工人工'])
      expect(table.count(gram), gram).toBe(0);
  });

  it('sum up what follows', () => {
    expect(table.followed('人')).toBeCloseTo(table.count('人民') + table.count('人工'));
    expect(table.followed('人民')).toBeCloseTo(table.count('人民工'));
    expect(table.followed('水')).toBe(0);
    expect(table.followed('民人')).toBe(0);
  });
});

describe('words', () => {
  const costs = new Map([
    ['人', 3],
    ['人民', 6.5],
    ['人民币', 9],
    ['人民大会', 12],
    ['工人', 7],
    ['民', 5],
  ]);
  const table = new WordTable(packWords(costs));

  it('keep costs to half a step', () => {
    for (const [word, cost] of costs) expect(Math.abs((table.cost(word) ?? 0) - cost), word).toBeLessThanOrEqual(0.25);
  });

  it('know no other words', () => {
    for (const word of ['', '币', '人工', '人民工', '人民大会堂', '民工'])
      expect(table.cost(word), word).toBeUndefined();
  });
});

describe('contexts', () => {
  const table = new ContextTable(
    packContexts(
      new Map([
        ['管理念', 50],
        ['^人参', 20],
        ['^人$', 4],
      ]),
    ),
  );

  it('count what stood on both sides, or on one', () => {
    expect(table.between('管', '理', '念')).toBeGreaterThan(35);
    expect(table.between('管', '理', '论')).toBe(0);
    expect(table.behind('^', '人')).toBeCloseTo(table.between('^', '人', '参') + table.between('^', '人', '$'));
    expect(table.aheadOf('人', '参')).toBe(table.between('^', '人', '参'));
  });
});
