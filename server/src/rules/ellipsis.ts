import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { anyOf, declareTrigger, declareWords } from '../document/scan.ts';
import { defineDocumentRule } from './rule.ts';
import { reportThroughout, type Slip } from './throughout.ts';

/** Dots that may stand for an ellipsis, of whatever kind and number. */
const DOTS = /…+|(?<!\.)\.{3,}(?!\.)|(?<!·)·{3,}|(?<!•)•{3,}/gu;
const RIGHT = '……';
/** An ellipsis of a whole paragraph is twice as long, and stands alone. */
const OF_PARAGRAPH = '…………';
/** Dots that lead to a page number, or to a blank. */
const LEADS = /^[ \u3000\t.…·]*(?:[（(]?\d{1,4}[）)]?[ \u3000]*)?$/u;
const LONGEST_LEADER = 12;
const FEWEST_LEADER_DOTS = 4;
const CHINESE = /[\p{Script=Han}，。、；：！？“”‘’（）《》]/u;
const REDUNDANT = /^等等?(?=$|[，。；：！？、）”]|\p{Script=Han}{2})/u;
/** 等 begins another word: 等待、等级. */
const OTHER_WORD = /^等(?:待|级|候|额|价|同|到|着|我|你|他|于|效|了|一)/u;

/** Columns are UTF-16 offsets. */
interface Dots {
  readonly kind: 'form' | 'redundant';
  /** Of the dots alone. */
  readonly start: number;
  readonly end: number;
  /** The dots, or the word that says the same. */
  readonly found: string;
  readonly after: boolean;
}

/** An ellipsis is …… (two U+2026), never together with 等 (GB/T 15834-2011 4.11). Taiwan's documents follow other standards. */
export const ellipsis = defineDocumentRule<
  'form' | 'formAll' | 'redundant' | 'change' | 'changeAll' | 'removeDots',
  Record<never, never>
>({
  id: 'ellipsis',
  summary: { 'zh-CN': '省略号写得不规范：…、...、……等', en: 'An ellipsis in another form: …, ..., or with 等' },
  tier: '国标',
  clause: 'GB/T 15834-2011 4.11',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    form: { 'zh-CN': '省略号“{found}”应为“{right}”', en: 'The ellipsis “{found}” should be “{right}”' },
    formAll: {
      'zh-CN': '全文{count}处省略号写得不规范，如“{found}”应为“{right}”',
      en: '{count} ellipses in another form, such as “{found}”: write “{right}”',
    },
    redundant: {
      'zh-CN': '省略号与“{found}”不同时用，留一个',
      en: 'An ellipsis and “{found}” say the same: keep one',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
    changeAll: { 'zh-CN': '全部改为“{right}”', en: 'Change all to “{right}”' },
    removeDots: { 'zh-CN': '删去省略号', en: 'Remove the ellipsis' },
  },
  check({ draft, lines, outline, report }) {
    const slips: Slip[] = [];
    const numbers = draft.linesWith(dots);
    if (numbers.length > 0 && outline.isTraditional) return;
    for (const line of numbers) {
      for (const { kind, start, end, found, after } of dots.of(lines[line] as Line)) {
        if (kind === 'form') {
          const edits = [{ start, end, newText: RIGHT }];
          slips.push({ line, start, end, found, right: RIGHT, safe: true, edits });
          continue;
        }
        report({
          line,
          start: after ? start : start - found.length,
          end: after ? end + found.length : end,
          message: 'redundant',
          data: { found },
          fix: { title: 'removeDots', safe: false, edits: [{ line, start, end, newText: '' }] },
        });
      }
    }
    reportThroughout(slips, { one: 'form', all: 'formAll', change: 'change', changeAll: 'changeAll' }, report);
  },
});

const NONE: readonly Dots[] = [];

const dots = defineFact<readonly Dots[]>({
  none: NONE,
  wakes: anyOf(declareTrigger('…'), declareWords(['..', '··', '••'])),
  read({ text, inline, scan }) {
    if (scan.han === 0) return NONE;
    let opaque: ReturnType<typeof findOpaqueSpans> | undefined;
    const all = [...text.matchAll(DOTS)].flatMap(({ 0: found, index: start }): Dots[] => {
      const end = start + found.length;
      opaque ??= findOpaqueSpans(text);
      if (isOpaque(opaque, start) || isLeader(text, found, end)) return [];
      const [before] = /等{1,2}$/u.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
      const isOther = OTHER_WORD.test(text.slice(end, end + 2));
      const after = isOther ? undefined : REDUNDANT.exec(text.slice(end, end + 4))?.[0];
      const same = before ?? after;
      if (same !== undefined) return [{ kind: 'redundant', start, end, found: same, after: before === undefined }];
      const isRight = found === RIGHT || (found === OF_PARAGRAPH && inline.text === found);
      return isRight || !isInChinese(text, start, end) ? [] : [{ kind: 'form', start, end, found, after: false }];
    });
    return all.length === 0 ? NONE : all;
  },
});

function isInChinese(text: string, start: number, end: number): boolean {
  return (
    CHINESE.test(text.charAt(start - 1)) ||
    (start > 0 && /[\p{Script=Han}]/u.test(text.charAt(end)) && text.charAt(start - 1) !== '→')
  );
}

function isLeader(text: string, found: string, end: number): boolean {
  if (found.length < FEWEST_LEADER_DOTS && !/^[ \u3000]*\d/u.test(text.slice(end, end + 2))) return false;
  return text.length - end <= LONGEST_LEADER && LEADS.test(text.slice(end)) && found !== RIGHT;
}
