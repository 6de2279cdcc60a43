import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import { isHan } from '../document/han.ts';
import type { Line } from '../document/line.ts';
import { judgeDoubling } from '../lexicon/doubling.ts';
import { loadLanguage } from '../lexicon/language.ts';
import { findRepetitions, judgeRepetition, type Repetition } from '../lexicon/repetition.ts';
import { sensitivity, THRESHOLDS } from './duplicate-character.ts';
import { defineDocumentRule } from './rule.ts';

/** How much likelier, as a natural logarithm, the text must be without one of the two words. `npm run accuracy` shows what each finds and what it costs in false alarms. */
const LEAST = { loose: 13, standard: 7.5, strict: 6 } as const;

/** A word on both sides of a 、. */
const LISTED_TWICE =
  /(?<!\p{Script=Han})(\p{Script=Han}{1,6})、\1(?!\p{Script=Han})|([的了是在和与])、\2(?![确士解非])/gu;

/** A word or phrase typed twice, also across the end of a line where the lines of a paragraph were broken by hand. */
export const duplicateWord = defineDocumentRule({
  id: 'duplicate-word',
  summary: { 'zh-CN': '多打了一个词：支部支部书记、的、的', en: 'A word was typed twice' },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object({ sensitivity }),
  messages: {
    repeated: { 'zh-CN': '“{found}”疑多一个“{word}”', en: '“{found}”: one “{word}” too many?' },
    acrossLines: {
      'zh-CN': '行末的“{word}”与下一行开头重复，疑多一个',
      en: 'The next line begins with the same “{word}”: one too many?',
    },
    nextLine: { 'zh-CN': '下一行开头的“{word}”', en: '“{word}” at the start of the next line' },
    remove: { 'zh-CN': '删去一个“{word}”', en: 'Remove one “{word}”' },
  },
  check({ draft, lines, outline: { continuations }, options, report }) {
    for (const number of draft.linesWith(repeats)) {
      const line = lines[number] as Line;
      for (const { start, length, between, score } of repeats.of(line)) {
        if (score <= LEAST[options.sensitivity]) continue;
        const second = start + length + between;
        const found = line.text.slice(start, second + length);
        const word = line.text.slice(start, start + length);
        const edits = [{ line: number, start, end: second, newText: '' }];
        const fix = { title: 'remove', safe: false, edits } as const;
        report({ line: number, start, end: second + length, message: 'repeated', data: { found, word }, fix });
      }
    }
    for (const number of draft.linesWith(endsOpen)) {
      const line = lines[number] as Line;
      const next = lines[number + 1];
      if (next === undefined || !mayMeet(line, next) || LABELLED.test(next.text)) continue;
      if (!(isBrokenByHand(line, next) || continuations.has(number + 1))) continue;
      const across = repeatAcross(line, next, options.sensitivity);
      if (across === undefined) continue;
      const { start, end, nextStart } = across;
      const word = line.text.slice(start, end);
      report({
        line: number,
        start,
        end,
        message: 'acrossLines',
        data: { word },
        related: [{ line: number + 1, start: nextStart, end: nextStart + word.length, message: 'nextLine' }],
        fix: { title: 'remove', safe: false, edits: [{ line: number, start, end, newText: '' }] },
      });
    }
  },
});

interface Repeat extends Repetition {
  /** How many UTF-16 units stand between the two. */
  readonly between: number;
  readonly score: number;
}

const NO_REPEATS: readonly Repeat[] = [];

const repeats = defineFact<readonly Repeat[]>({ none: NO_REPEATS, read: readRepeats });

function readRepeats({ text, scan: { echoes } }: Line): readonly Repeat[] {
  if (echoes.length === 0) return NO_REPEATS;
  const found: Repeat[] = findRepetitions(text, echoes).map((one) => ({
    ...one,
    between: 0,
    score: scoreOf(text, one),
  }));
  if (echoes.some((column) => text.charAt(column - 1) === '、')) {
    for (const { index, 1: item, 2: particle } of text.matchAll(LISTED_TWICE)) {
      const { length } = item ?? particle ?? '';
      found.push({ start: index, length, between: 1, score: Number.POSITIVE_INFINITY });
    }
  }
  return found.length === 0 ? NO_REPEATS : found;
}

/** A draft says the same things again and again: scores by what stands around the two words. */
const scores = new Map<string, number>();
const MOST_REMEMBERED = 4000;
/** How much before and after the two words is judged, in UTF-16 units. */
const AROUND = 8;

function scoreOf(text: string, { start, length }: Repetition): number {
  if (loadLanguage() === undefined) return Number.NEGATIVE_INFINITY;
  const from = Math.max(0, start - AROUND);
  const around = text.slice(from, start + 2 * length + AROUND);
  const key = `${start - from} ${length} ${around}`;
  const known = scores.get(key);
  if (known !== undefined) return known;
  const score = judgeRepetition(around, { start: start - from, length });
  if (scores.size === MOST_REMEMBERED) scores.clear();
  scores.set(key, score);
  return score;
}

/** Whether a line ends with a Han character: most lines of text end in a mark. */
const endsOpen = defineFact<boolean>({
  none: false,
  read: ({ block, text }) => block === 'text' && isHan(text.charCodeAt(text.length - 1)),
});

/** 项目编号：, 应用层：: such a line begins anew. */
const LABELLED = /^[^，。；：:]{1,14}[：:]/u;

/** Most lines end in a mark, or otherwise than the next begins: they get no closer look. */
function mayMeet({ text }: Line, next: Line): boolean {
  if (next.block !== 'text') return false;
  return isHan(next.text.charCodeAt(0)) && text.slice(-LONGEST_ACROSS).includes(next.text.charAt(0));
}

/** Shorter lines are headings, verses or the rows of a list. */
const SHORTEST_BROKEN_LINE = 16;

/** Lines broken at a width are none longer than it, but for a mark that may hang out. */
const HANGING = 2;

/** A line that ends in the middle of a sentence, and one that takes it up: neither is numbered, and the second is not indented. A heading and its text may share a character. */
function isBrokenByHand(line: Line, next: Line): boolean {
  const { text } = line;
  if (next.text.length > text.length + HANGING || text.length < SHORTEST_BROKEN_LINE) return false;
  if (line.shape !== 'body' || line.marker !== undefined) return false;
  return next.marker === undefined && next.shape !== 'head' && next.shape !== 'box' && next.shape !== 'salutation';
}

/** How much of both lines is looked at, in UTF-16 units. */
const NEAR = 16;
const LONGEST_ACROSS = 6;

function repeatAcross(
  line: Line,
  next: Line,
  sensitivity: keyof typeof LEAST,
): { start: number; end: number; nextStart: number } | undefined {
  const end = line.text.length;
  const head = line.text.slice(-NEAR);
  const tail = next.text.slice(0, NEAR);
  for (let length = Math.min(LONGEST_ACROSS, head.length); length >= 1; length -= 1) {
    const word = head.slice(-length);
    if (!tail.startsWith(word)) continue;
    const joined = head + tail;
    const start = head.length - length;
    const score =
      length === 1
        ? judgeDoubling(joined, start) - THRESHOLDS[sensitivity]
        : scoreOf(joined, { start, length }) - LEAST[sensitivity];
    return score > 0 ? { start: end - length, end, nextStart: 0 } : undefined;
  }
  return undefined;
}
