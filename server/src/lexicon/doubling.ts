import type { Elsewhere } from './elsewhere.ts';
import {
  doesNounEndMeet,
  doWordsMeet,
  type Evidence,
  isBothDoubled,
  isEachOfMany,
  isWithinWord,
  weighEvidence,
} from './evidence.ts';
import { type Language, loadLanguage } from './language.ts';
import { settlePair, type Verdict } from './reduplication.ts';
import { WEIGHTS } from './weights.ts';

/**
 * How much speaks for one of two equal Han characters being too many: the natural logarithm of odds that weights.ts sets the zero of, positive and negative
 * infinity where a pattern settles it. `start`: the UTF-16 offset of the first of the two. What stands beyond the text is left to `weighElsewhere`.
 */
export function judgeDoubling(text: string, start: number): number {
  const language = loadLanguage();
  if (language === undefined) return Number.NEGATIVE_INFINITY;
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, start + REACH);
  const at = start - from;
  const key = `${at}${around}`;
  const known = scores.get(key);
  if (known !== undefined) return known;
  const score = scoreOf(language, language.simplified(around), at);
  if (scores.size >= MOST_REMEMBERED) scores.clear();
  scores.set(key, score);
  return score;
}

function scoreOf(language: Language, text: string, start: number): number {
  const verdict = settle(language, text, start);
  if (verdict !== undefined) return verdict === 'wrong' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return WEIGHTS.constant + weigh(weighEvidence(language, text, start));
}

/** How much more must speak for it where two words meet between the two, and it is never sure that one is too many: 加密|密钥, 街区制|制度. 0 where none do. */
export function doubtBetweenWords(text: string, start: number): number {
  const language = loadLanguage();
  if (language === undefined) return 0;
  const from = Math.max(0, start - REACH);
  const around = language.simplified(text.slice(from, start + REACH));
  if (doesNounEndMeet(language, around, start - from)) return DOUBT.nounEnd;
  return doWordsMeet(language, around, start - from) ? DOUBT.words : 0;
}

const DOUBT = { words: 1, nounEnd: 3 } as const;

/** What patterns settle, and what a word of the dictionary does. */
export function settle(language: Language, text: string, start: number): Verdict {
  const verdict = settlePair(text, start);
  if (verdict !== undefined) return verdict;
  const isRight = [isBothDoubled, isWithinWord, isEachOfMany].some((holds) => holds(language, text, start));
  return isRight ? 'right' : undefined;
}

/** What the rest of the draft adds to that. */
export function weighElsewhere(elsewhere: Partial<Elsewhere>): number {
  return weigh(elsewhere);
}

/** No evidence lies farther off, in UTF-16 units. */
const REACH = 20;

/** A draft says the same things again and again: scores by what stands around the two characters. */
const scores = new Map<string, number>();
const MOST_REMEMBERED = 4000;

function weigh(evidence: Evidence | Partial<Elsewhere>): number {
  let score = 0;
  for (const [name, value] of Object.entries(evidence) as [keyof Evidence | keyof Elsewhere, number][]) {
    score += value * WEIGHTS[name];
  }
  return score;
}
