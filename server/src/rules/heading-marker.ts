import * as v from 'valibot';
import { type HeadingForm, type MarkerFault, spellMarker } from '../document/marker.ts';
import type { Entry } from '../document/numbering/entry.ts';
import { defineDocumentRule } from './rule.ts';

type MessageId = MarkerFault | 'all-half-width' | 'change' | 'change-all';

/** What is wrong with a marker is told by the first of its faults in this order. */
const GRAVEST_FIRST: readonly MarkerFault[] = [
  'compatibility-character',
  'missing-bracket',
  'wrong-mark',
  'extra-mark',
  'half-width-brackets',
  'full-width-digit',
  'space',
];

/** A draft that writes every bracketed number with half-width brackets is told so once. */
const FEWEST_FOR_HABIT = 2;

/** How a number is written: 一、（一）1.（1）, with nothing after a bracket (GB/T 15834-2011 B.3). */
export const headingMarker = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'heading-marker',
  summary: { 'zh-CN': '标题序号的标点或括号不规范', en: 'A heading number has the wrong mark or brackets' },
  tier: '国标',
  clause: 'GB/T 15834-2011 B.3',
  defaultSeverity: 'warning',
  scope: 'document',
  options: v.object({}),
  messages: {
    'wrong-mark': {
      'zh-CN': '序号“{found}”的标点应改，写作“{expected}”',
      en: '“{found}” has the wrong mark: write “{expected}”',
    },
    'extra-mark': {
      'zh-CN': '序号“{found}”多了标点，应为“{expected}”',
      en: '“{found}” has a mark too many: write “{expected}”',
    },
    'half-width-brackets': {
      'zh-CN': '序号“{found}”用了半角括号，应为“{expected}”',
      en: '“{found}” has half-width brackets: write “{expected}”',
    },
    'missing-bracket': {
      'zh-CN': '序号“{found}”缺左括号，应为“{expected}”',
      en: '“{found}” lacks its opening bracket: write “{expected}”',
    },
    'compatibility-character': {
      'zh-CN': '序号“{found}”是一个特殊字符，应写作“{expected}”',
      en: '“{found}” is a single special character: write “{expected}”',
    },
    'full-width-digit': {
      'zh-CN': '序号“{found}”用了全角数字，应为“{expected}”',
      en: '“{found}” has full-width digits: write “{expected}”',
    },
    space: { 'zh-CN': '序号“{expected}”之后不空格', en: 'No space after “{expected}”' },
    'all-half-width': {
      'zh-CN': '全文{count}处序号都用半角括号，如“{found}”，应为“{expected}”',
      en: 'All {count} bracketed numbers have half-width brackets, such as “{found}”: write “{expected}”',
    },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
    'change-all': { 'zh-CN': '{count}处全部改为全角括号', en: 'Change all {count} to full-width brackets' },
  },
  check({ outline, report }) {
    const habit = findHalfWidthHabit(outline.entries);
    const [first] = habit;
    if (first !== undefined) {
      report({
        ...spanOf(first),
        message: 'all-half-width',
        data: { found: first.marker.text.trimEnd(), expected: expectedOf(first), count: habit.length },
        fix: {
          title: 'change-all',
          safe: true,
          edits: habit.map((entry) => ({ ...spanOf(entry), newText: expectedOf(entry) })),
        },
      });
    }
    const told = new Set(habit);
    for (const entry of outline.entries) {
      const fault = GRAVEST_FIRST.find((one) => entry.marker.faults.includes(one));
      if (fault === undefined || told.has(entry)) continue;
      report({
        ...spanOf(entry),
        message: fault,
        data: { found: entry.marker.text.trimEnd(), expected: expectedOf(entry) },
        fix: { title: 'change', safe: true, edits: [{ ...spanOf(entry), newText: expectedOf(entry) }] },
      });
    }
  },
});

const BRACKETED: readonly HeadingForm[] = ['han-paren', 'arabic-paren'];

/** The bracketed numbers, if all of them have half-width brackets and nothing else is wrong with them. */
function findHalfWidthHabit(entries: readonly Entry[]): readonly Entry[] {
  const bracketed = entries.filter(({ marker }) => BRACKETED.includes(marker.form));
  const isHabit =
    bracketed.length >= FEWEST_FOR_HABIT &&
    bracketed.every(({ marker }) => marker.faults.length === 1 && marker.faults[0] === 'half-width-brackets');
  return isHabit ? bracketed : [];
}

function spanOf({ line, marker }: Entry): { line: number; start: number; end: number } {
  return { line, start: marker.start, end: marker.end };
}

function expectedOf({ marker }: Entry): string {
  return spellMarker(marker.form, marker.value, marker.prefix);
}
