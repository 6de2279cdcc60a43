import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import { isHan } from '../document/han.ts';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineDocumentRule } from './rule.ts';
import { MOST_APART, reportThroughout, type Slip } from './throughout.ts';

/** Columns are UTF-16 offsets. */
interface Mark {
  readonly start: number;
  readonly found: string;
  /** Part of a heading's or an item's number, which `heading-marker` judges too. */
  readonly ofMarker: boolean;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const STOPS = /[,:;!?]/gu;
const BRACKETS = /[()（）]/gu;
const CHINESE_MARKS = '，。、；：！？“”‘’（）《》〈〉【】〔〕…—％';
/** What Markdown, HTML and tables make of these. */
const SYNTAX_BEFORE = /[\]|<\\[]/u;
/** &emsp; */
const ENTITY = /&[A-Za-z]{2,8}$/u;
const LONGEST_ENTITY = 9;
/** A quotation of English keeps its marks. */
const ENGLISH_QUOTED = /^[”’」』]/u;
const SYNTAX_AFTER = /[[|<>/\\]/u;
/** 张三.公文写作[J].写作,2006(5) */
const REFERENCE = /\[(?:[JMDCSNRPZ]|[A-Z]{1,2}\/OL)\]/u;
const FEWEST_CHINESE = 0.5;

/** Half-width marks in Chinese sentences. A draft that writes them throughout is told once. Times, numbers, addresses, code and English keep theirs. */
export const halfwidthPunctuation = defineDocumentRule<'one' | 'all' | 'change' | 'changeAll', Record<never, never>>({
  id: 'halfwidth-punctuation',
  summary: {
    'zh-CN': '中文句子里用了半角标点：, : ; ! ? ( )',
    en: 'Half-width marks in Chinese sentences: , : ; ! ? ( )',
  },
  tier: '惯例',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    one: {
      'zh-CN': '中文句子里的“{found}”是半角标点，应为“{right}”',
      en: '“{found}” is half-width in a Chinese sentence: write “{right}”',
    },
    all: {
      'zh-CN': '全文{count}处用了半角标点，如“{found}”，应为“{right}”',
      en: '{count} half-width marks in this draft, such as “{found}”: write “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
    changeAll: { 'zh-CN': '全文改为全角标点', en: 'Make all marks full-width' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    const found = draft
      .linesWith(marks)
      .flatMap((number) => marks.of(lines[number] as Line).map((mark) => ({ number, mark })));
    const own = found.filter(({ mark }) => !mark.ofMarker);
    const slips = (own.length > MOST_APART ? found : own).map(({ number, mark }) =>
      slipOf((lines[number] as Line).text, number, mark),
    );
    reportThroughout(slips, { one: 'one', all: 'all', change: 'change', changeAll: 'changeAll' }, report);
  },
});

const NONE: readonly Mark[] = [];

/** The half-width marks of a line that belong to Chinese. */
const marks = defineFact<readonly Mark[]>({
  none: NONE,
  wakes: declareTrigger(',:;!?()'),
  read(line) {
    if (!isChinese(line)) return NONE;
    const { text, marker } = line;
    const opaque = findOpaqueSpans(text);
    const from = marker?.end ?? 0;
    const isOrdinal = marker !== undefined && text.charAt(marker.start) === '第';
    const found = [...readStops(text).filter(({ start }) => start >= from || isOrdinal), ...readBrackets(text)]
      .filter(({ start }) => !isOpaque(opaque, start))
      .map((mark) => ({ ...mark, ofMarker: mark.start < from }))
      .sort((left, right) => left.start - right.start);
    return found.length === 0 ? NONE : found;
  },
});

function slipOf(text: string, line: number, { start, found }: Mark): Slip {
  const end = start + found.length;
  const right = WIDE[found] as string;
  // A full-width mark brings its own space.
  const spaced = STOPS_WITH_SPACE.has(found) && text.charAt(end) === ' ' && isChineseAt(text, end + 1) ? 1 : 0;
  return {
    line,
    start,
    end,
    found,
    right,
    safe: true,
    edits: [{ start, end: end + spaced, newText: right }],
  };
}

const STOPS_WITH_SPACE: ReadonlySet<string> = new Set([',', ':', ';', '!', '?']);

/** Neither a table's row nor HTML, and not mostly another language. */
function isChinese({ text, scan: { han } }: Line): boolean {
  if (han === 0 || /^[ \t]*(?:<|\[[^\]]{1,80}\]:)/u.test(text) || REFERENCE.test(text)) return false;
  return han >= countLatin(text) * FEWEST_CHINESE;
}

function countLatin(text: string): number {
  return (text.match(/[A-Za-z]/gu) ?? []).length;
}

/** A stop between Chinese, or at the end of it. */
function readStops(text: string): Omit<Mark, 'ofMarker'>[] {
  return [...text.matchAll(STOPS)].flatMap(({ 0: found, index: start }) => {
    const before = text.charAt(start - 1);
    const next = text.charAt(start + 1);
    const after = next === ' ' ? start + 2 : start + 1;
    if (start === 0 || SYNTAX_BEFORE.test(before) || SYNTAX_AFTER.test(next)) return [];
    if (found === ';' && ENTITY.test(text.slice(Math.max(0, start - LONGEST_ENTITY), start))) return [];
    if (/[A-Za-z]/u.test(before) && ENGLISH_QUOTED.test(next)) return [];
    const isBetween =
      isChineseAt(text, start - 1) || (before === ')' && isChineseAt(text, start - 2))
        ? isProseAt(text, after) || after >= text.length
        : isChineseAt(text, start + 1) && /[\w%℃)]/u.test(before);
    return isBetween && !isRepeated(text, start) ? [{ start, found }] : [];
  });
}

function isRepeated(text: string, at: number): boolean {
  return STOPS_WITH_SPACE.has(text.charAt(at - 1)) || STOPS_WITH_SPACE.has(text.charAt(at + 1));
}

function isChineseAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || (at >= 0 && at < text.length && CHINESE_MARKS.includes(text.charAt(at)));
}

function isProseAt(text: string, at: number): boolean {
  return isChineseAt(text, at) || /[\w*(["'+#]/u.test(text.charAt(at));
}

/** Brackets that pair and hold Chinese, or stand in it. */
function readBrackets(text: string): Omit<Mark, 'ofMarker'>[] {
  const found: Omit<Mark, 'ofMarker'>[] = [];
  const open: { start: number; mark: string }[] = [];
  for (const { 0: mark, index: start } of text.matchAll(BRACKETS)) {
    if (mark === '(' || mark === '（') {
      open.push({ start, mark });
      continue;
    }
    const opening = open.pop();
    if (opening === undefined || !isInChinese(text, opening.start, start)) continue;
    if (opening.mark === '(') found.push({ start: opening.start, found: '(' });
    if (mark === ')') found.push({ start, found: ')' });
  }
  return found;
}

function isInChinese(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/[\]\\!A-Za-z_=+*/^-]/u.test(before) && !isChineseAt(text, start + 1)) return false;
  if (before === ']') return false;
  return isChineseAt(text, start - 1) || isChineseAt(text, start + 1) || isChineseAt(text, end - 1);
}
