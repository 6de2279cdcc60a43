import * as v from 'valibot';
import { isHan } from '../document/han.ts';
import { judgeDoubling } from '../lexicon/doubling.ts';
import { defineLineRule } from './rule.ts';

/** How sure the judge must be, as a natural logarithm. npm run accuracy shows what each finds and what it costs in false alarms. */
const THRESHOLDS = { loose: 18, standard: 13, strict: 10 } as const;

/** Above this it is told as an error, below it as a warning: the writer decides. */
const SURE = 17;

/** A name or a slogan in quotes may repeat a character for its sound: “绿游游”. */
const QUOTED = 6;

/** Numbers repeat a digit as they please. */
const FIGURES = '一二三四五六七八九十百千万亿零〇两';

/** After a figure a measure word is not repeated, but the next word may begin with it: 五年年均. */
const MEASURES = '年月日个名项次';
const BEGINS_NEXT_WORD = /^[均底初末中度终人体性师校产报会]/u;

/** A character typed twice. Most characters that stand twice are right: the judge weighs the text with one of them against the text as it stands. */
export const duplicateCharacter = defineLineRule({
  id: 'duplicate-character',
  summary: { 'zh-CN': '多打了一个字：攻攻坚、要要落实', en: 'A character was typed twice' },
  tier: '惯例',
  defaultSeverity: 'error',
  scope: 'line',
  options: v.object({
    sensitivity: v.optional(
      v.pipe(
        v.picklist(['loose', 'standard', 'strict']),
        v.description('宽松（loose）只报最有把握的，严格（strict）报得更多，也更容易误报'),
      ),
      'standard',
    ),
  }),
  messages: {
    doubled: { 'zh-CN': '“{found}”疑多一个“{char}”', en: '“{found}”: one “{char}” too many?' },
    remove: { 'zh-CN': '删去一个“{char}”', en: 'Remove one “{char}”' },
  },
  check({ line: { text }, options, report }) {
    for (let start = 0; start + 1 < text.length; start += 1) {
      const code = text.charCodeAt(start);
      if (code !== text.charCodeAt(start + 1) || !isHan(code)) continue;
      let end = start + 2;
      while (text.charCodeAt(end) === code) end += 1;
      if (end === start + 2) {
        const excess = judge(text, start) - THRESHOLDS[options.sensitivity];
        if (excess > 0) {
          const char = text.charAt(start);
          report({
            start,
            end,
            message: 'doubled',
            data: { found: text.slice(Math.max(0, start - 1), end + 1).trim(), char },
            ...(excess + THRESHOLDS[options.sensitivity] < SURE && { severity: 'warning' as const }),
            fix: { title: 'remove', safe: false, edits: [{ start, end: start + 1, newText: '' }] },
          });
        }
      }
      start = end - 1;
    }
  },
});

function judge(text: string, start: number): number {
  const char = text.charAt(start);
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 2);
  if (FIGURES.includes(char)) return Number.NEGATIVE_INFINITY;
  if (MEASURES.includes(char) && /[0-9XxＸ×]/u.test(before)) {
    return BEGINS_NEXT_WORD.test(after) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  if (isReduplication(text, start)) return Number.NEGATIVE_INFINITY;
  const { run, index } = hanRunAround(text, start);
  const quoted = /[“‘《「]/u.test(before) || /[”’》」]/u.test(after);
  return judgeDoubling(run, index) - (quoted ? QUOTED : 0);
}

/** 吹吹拍拍, 一篇篇, 玲玲同志: patterns that double a character on purpose. */
function isReduplication(text: string, start: number): boolean {
  const isPair = (at: number) => isHan(text.charCodeAt(at)) && text.charCodeAt(at) === text.charCodeAt(at + 1);
  if (isPair(start + 2) || isPair(start - 2)) return true;
  return text.charAt(start - 1) === '一' || text.startsWith('同志', start + 2);
}

/** Farther characters do not count. */
const REACH = 12;

function hanRunAround(text: string, at: number): { run: string; index: number } {
  let from = at;
  while (from > 0 && at - from < REACH && isHan(text.charCodeAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < REACH && isHan(text.charCodeAt(to))) to += 1;
  return { run: text.slice(from, to), index: at - from };
}
