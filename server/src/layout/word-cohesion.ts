import { cheapestCut, type Language } from '../lexicon/language.ts';
import type { Cohesion } from './title-lines.ts';

/** From how much dearer a text gets when it is cut, as a natural logarithm, two characters certainly stand in one word. */
const CERTAIN = 8;

/** By the words of the dictionary; where it cannot be had, all places are alike. */
export function cohesionBy(language: Language | undefined): Cohesion {
  if (language === undefined) return () => 0;
  const costOf = (text: string) => cheapestCut(text, (word) => language.wordCost(word));
  return (text, at) => {
    const dearer = costOf(text.slice(0, at)) + costOf(text.slice(at)) - costOf(text);
    return Math.min(1, Math.max(0, dearer / CERTAIN));
  };
}
