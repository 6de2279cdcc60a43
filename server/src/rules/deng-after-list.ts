import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declarePairs } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

/** 等 begins another word there: 等级、等额. */
const OTHER_WORD = '[级待额价候同次效于外离温压速距边差号位式闲第分比量值高身]';
/** What is listed, and a mark before 等. */
const MARK = new RegExp(`(?<=[\\p{Script=Han}\\w”》）])[、，](?=等(?!${OTHER_WORD}|到|着|我|你|他|她|大家))`, 'gu');
/** After a comma 等 may be the verb: only what follows such a list is taken for its end. */
const ENDS_LIST =
  /^等(?:$|[，。；：、）”]|方面|工作|问题|情况|单位|部门|内容|措施|领域|活动|项目|制度|地|产业|企业|人员)/u;
const CLAUSE_ENDS = '，。；：！？（）,;:!?()';
const LONGEST_CLAUSE = 80;

/** A list with 、 has no mark before its 等 (GB/T 15834-2011 B.1.2); one with ， has one. */
export const dengAfterList = defineLineRule<'mark' | 'remove'>({
  id: 'deng-after-list',
  summary: { 'zh-CN': '用顿号列举，“等”前多了标点：粮、油、等', en: 'A mark before 等 after a list with 、' },
  tier: '国标',
  clause: 'GB/T 15834-2011 B.1.2',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'line',
  wakes: declarePairs('、，', '等'),
  options: v.object({}),
  messages: {
    mark: {
      'zh-CN': '用顿号列举时，“等”前不用“{found}”',
      en: 'After a list with 、 there is no “{found}” before 等',
    },
    remove: { 'zh-CN': '删去“{found}”', en: 'Remove “{found}”' },
  },
  check({ line: { text }, report }) {
    const opaque = findOpaqueSpans(text);
    for (const { 0: found, index: start } of text.matchAll(MARK)) {
      const end = start + 1;
      const isComma = found === '，';
      if (
        isOpaque(opaque, start) ||
        (isComma && !(isListBefore(text, start) && ENDS_LIST.test(text.slice(end, end + 4))))
      )
        continue;
      report({
        start,
        end,
        message: 'mark',
        data: { found },
        fix: { title: 'remove', safe: !isComma, edits: [{ start, end, newText: '' }] },
      });
    }
  },
});

/** Whether the clause that ends there lists with 、. */
function isListBefore(text: string, end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_CLAUSE); at -= 1) {
    if (text.charAt(at) === '、') return true;
    if (CLAUSE_ENDS.includes(text.charAt(at))) return false;
  }
  return false;
}
