import { defineFact } from '../../document/fact.ts';
import { findOpaqueSpans, isOpaque } from '../../document/opaque-span.ts';
import { declareTrigger } from '../../document/scan.ts';

/** A half without the other in its line. `start` is a UTF-16 offset. */
export interface Lone {
  readonly start: number;
  readonly mark: string;
  readonly other: string;
  readonly opens: boolean;
  /** It may be the bracket of a number, 1）, and is missed by nobody. */
  readonly weak: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
};
const OPENING: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  ')': '（',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '〕': '〔',
  '」': '「',
  '』': '『',
};
const MARKS = /[“”‘’（）()《》〈〉【】〔〕「」『』]/gu;
/** 1） a） 第二） ①） count the members of a list. */
const BEFORE_LONE_BRACKET =
  /(?:^|[^\p{Script=Han}\w])\s?(?:\d{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4}|[①-⑳])$/u;
const LONGEST_NUMBER = 6;
const NONE: readonly Lone[] = [];

/** The halves of a line that stand alone in it. A half-width bracket may pair with a full-width one, but is not missed by itself. */
export const pairing = defineFact<readonly Lone[]>({
  none: NONE,
  wakes: declareTrigger('“”‘’（）()《》〈〉【】〔〕「」『』'),
  read({ text }) {
    const lone = readLone(text);
    return lone.length === 0 ? NONE : lone;
  },
});

function readLone(text: string): Lone[] {
  const opaque = findOpaqueSpans(text);
  const open: { start: number; mark: string }[] = [];
  const lone: Lone[] = [];
  const waiting = new Map<string, number>();
  const count = (mark: string, more: number) => waiting.set(kindOf(mark), (waiting.get(kindOf(mark)) ?? 0) + more);
  for (const { 0: mark, index: start } of text.matchAll(MARKS)) {
    if (isOpaque(opaque, start) || isApostrophe(text, start)) continue;
    if (CLOSING[mark] !== undefined) {
      open.push({ start, mark });
      count(mark, 1);
      continue;
    }
    const wanted = OPENING[mark] as string;
    if ((waiting.get(wanted) ?? 0) > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last.mark, -1);
        if (kindOf(last.mark) === wanted) break;
        // What was opened since has no second half.
        lone.push(halfOf(last.start, last.mark));
      }
    } else if (!isPrime(text, start)) lone.push({ ...halfOf(start, mark), weak: isNumberOfList(text, start, mark) });
  }
  for (const { start, mark } of open) lone.push(halfOf(start, mark));
  return lone.sort((left, right) => left.start - right.start);
}

/** A half-width bracket is one of the full-width kind. */
function kindOf(opening: string): string {
  return opening === '(' ? '（' : opening;
}

function halfOf(start: number, mark: string): Lone {
  const closing = CLOSING[mark];
  return { start, mark, other: closing ?? (OPENING[mark] as string), opens: closing !== undefined, weak: false };
}

/** don’t */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[A-Za-z]/u.test(text.charAt(at - 1)) && /[A-Za-z]/u.test(text.charAt(at + 1));
}

/** students’, 5’30’’ */
function isPrime(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[A-Za-z\d’]/u.test(text.charAt(at - 1));
}

function isNumberOfList(text: string, at: number, mark: string): boolean {
  if (mark !== '）' && mark !== ')') return false;
  return BEFORE_LONE_BRACKET.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
}
