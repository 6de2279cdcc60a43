import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { anyOf, declarePairs } from '../document/scan.ts';
import { type Fault, readFaultyDates } from './date-format/date.ts';
import { defineLineRule } from './rule.ts';

/**
 * Dates that no calendar has, a day of the week that is not that date's, Han and Arabic figures mixed in one date, 号 for 日,
 * and 零 for 〇 (GB/T 15835-2011).
 */
export const dateFormat = defineLineRule<Fault | 'change'>({
  id: 'date-format',
  summary: {
    'zh-CN': '日期不存在、写法不一：2月30日、二〇二四年3月、8月1号',
    en: 'A date does not exist or is written in two ways: 2月30日, 二〇二四年3月, 8月1号',
  },
  tier: '国标',
  clause: 'GB/T 15835-2011',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'line',
  wakes: anyOf(declarePairs('0123456789十一二三四五六七八九', '月'), declarePairs('一二三四五六七八九', '零')),
  options: v.object({}),
  messages: {
    day: {
      'zh-CN': '“{found}”不存在：这个月到“{right}”为止，请核对',
      en: 'There is no “{found}”: that month ends with “{right}”; check it',
    },
    month: {
      'zh-CN': '“{found}”不存在：一年到“{right}”为止，请核对',
      en: 'There is no “{found}”: a year ends with “{right}”; check it',
    },
    weekday: {
      'zh-CN': '“{found}”：这一天是{right}，请核对日期和星期',
      en: '“{found}”: that day is {right}; check the date and the day of the week',
    },
    mixed: {
      'zh-CN': '同一日期不混用汉字和阿拉伯数字：“{found}”应为“{right}”',
      en: 'One date takes one kind of figures: “{found}” should be “{right}”',
    },
    ordinal: { 'zh-CN': '日期用“日”：“{found}”应为“{right}”', en: 'A date takes 日: “{found}” should be “{right}”' },
    zero: {
      'zh-CN': '汉字年份的零用“〇”：“{found}”应为“{right}”',
      en: 'Zero in a year in Han figures is 〇: “{found}” should be “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ line: { text }, report }) {
    const opaque = findOpaqueSpans(text);
    for (const { fault, start, end, found, right, edits } of readFaultyDates(text)) {
      if (isOpaque(opaque, start)) continue;
      report({
        start,
        end,
        message: fault,
        data: { found, right },
        ...(edits.length > 0 && { fix: { title: 'change', safe: false, edits } }),
      });
    }
  },
});
