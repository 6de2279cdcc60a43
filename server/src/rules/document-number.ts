import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declarePairs } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

type Fault = 'bracket' | 'ordinal' | 'padding' | 'year';

const OPENING = '〔[［(（【';
/** What stands before it must be Han: a 机关代字. A number of a building or of a bus line is none. */
const NUMBER =
  /(?<=\p{Script=Han})(?<open>[〔[［(（【])(?<year>(?:19|20)\d\d|\d\d)(?<close>[〕\]］)）】])[ \u3000]?(?<ordinal>第?)[ \u3000]?(?<zeros>0*)(?<number>[1-9]\d{0,4})[ \u3000]?号(?![楼院线机井库房店桥街路])/gu;
/** Orders and announcements count 第5号; certificates, cases and contracts have numbers of their own. */
const OTHER_NUMBER = /(?:令|公告|通告|案|判|裁|仲|终|初|审|诉|执|罚|复|备|准|许可|网文|合同|协议|编号|证)字?$/u;
/** 县发、教函、政字: only there are two digits surely a year, and 第 surely too much. */
const CODE = /[发函字办规]$/u;
const LONGEST_OTHER = 4;
/** Two digits from this on are of the last century. */
const FIRST_OF_LAST_CENTURY = 50;

/**
 * 发文字号: the full year in 〔〕, no 第, no padding 0 (GB/T 9704-2012). Where several are amiss the first is told, and the fix mends all.
 */
export const documentNumber = defineLineRule<Fault | 'change'>({
  id: 'document-number',
  summary: {
    'zh-CN': '发文字号不规范：县发[2024]5号、县发〔2024〕第05号',
    en: 'A document number is not written by the standard: 县发[2024]5号, 县发〔2024〕第05号',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'line',
  wakes: declarePairs(OPENING, '0123456789'),
  options: v.object({}),
  messages: {
    bracket: {
      'zh-CN': '发文字号的年份用六角括号：“{found}”应为“{right}”',
      en: 'The year of a document number stands in 〔〕: “{found}” should be “{right}”',
    },
    ordinal: {
      'zh-CN': '发文字号不加“第”：“{found}”应为“{right}”',
      en: 'A document number takes no 第: “{found}” should be “{right}”',
    },
    padding: {
      'zh-CN': '发文字号的序号不编虚位：“{found}”应为“{right}”',
      en: 'A document number is not padded: “{found}” should be “{right}”',
    },
    year: {
      'zh-CN': '发文字号的年份写全：“{found}”应为“{right}”',
      en: 'The year of a document number is given in full: “{found}” should be “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ line: { text }, report }) {
    const opaque = findOpaqueSpans(text);
    for (const { 0: found, index: start, groups = {} } of text.matchAll(NUMBER)) {
      const { open = '', year = '', close = '', ordinal = '', zeros = '', number = '' } = groups;
      const before = text.slice(Math.max(0, start - LONGEST_OTHER), start);
      if (isOpaque(opaque, start) || OTHER_NUMBER.test(before)) continue;
      const isCode = CODE.test(before);
      const isShort = year.length === 2;
      const isRound = /[(（]/u.test(open);
      if (isShort && (!isCode || isRound)) continue;
      const isOrdinal = ordinal !== '' && isCode;
      if (ordinal !== '' && !isOrdinal) continue;
      const isBracketed = open === '〔' && close === '〕';
      const fault = faultOf({ isBracketed, isOrdinal, isPadded: zeros !== '', isShort });
      if (fault === undefined) continue;
      const full = isShort ? `${Number(year) >= FIRST_OF_LAST_CENTURY ? 19 : 20}${year}` : year;
      const end = start + found.length;
      const right = `〔${full}〕${number}号`;
      report({
        start,
        end,
        message: fault,
        data: { found, right },
        fix: { title: 'change', safe: !isRound && !isOrdinal && !isShort, edits: [{ start, end, newText: right }] },
      });
    }
  },
});

interface Faults {
  readonly isBracketed: boolean;
  readonly isOrdinal: boolean;
  readonly isPadded: boolean;
  readonly isShort: boolean;
}

function faultOf({ isBracketed, isOrdinal, isPadded, isShort }: Faults): Fault | undefined {
  if (!isBracketed) return 'bracket';
  if (isOrdinal) return 'ordinal';
  if (isPadded) return 'padding';
  return isShort ? 'year' : undefined;
}
