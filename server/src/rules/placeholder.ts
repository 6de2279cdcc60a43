import * as v from 'valibot';
import { type Blank, findPlaceholders } from './placeholder-forms.ts';
import { defineLineRule } from './rule.ts';

/** Blanks that were left to be filled in, and never were. */
export const placeholder = defineLineRule<Blank, Record<never, never>>({
  id: 'placeholder',
  summary: {
    'zh-CN': '待填的内容没有填：X月XX日、XX同志、____、【请填写】等',
    en: 'A blank was never filled in: X月XX日, XX同志, ____, 【请填写】',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  scope: 'line',
  options: v.object({}),
  messages: {
    date: { 'zh-CN': '“{found}”待填：应为具体日期', en: '“{found}” is not filled in: a date belongs here' },
    number: { 'zh-CN': '“{found}”待填：应为具体数字', en: '“{found}” is not filled in: a figure belongs here' },
    place: {
      'zh-CN': '“{found}”待填：应为具体地名',
      en: '“{found}” is not filled in: the name of a place belongs here',
    },
    name: {
      'zh-CN': '“{found}”待填：应为具体姓名',
      en: '“{found}” is not filled in: the name of a person belongs here',
    },
    unit: {
      'zh-CN': '“{found}”待填：应为单位名称',
      en: '“{found}” is not filled in: the name of an organisation belongs here',
    },
    'document-number': {
      'zh-CN': '“{found}”待填：应为完整文号',
      en: '“{found}” is not filled in: a document number belongs here',
    },
    content: { 'zh-CN': '“{found}”待填：应为具体内容', en: '“{found}” is not filled in' },
    note: { 'zh-CN': '“{found}”：此处尚未定稿', en: '“{found}”: this is not final yet' },
    anonymous: {
      'zh-CN': '“{found}”：若非隐去真名，应填具体姓名或名称',
      en: '“{found}”: unless a name is hidden on purpose, it belongs here',
    },
  },
  check({ line, report }) {
    for (const { start, end, blank } of findPlaceholders(line.text)) {
      const found = line.text.slice(start, end);
      report({
        start,
        end,
        message: blank,
        data: { found: found.trim() === '' ? '空格' : found },
        ...(blank === 'anonymous' && { severity: 'info' as const }),
      });
    }
  },
});
