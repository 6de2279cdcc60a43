import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineDocumentRule } from './rule.ts';

type Kind = 'time' | 'place' | 'number';

/** Columns are UTF-16 offsets. */
interface Span {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** As it should be written. */
  readonly right: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  /** It can be nothing else than what it is taken for. */
  readonly sure: boolean;
}

const RIGHT_MARK: Readonly<Record<Kind, string>> = { time: '—', place: '—', number: '～' };

const HYPHEN = '[-–−－─]';
/** — and ～ themselves are left out where they are right. */
const WRONG_IN_NUMBERS = `(?:--|——|${HYPHEN})`;
const WRONG_IN_TIME = `(?:--|——|${HYPHEN}|[~～])`;
const MARKS = /--|——|[-–−－─~～]/gu;
/** What stands before a span that is part of a code, a date of 2025-03-02, a formula, a telephone number. */
const ALONE = String.raw`(?<![\d.,:：A-Za-z_=+*/×÷^<>#〔\[\-–−－─—~～])`;

const YEARS = new RegExp(
  String.raw`${ALONE}(?<from>(?:19|20)\d\d)年?${WRONG_IN_TIME}(?<to>(?:19|20)\d\d)(?:(?<year>年)(?![度级第])|(?=[）)]))`,
  'gu',
);
/** 3-6月龄 counts months. */
const MONTH = String.raw`月(?![\d龄])`;
/** 1-11月, 5月8-10日, 4月22日-5月3日, 2月-6月. */
const DATES = new RegExp(
  String.raw`${ALONE}(?:(?<from>\d{1,2})${WRONG_IN_TIME}(?<to>\d{1,2})${MONTH}|(?<month>\d{1,2})月(?:(?<day>\d{1,2})日?${WRONG_IN_TIME}(?:(?<month2>\d{1,2})月)?(?<day2>\d{1,2})日|${WRONG_IN_TIME}(?<month3>\d{1,2})${MONTH}))`,
  'gu',
);
/** The unit makes a range of two figures; without one they may be a score, a code, a section. */
const UNIT =
  '[%％‰℃个人名位家户倍万亿元天周岁次项篇米吨克亩辆套件座只头台枚艘场]|条(?![款例])|字(?!第)|年(?![级度第])|(?:小时|分钟|公里|千米|厘米|毫米|公斤|千克|公顷|平方|立方)';
const NUMBERS = new RegExp(
  String.raw`${ALONE}(?<from>\d{1,9}(?:\.\d{1,4})?)[%％‰万亿]?(?<mark>${WRONG_IN_NUMBERS})(?<to>\d{1,9}(?:\.\d{1,4})?) ?(?:${UNIT})`,
  'gu',
);
/** 武汉-咸宁-南昌高铁: what runs between places; where the first one begins is not known. Elsewhere a hyphen may make one name of two (吐鲁番-哈密盆地). */
const PLACES = new RegExp(
  String.raw`\p{Script=Han}{2}(?:${HYPHEN}\p{Script=Han}{2,6}?){1,4}(?:高速公路|高速铁路|高铁|铁路|公路|航线|航班|列车|班列|客运专线)`,
  'gu',
);
/** 第3-5条, 图5-14个人信息: numbers in an order, which may stand with either mark, or the number of a figure. */
const AFTER_LABEL = /(?:[第图表式例附卷册章节题栋座楼]|编号|型号|代码|比分|No\.?)[ \u3000]?$/u;
const LONGEST_LABEL = 6;
const BEFORE_FORMULA = /[=＝+*/×÷]/u;
/** Beyond it 年 names a year, not a length of time. */
const LONGEST_IN_YEARS = 200;
const LONGEST_TITLE = 60;

/**
 * The mark between the ends of a span: — for time and place, ～ for a range of numbers (GB/T 15834-2011 4.13.3;
 * GB/T 15835-2011 takes — in a range of numbers too). Codes, ISO dates and telephone numbers keep their hyphens.
 * Taiwan's documents follow other standards.
 */
export const rangeDash = defineDocumentRule<Kind | 'change' | 'useDash', Record<never, never>>({
  id: 'range-dash',
  summary: {
    'zh-CN': '起止、范围的连接号不规范：2021-2025年、3-5人',
    en: 'The mark in a span or range is not the standard one: 2021-2025年, 3-5人',
  },
  tier: '国标',
  clause: 'GB/T 15834-2011 4.13.3',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    time: {
      'zh-CN': '时间的起止用一字线：“{found}”应为“{right}”',
      en: 'A span of time takes —: “{found}” should be “{right}”',
    },
    place: {
      'zh-CN': '地点的起止用一字线“—”',
      en: 'A span between places takes —',
    },
    number: {
      'zh-CN': '数值范围用浪纹线：“{found}”应为“{right}”',
      en: 'A range of numbers takes ～: “{found}” should be “{right}”',
    },
    useDash: { 'zh-CN': '改用“—”', en: 'Use —' },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    for (const number of draft.linesWith(spans)) {
      for (const { kind, start, end, found, right, edits, sure } of spans.of(lines[number] as Line)) {
        report({
          line: number,
          start,
          end,
          message: kind,
          data: { found, right },
          fix: {
            title: kind === 'place' ? 'useDash' : 'change',
            safe: sure,
            edits: edits.map((edit) => ({ ...edit, line: number })),
          },
        });
      }
    }
  },
});

const NONE: readonly Span[] = [];

/** The marks stand between figures, or between the names of places. */
const spans = defineFact<readonly Span[]>({
  none: NONE,
  wakes: declareTrigger('-–−－─~～—'),
  read({ text }) {
    const found = readSpans(text);
    return found.length === 0 ? NONE : found;
  },
});

/** In order; of two that overlap, the one that begins first, and of two that begin alike the one that is read first. */
function readSpans(text: string): readonly Span[] {
  const opaque = findOpaqueSpans(text);
  const found = [...readYears(text), ...readDates(text), ...readNumbers(text), ...readPlaces(text)]
    .filter(({ start }) => !isOpaque(opaque, start))
    .sort((left, right) => left.start - right.start);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function spanOf(kind: Kind, { 0: found, index: start, input }: RegExpExecArray, sure: boolean): Span {
  const mark = RIGHT_MARK[kind];
  const edits = [...found.matchAll(MARKS)]
    .filter(([wrong]) => wrong !== mark)
    .map(({ 0: wrong, index }) => ({ start: start + index, end: start + index + wrong.length, newText: mark }));
  // A half-width ~ may be half of a pair that strikes out.
  const isSafe = sure && !found.includes('~') && !isInTitle(input, start);
  return { kind, start, end: start + found.length, found, right: found.replaceAll(MARKS, mark), edits, sure: isSafe };
}

/** A title is quoted as it was published. */
function isInTitle(text: string, column: number): boolean {
  const before = text.slice(Math.max(0, column - LONGEST_TITLE), column);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function readYears(text: string): Span[] {
  return [...text.matchAll(YEARS)].flatMap((match) => {
    const { from, to, year } = match.groups ?? {};
    const isBracketed = /[（(]/u.test(text.charAt(match.index - 1));
    if (!isAscending(from, to) || (year === undefined && !isBracketed)) return [];
    return spanOf('time', match, year !== undefined);
  });
}

function readDates(text: string): Span[] {
  return [...text.matchAll(DATES)]
    .filter(({ groups: { from, to, day, day2, month, month2, month3 } = {} }) =>
      to !== undefined
        ? isAscending(from, to)
        : month2 !== undefined || (day2 !== undefined ? isAscending(day, day2) : isAscending(month, month3)),
    )
    .map((match) => spanOf('time', match, true));
}

function readNumbers(text: string): Span[] {
  return [...text.matchAll(NUMBERS)].flatMap((match) => {
    const { from, to, mark } = match.groups ?? {};
    const [found] = match;
    const end = match.index + found.length;
    const isOther =
      !isAscending(from, to) ||
      AFTER_LABEL.test(text.slice(Math.max(0, match.index - LONGEST_LABEL), match.index)) ||
      BEFORE_FORMULA.test(text.charAt(end)) ||
      (found.endsWith('年') && Number(to) > LONGEST_IN_YEARS) ||
      // The second may be below zero.
      (found.endsWith('℃') && mark !== '-');
    return isOther ? [] : spanOf('number', match, false);
  });
}

function readPlaces(text: string): Span[] {
  return [...text.matchAll(PLACES)].map((match) => spanOf('place', match, false));
}

function isAscending(from: string | undefined, to: string | undefined): boolean {
  return Number(from) < Number(to);
}
