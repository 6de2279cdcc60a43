import * as v from 'valibot';
import { isHan } from '../document/han.ts';
import { judgeDoubling } from '../lexicon/doubling.ts';
import { defineLineRule } from './rule.ts';

/** How sure the judge must be. npm run accuracy shows what each finds and what it costs in false alarms. */
export const THRESHOLDS = { loose: 4.8, standard: 2.45, strict: 1 } as const;

/** Above this it is told as an error, below it as a warning: the writer decides. */
const SURE = 4;

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
        const score = judgeDoubling(text, start);
        if (score > THRESHOLDS[options.sensitivity]) {
          const char = text.charAt(start);
          report({
            start,
            end,
            message: 'doubled',
            data: { found: text.slice(Math.max(0, start - 1), end + 1).trim(), char },
            ...(score < SURE && { severity: 'warning' as const }),
            fix: { title: 'remove', safe: false, edits: [{ start, end: start + 1, newText: '' }] },
          });
        }
      }
      start = end - 1;
    }
  },
});
