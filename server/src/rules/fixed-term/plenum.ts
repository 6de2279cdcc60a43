import type { Misworded } from './finder.ts';

/** 十九大五中全会: a plenum belongs to a Central Committee, which is counted by 届; 大 is the congress. */
const PLENUM =
  /(?<![〇一二三四五六七八九十])(?<number>[七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)大(?=[一二三四五六七]中全会)/gu;
const SOURCE = '党章：中央委员会按届计，党代会简称才用“大”';

export function findPlenums(text: string): readonly Misworded[] {
  if (!text.includes('中全会')) return [];
  return [...text.matchAll(PLENUM)].map(({ 0: found, index, groups }) => ({
    kind: 'term' as const,
    start: index,
    end: index + found.length + '五中全会'.length,
    right: `${groups?.number}届${text.slice(index + found.length, index + found.length + '五中全会'.length)}`,
    source: SOURCE,
    isMild: false,
  }));
}
