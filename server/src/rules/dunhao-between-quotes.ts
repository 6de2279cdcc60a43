import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineDocumentRule } from './rule.ts';
import { reportThroughout } from './throughout.ts';

/** A run of quoted members with 、 between them. Columns are UTF-16 offsets. */
interface Series {
  /** Of the first 、. */
  readonly start: number;
  /** After the last one. */
  readonly end: number;
  readonly marks: readonly number[];
}

const MEMBERS = /“[^“”]{1,60}”(?:、?“[^“”]{1,60}”)+|《[^《》]{1,60}》(?:、?《[^《》]{1,60}》)+/gu;
const BETWEEN = /[”》]、(?=[“《])/gu;

/**
 * Members in quotes, or titles, side by side take no 、 between them (GB/T 15834-2011 4.5.3.5: usually).
 * Where something else stands among them, a note in brackets or a member without quotes, they keep it.
 */
export const dunhaoBetweenQuotes = defineDocumentRule<'one' | 'all' | 'change' | 'changeAll', Record<never, never>>({
  id: 'dunhao-between-quotes',
  summary: { 'zh-CN': '并列的引号、书名号之间用了顿号', en: 'Quotations or titles side by side with 、 between them' },
  tier: '国标',
  clause: 'GB/T 15834-2011 4.5.3.5',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    one: {
      'zh-CN': '并列的引号、书名号之间通常不用顿号',
      en: 'Quotations or titles side by side usually take no 、',
    },
    all: {
      'zh-CN': '全文{count}组并列的引号、书名号之间用了顿号，通常不用',
      en: '{count} series of quotations or titles have 、 between them: usually they take none',
    },
    change: { 'zh-CN': '删去顿号', en: 'Remove 、' },
    changeAll: { 'zh-CN': '全文删去这样的顿号', en: 'Remove 、 in all of them' },
  },
  check({ draft, lines, report }) {
    const slips = draft.linesWith(series).flatMap((line) =>
      series.of(lines[line] as Line).map(({ start, end, marks }) => ({
        line,
        start,
        end,
        found: '、',
        right: '',
        safe: true,
        edits: marks.map((mark) => ({ start: mark, end: mark + 1, newText: '' })),
      })),
    );
    reportThroughout(slips, { one: 'one', all: 'all', change: 'change', changeAll: 'changeAll' }, report);
  },
});

const NONE: readonly Series[] = [];

const series = defineFact<readonly Series[]>({
  none: NONE,
  wakes: declareTrigger('”》'),
  read({ text }) {
    if (!text.includes('”、“') && !text.includes('》、《')) return NONE;
    const found = [...text.matchAll(MEMBERS)].flatMap(({ 0: members, index }) => {
      const marks = [...members.matchAll(BETWEEN)].map((match) => index + match.index + 1);
      const [start] = marks;
      if (start === undefined || isAmongOthers(text, index, index + members.length)) return [];
      return [{ start, end: (marks.at(-1) as number) + 1, marks }];
    });
    return found.length === 0 ? NONE : found;
  },
});

/** “旧”变“新”、“长”补“短”; “甲”、“乙”进校园、“丙”: the members are more than what is quoted. */
const MEMBER_BEFORE = /[”》][^，。；：,;:、“”《》]{1,12}$/u;
const MEMBER_AFTER = /^[^，。；：,;:“”《》]{1,16}[“《]/u;
const LONGEST_MEMBER = 18;
const AND = /^[和与及或]|^以及/u;

/** The enumeration goes on before or after with something that is not of the kind, or with a note. */
function isAmongOthers(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_MEMBER), start);
  const after = text.slice(end, end + LONGEST_MEMBER);
  if (MEMBER_BEFORE.test(before) && !/[和与及或]$/u.test(before)) return true;
  if (MEMBER_AFTER.test(after) && !AND.test(after)) return true;
  return text.charAt(start - 1) === '、' || /^(?:、|[（(][^（）()]{0,60}[）)]、?)/u.test(text.slice(end, end + 64));
}
