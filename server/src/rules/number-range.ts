import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declarePairs } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

/** With a hyphen it is range-dash that tells. */
const MARKS = '～~—至到';
const RANGE = new RegExp(
  String.raw`(?<![\d.,:：A-Za-z_=+*/×÷%％‰万亿第～~—–－\-〔[]|\d[%％‰万亿]?[至到])(?<from>\d{1,4}(?:\.\d{1,3})?)(?<mark>[${MARKS}])(?<to>\d{1,4}(?:\.\d{1,3})?)(?<unit>[%％‰]|万亿|[万亿])(?!分|[～~—])`,
  'gu',
);
/** 第3至5%, 2020至15%: what the first figure is, stands before it. */
const YEARS_FROM = 1000;

/**
 * A range whose first figure lacks the unit that the second has: 15%～30%, 9亿～16亿 (GB/T 15835-2011: not dropped where it would be ambiguous).
 */
export const numberRange = defineLineRule<'unit' | 'change'>({
  id: 'number-range',
  summary: {
    'zh-CN': '数值范围前一个数缺单位：4～6%、9～16亿',
    en: 'The first figure of a range lacks its unit: 4～6%, 9～16亿',
  },
  tier: '国标',
  clause: 'GB/T 15835-2011',
  defaultSeverity: 'info',
  fixes: 'offered',
  scope: 'line',
  wakes: declarePairs('0123456789', MARKS),
  options: v.object({}),
  messages: {
    unit: {
      'zh-CN': '前一个数的“{unit}”不省略：“{found}”应为“{right}”',
      en: 'The first figure keeps its “{unit}”: “{found}” should be “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ line: { text }, report }) {
    const opaque = findOpaqueSpans(text);
    for (const { 0: found, index: start, groups = {} } of text.matchAll(RANGE)) {
      const { from = '', mark = '', to = '', unit = '' } = groups;
      if (Number(from) >= Number(to) || Number(from) >= YEARS_FROM || isOpaque(opaque, start)) continue;
      const column = start + from.length;
      const right = `${from}${unit}${mark}${to}${unit}`;
      report({
        start,
        end: start + found.length,
        message: 'unit',
        data: { found, right, unit },
        fix: { title: 'change', safe: false, edits: [{ start: column, end: column, newText: unit }] },
      });
    }
  },
});
