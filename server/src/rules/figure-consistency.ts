import * as v from 'valibot';
import { declareWords } from '../document/scan.ts';
import { type Figure, readFigures } from './figure-consistency/figure.ts';
import { findRatios } from './figure-consistency/ratio.ts';
import { findMismatches } from './figure-consistency/whole.ts';
import { defineLineRule } from './rule.ts';

/** Without one of these no whole is compared. */
const NAMES_WHOLE = /其中[^。；]{0,4}(?:男|城镇)|进出口|第三产业|消费品零售额/u;
const NUMBER = /^[\d.]+ ?/u;

/** The parts of a whole that are all given do not make it: 进出口 of 出口 and 进口, the three industries, men and women. */
export const figureConsistency = defineLineRule<'sum' | 'ratio'>({
  id: 'figure-consistency',
  summary: {
    'zh-CN': '各部分加起来不等于总数：三次产业结构之和不是100',
    en: 'The parts do not make the whole: the three industries do not add up to 100',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'none',
  scope: 'line',
  wakes: declareWords(['其中', '产业', '三产', '进出', '零售']),
  options: v.object({}),
  messages: {
    sum: {
      'zh-CN': '{parts}合计{sum}，与“{whole}”不符，请核对',
      en: '{parts} make {sum}, not “{whole}”: check them',
    },
    ratio: {
      'zh-CN': '“{found}”三项之和是{sum}，不是100，请核对',
      en: '“{found}” adds up to {sum}, not 100: check it',
    },
  },
  check({ line: { text }, report }) {
    for (const { start, end, sum } of findRatios(text)) {
      report({ start, end, message: 'ratio', data: { found: text.slice(start, end), sum } });
    }
    if (!NAMES_WHOLE.test(text)) return;
    for (const { whole, parts, sum } of findMismatches(readFigures(text))) {
      const told = (figure: Figure) => text.slice(figure.start, figure.end);
      report({
        start: whole.start,
        end: whole.end,
        message: 'sum',
        data: { whole: told(whole), parts: parts.map(told).join('＋'), sum: spell(sum, whole, told(whole)) },
      });
    }
  },
});

const DECIMALS = 4;

/** A sum as the whole is written: in its unit, without decimals that are none. */
function spell(sum: number, { factor }: Figure, whole: string): string {
  return `${Number((sum / factor).toFixed(DECIMALS))}${whole.replace(NUMBER, '')}`;
}
