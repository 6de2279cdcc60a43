import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { anyOf, declarePairs } from '../document/scan.ts';
import { readApproximations } from './approximate-number/approximation.ts';
import { defineLineRule } from './rule.ts';

/**
 * An approximate number of two figures takes Han figures without 、 (GB/T 15835-2011, GB/T 15834-2011 4.5.3.4);
 * that one word for “about” is enough is practice.
 */
export const approximateNumber = defineLineRule<'digits' | 'dunhao' | 'twice' | 'change'>({
  id: 'approximate-number',
  summary: {
    'zh-CN': '概数的写法：3、4个，三、四个，近200多家，约10人左右',
    en: 'An approximate number is written amiss: 3、4个, 三、四个, 近200多家, 约10人左右',
  },
  tier: '国标',
  clause: 'GB/T 15834-2011 4.5.3.4',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'line',
  wakes: anyOf(
    declarePairs('123456789一二三四五六七八九', '、'),
    declarePairs('近约超逾过有', '0123456789 一二三四五六七八九十百千万'),
  ),
  options: v.object({}),
  messages: {
    digits: {
      'zh-CN': '概数用汉字，不加顿号：“{found}”应为“{right}”',
      en: 'An approximate number takes Han figures without 、: “{found}” should be “{right}”',
    },
    dunhao: {
      'zh-CN': '相邻两个数字表示概数，不加顿号：“{found}”应为“{right}”',
      en: 'Two figures that make an approximate number take no 、: “{found}” should be “{right}”',
    },
    twice: {
      'zh-CN': '“{found}”：“{before}”和“{after}”都表示约数，留一个即可，如“{right}”',
      en: '“{found}”: “{before}” and “{after}” say the same; keep one, as in “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ line: { text, marker }, report }) {
    const opaque = findOpaqueSpans(text);
    for (const { kind, start, end, data, edit } of readApproximations(text, marker?.end ?? 0)) {
      if (isOpaque(opaque, start)) continue;
      report({ start, end, message: kind, data, fix: { title: 'change', safe: false, edits: [edit] } });
    }
  },
});
