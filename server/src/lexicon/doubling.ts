import type { Elsewhere } from './elsewhere.ts';
import { type Evidence, weighEvidence } from './evidence.ts';
import { loadLanguage } from './language.ts';
import { settlePair } from './reduplication.ts';
import { WEIGHTS } from './weights.ts';

/**
 * How much speaks for one of two equal Han characters being too many: the natural logarithm of odds that weights.ts sets the zero of, positive and negative
 * infinity where a pattern settles it. `start`: the UTF-16 offset of the first of the two. What stands beyond the text is left to `weighElsewhere`.
 */
export function judgeDoubling(text: string, start: number): number {
  const verdict = settlePair(text, start);
  if (verdict !== undefined) return verdict === 'wrong' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const around = text.slice(Math.max(0, start - REACH), start + REACH);
  const key = `${Math.min(start, REACH)}${around}`;
  const known = scores.get(key);
  if (known !== undefined) return known;
  const language = loadLanguage();
  if (language === undefined) return Number.NEGATIVE_INFINITY;
  const score = WEIGHTS.constant + weigh(weighEvidence(language, text, start));
  if (scores.size >= MOST_REMEMBERED) scores.clear();
  scores.set(key, score);
  return score;
}

/** What the rest of the draft adds to that. */
export function weighElsewhere(elsewhere: Elsewhere): number {
  return weigh(elsewhere);
}

/** No evidence lies farther off, in UTF-16 units. */
const REACH = 14;

/** A draft says the same things again and again: scores by what stands around the two characters. */
const scores = new Map<string, number>();
const MOST_REMEMBERED = 4000;

function weigh(evidence: Evidence | Elsewhere): number {
  let score = 0;
  for (const [name, value] of Object.entries(evidence) as [keyof Evidence | keyof Elsewhere, number][]) {
    score += value * WEIGHTS[name];
  }
  return score;
}
