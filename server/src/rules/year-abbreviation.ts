import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

/** What only a year is followed by; 工作12年 is a length. 底蕴, 初心, 度假 are words of their own. */
const OF_A_YEAR =
  '(?:(?:1[0-2]|[1-9])月(?!龄)|底(?![蕴层部子线薪气色片数座])|末(?!期)|初(?![步心期始级中高衷试创审选赛见])|度(?![假过量])|[上下]半年|第[一二三四1-4]季度)';
const SHORT = new RegExp(
  String.raw`(?<![\d.,:：～~—–－\-/％%])(?<quote>['‘’])?(?<year>\d\d)年(?:(?<after>${OF_A_YEAR})|(?<=['‘’]\d\d年))`,
  'gu',
);
/** A reign, or a length: 民国22年3月, 有期徒刑12年6月, 近10年度, 全年12年. */
const OTHER_YEAR =
  /(?:民国|民國|光绪|康熙|乾隆|道光|咸丰|同治|宣统|嘉庆|雍正|顺治|万历|昭和|平成|令和|明治|大正|徒刑|刑期|[近第前后每这满历约达]|连续|为期|过去|未来|今后|世纪)[ \u3000]?$/u;
const LONGEST_OTHER = 4;
/** Two digits from this on are of the last century. */
const FIRST_OF_LAST_CENTURY = 50;

/** A year of two digits: 22年3月, 98年底, ’24年 (GB/T 15835-2011 takes all four). A length of time is no year. */
export const yearAbbreviation = defineLineRule<'short' | 'change'>({
  id: 'year-abbreviation',
  summary: { 'zh-CN': '年份没有写全：22年3月、98年底', en: 'A year is cut to two digits: 22年3月, 98年底' },
  tier: '国标',
  clause: 'GB/T 15835-2011',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'line',
  wakes: declareTrigger('年'),
  options: v.object({}),
  messages: {
    short: {
      'zh-CN': '年份写全四位：“{found}”应为“{right}”',
      en: 'A year takes four digits: “{found}” should be “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ line: { text }, report }) {
    let opaque: ReturnType<typeof findOpaqueSpans> | undefined;
    for (const { 0: found, index: start, groups = {} } of text.matchAll(SHORT)) {
      const { year = '', quote = '', after = '' } = groups;
      opaque ??= findOpaqueSpans(text);
      if (isOpaque(opaque, start) || OTHER_YEAR.test(text.slice(Math.max(0, start - LONGEST_OTHER), start))) continue;
      const full = `${Number(year) >= FIRST_OF_LAST_CENTURY ? 19 : 20}${year}`;
      const end = start + quote.length + year.length;
      report({
        start,
        end: start + found.length,
        message: 'short',
        data: { found, right: `${full}年${after}` },
        fix: { title: 'change', safe: false, edits: [{ start, end, newText: full }] },
      });
    }
  },
});
