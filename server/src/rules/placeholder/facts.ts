import { defineFact, isProse } from '../../document/fact.ts';
import type { Line } from '../../document/line.ts';
import { anyOf, declareTrigger, declareWords, holds, type Scan } from '../../document/scan.ts';
import type { Placeholder } from './blank.ts';
import { endsInEmphasis } from './emphasis.ts';
import { findPlaceholders, SUSPECT } from './forms.ts';
import { countHiddenNames } from './somebody.ts';

/** What one line tells about placeholders, kept for as long as the line lives: a keystroke reads one line. */
export interface PlaceholderFacts {
  readonly placeholders: readonly Placeholder[];
  /** How many names are hidden behind 某 (`张某某`). */
  readonly hiddenNames: number;
  /** Words of a case: 被告人, 违纪, 受贿. */
  readonly tellsOfACase: boolean;
  /** It says how a text is to look, or is part of an exam. */
  readonly about: 'layout' | 'exam' | undefined;
  /** Somebody wrote a figure on one of its lines: `__5__月`. */
  readonly isFilledIn: boolean;
}

const NONE: PlaceholderFacts = {
  placeholders: [],
  hiddenNames: 0,
  tellsOfACase: false,
  about: undefined,
  isFilledIn: false,
};
const LAYOUT_TEXT: PlaceholderFacts = { ...NONE, about: 'layout' };
const EXAM_TEXT: PlaceholderFacts = { ...NONE, about: 'exam' };
const LAYOUT = /仿宋|小标宋|楷体|黑体|宋体|行距|行间距|字号|字体|[小一二三四五]号字|页边距|首行缩进|居中打印/u;
const LAYOUT_WORDS = declareWords(
  '仿宋 小标 楷体 黑体 宋体 行距 行间 字号 字体 小号 一号 二号 三号 四号 五号 页边 首行 居中'.split(' '),
);
const FILLED_IN = /_\d[\d.,]*_|\d_{2,}[年月日元]|_[甲乙一二三四五六七八九十两]_/u;
const LONGEST_EXAM_LINE = 120;
/** The choices below a question, and the key. */
const EXAM =
  /^\s*A[ .．、：:]?[^A-Z]{1,40}B[ .．、：:]?[^A-Z]{1,40}C|^\s*[（(【]?(?:参考|正确)?答案[】）)]?[ :：]{0,2}[A-F]{1,6}\s*$|^.{0,10}(?:填空题|选择题|判断题|简答题|课堂练习|课后练习|随堂练习|巩固练习|达标检测).{0,24}$/u;
const EXAM_WORDS = anyOf(
  declareTrigger('A'),
  declareWords('答案 填空 选择 判断 简答 课堂 课后 随堂 巩固 达标'.split(' ')),
);
const CASE =
  /被告人?|原告|犯罪嫌疑人|受害人|被害人|当事人|违纪|违法|受贿|行贿|处分|判决|裁定|案情|案发|立案|涉案|诈骗|侵占|挪用|举报人/u;

export const placeholderFacts = defineFact({ none: NONE, wakes: anyOf(SUSPECT, LAYOUT_WORDS, EXAM_WORDS), read });

function read({ text, scan }: Line): PlaceholderFacts {
  const placeholders = findPlaceholders(text, scan);
  const hiddenNames = countHiddenNames(text);
  const about = aboutOf(text, scan);
  const isFilledIn = text.includes('_') && FILLED_IN.test(text);
  if (placeholders.length === 0 && hiddenNames === 0 && !isFilledIn)
    return about === undefined ? NONE : about === 'layout' ? LAYOUT_TEXT : EXAM_TEXT;
  return { placeholders, hiddenNames, tellsOfACase: CASE.test(text), about, isFilledIn };
}

function aboutOf(text: string, scan: Scan): PlaceholderFacts['about'] {
  if (holds(scan, LAYOUT_WORDS) && LAYOUT.test(text)) return 'layout';
  return holds(scan, EXAM_WORDS) && text.length <= LONGEST_EXAM_LINE && EXAM.test(text) ? 'exam' : undefined;
}

/** A placeholder that runs over the end of its line. `start` is a column of the first line, `end` one of the second. */
export type BrokenPlaceholder = Placeholder;

const SIGN_NEAR_END = /[XxＸｘ×*＊○〇_＿某〔年月][\d年月第 ]{0,4}$/u;
/** Lines broken by hand are filled: a short line ends where its writer meant it to. */
const FULL_LINE = 16;
const REACH = 16;
const LONGEST_FIELD = 40;
/** `签字：____`: the next line is no unit of it. */
const ENDS_IN_FIELD = /[:：][ \u3000]*[_＿]+$/u;

/** Whether a placeholder may run over the end of a line. */
export const mayBreakOff = defineFact<boolean>({
  none: false,
  read: ({ text }) => text.length >= FULL_LINE && SIGN_NEAR_END.test(text.slice(-REACH)),
});

/** The placeholder that a line and the next one make together, where a text was broken into lines by hand. */
export function brokenPlaceholder(line: Line, next: Line): BrokenPlaceholder | undefined {
  return mayBreakOff.of(line) && isProse(next) ? readJoint(line.text, next.text) : undefined;
}

function readJoint(text: string, nextText: string): BrokenPlaceholder | undefined {
  if (!/^[\p{Script=Han}XxＸｘ×*＊○_＿\d%％]/u.test(nextText) || /^.{0,12}[:：]/u.test(nextText)) return undefined;
  if (endsInEmphasis(text) || ENDS_IN_FIELD.test(text.slice(-LONGEST_FIELD))) return undefined;
  const from = Math.max(0, text.length - REACH);
  const edge = text.length - from;
  const broken = findPlaceholders(text.slice(from) + nextText.slice(0, REACH)).find(
    ({ start, end }) => start < edge && end > edge,
  );
  return broken && { ...broken, start: from + broken.start, end: broken.end - edge };
}
