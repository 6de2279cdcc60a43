import { isHan } from '../document/han.ts';
import { cheapestCut, cutBeginningWithWord, cutEndingInWord, type Language } from './language.ts';
import { type Patterns, readPatterns } from './reduplication.ts';
import { LONGEST_WORD } from './word-table.ts';

/** How far around a doubled character words are looked at, in characters. */
const BEFORE = 6;
const AFTER = 8;

/** Characters that stand alone as a word and end or begin few others. */
const FUNCTION_WORDS =
  '的和在了为于与及以有是将对从由而其被把让向但或并也又就要不能还都到给使该此这那他她它我你们着之则若因所按经且即等已';

/** From this cost on two words do not meet well. */
const MEETS_BADLY = 12;

/** A cost that no word bears out is not held against a text beyond this. */
const MOST_COST = 14;

/**
 * What speaks for and against one of two equal characters being too many, each a number; weights.ts says how much each counts. Costs and likelihoods are natural
 * logarithms. Written b X X a: the doubled character between its neighbours (`^`, `$` where the run of Han characters ends).
 */
export interface Evidence extends Patterns {
  /** How often what stands before b, b and X stand in a row, as a share of the first two; and X, a and what stands after a, of the last two. */
  readonly tripleEnd: number;
  readonly tripleStart: number;
  /** The same as log(n + 0.5). */
  readonly tripleEndTimes: number;
  readonly tripleStartTimes: number;
  /** How often the doubled character was seen between the same two, as log(1 + n), and whether it was. */
  readonly seenTimes: number;
  readonly seen: number;
  /** How often bX is followed by another X; Xa preceded by one; X followed by X. */
  readonly doubledAfter: number;
  readonly doubledBefore: number;
  readonly doubledAnywhere: number;
  /** How often bXa stands in a row, as a share of the rarer of its pairs, and against chance. */
  readonly single: number;
  readonly singleAgainstChance: number;
  /** What two words that meet between the two characters cost more than the text with one: of the dictionary, or holding together. */
  readonly meetingWords: number;
  readonly meetingUnits: number;
  /** What the text with both costs more than the text with one, cut into words of the dictionary or into units. */
  readonly bothWords: number;
  readonly bothUnits: number;
  /** How likely the pair is between its neighbours where pairs stand by nature, against one of them standing there: log of counts, the neighbours' shares where they were not seen. */
  readonly naturalAgainstOne: number;
  /** What a word that ends in the first costs more than the cheapest cut of the text up to it. */
  readonly wordEnd: number;
  /** How much the left and the right neighbours call for X. */
  readonly calledFromLeft: number;
  readonly calledFromRight: number;
  /** What share of the three characters in a row around the pair are known: little is sure in a text of another kind. */
  readonly familiar: number;
  /** How frequent X is. */
  readonly share: number;
  /** What XX costs as a word. */
  readonly doubledWord: number;
  /** How many ends of the run of Han characters X touches. */
  readonly ends: number;
  /** The rest are 1 where they hold and else 0. No word of two characters or more ends in the first. */
  readonly noWordEnd: number;
  /** A frequent word begins with the second: 长高|高速. */
  readonly frequentWordStart: number;
  /** X is a word of grammar, and one where no two words meet well. */
  readonly functionWord: number;
  readonly functionWordAlone: number;
  /** What X costs more as a word by itself than as a part of what is beside it, and the same where XX is a word: 慢慢, 想想. */
  readonly alone: number;
  readonly aloneAndDoubledWord: number;
  /** A word of the dictionary ends in the first and one begins with the second, neither of them rare: 加密|密钥. */
  readonly wordsMeet: number;
  /** X is a verb that stands by itself. */
  readonly verbAlone: number;
  /** XX was seen neither behind b nor ahead of a. */
  readonly unseenHere: number;
  /** The same beside a quotation mark or a bracket: names are coined there. */
  readonly unseenBesideQuote: number;
}

/** `start`: the UTF-16 offset of the first of the two. */
export function weighEvidence(language: Language, text: string, start: number): Evidence {
  const { run, index } = hanRunAround(text, start);
  const char = run.charAt(index);
  const before = run.charAt(index - 1) || '^';
  const after = run.charAt(index + 2) || '$';
  const left = run.slice(Math.max(0, index - BEFORE), index + 1);
  const right = run.slice(index + 1, index + AFTER);
  const one = left + right.slice(1);

  const wordCost = remember((word) => language.wordCost(word));
  const unitCost = remember((word) => language.unitCost(word));
  const costOfOne = cheapestCut(one, wordCost);
  const unitsOfOne = cheapestCut(one, unitCost);

  const count = (gram: string) => language.count(gram);
  const farBefore = index >= 2 ? run.charAt(index - 2) : '^';
  const farAfter = index + 3 < run.length ? run.charAt(index + 3) : '$';
  const behind = Math.max(count(before + char + char), language.contexts.behind(before, char));
  const ahead = Math.max(count(char + char + after), language.contexts.aheadOf(char, after));
  const aloneBehind = 1 - shareWithin(count(before + before + char), behind);
  const aloneAhead = 1 - shareWithin(count(char + after + after), ahead);
  const doubledAfter = behind * aloneBehind;
  const doubledBefore = ahead * aloneAhead;
  const pairBefore = count(before + char);
  const pairAfter = count(char + after);
  const single = count(before + char + after);
  const seen = language.contexts.between(before, char, after) * aloneBehind * aloneAhead;
  const endCost = cutEndingInWord(left, unitCost);
  const startCost = cutBeginningWithWord(right, unitCost);
  const isUnseen = behind === 0 && ahead === 0;
  const patterns = readPatterns(text, start);
  const isFunctionWord = FUNCTION_WORDS.includes(char);
  const shareOf = (neighbour: string) => (neighbour === '^' || neighbour === '$' ? 0.1 : language.share(neighbour));
  const atMost = (cost: number) => Math.min(cost, MOST_COST);
  const alone =
    cheapestCut(left.slice(0, -1), wordCost) +
    (wordCost(char) ?? MOST_COST) +
    cheapestCut(right.slice(1), wordCost) -
    costOfOne;
  const isDoubledWord = language.isWord(char + char);

  return {
    tripleEnd: Math.log((count(farBefore + before + char) + 0.5) / (count(farBefore + before) + 1)),
    tripleStart: Math.log((count(char + after + farAfter) + 0.5) / (count(after + farAfter) + 1)),
    tripleEndTimes: Math.log(count(farBefore + before + char) + 0.5),
    tripleStartTimes: Math.log(count(char + after + farAfter) + 0.5),
    seenTimes: Math.log(1 + seen),
    seen: Math.min(seen, 1),
    doubledAfter: Math.log((doubledAfter + 0.3) / (pairBefore + 2)),
    doubledBefore: Math.log((doubledBefore + 0.3) / (pairAfter + 2)),
    doubledAnywhere: Math.log((count(char + char) + 0.5) / (count(char) + 10)),
    single: Math.log((single + 0.5) / (Math.min(pairBefore, pairAfter) + 2)),
    singleAgainstChance: Math.log((single + 0.5) / ((pairBefore * pairAfter) / (count(char) + 1) + 0.5)),
    meetingWords: atMost(cutEndingInWord(left, wordCost) + cutBeginningWithWord(right, wordCost) - costOfOne),
    meetingUnits: atMost(endCost + startCost - unitsOfOne),
    bothWords: atMost(cheapestCut(left + right, wordCost) - costOfOne),
    bothUnits: atMost(cheapestCut(left + right, unitCost) - unitsOfOne),
    naturalAgainstOne:
      Math.log(count(char + char) + 0.3) +
      Math.log((behind + 2 * shareOf(before)) / (count(char + char) + 2)) +
      Math.log((ahead + 2 * shareOf(after)) / (count(char + char) + 2)) -
      Math.log(single + (0.5 * pairBefore * pairAfter) / (count(char) + 1) + 0.02),
    wordEnd: atMost(endCost - cheapestCut(left, unitCost)),
    calledFromLeft: before === '^' ? 0 : Math.log(language.afterTwo(farBefore, before, char) / language.share(char)),
    calledFromRight: after === '$' ? 0 : Math.log(language.beforeTwo(char, after, farAfter) / language.share(char)),
    familiar: familiarity(language, text, start),
    share: Math.log(language.share(char)),
    doubledWord: atMost(wordCost(char + char) ?? MOST_COST),
    noWordEnd: endCost === Number.POSITIVE_INFINITY ? 1 : 0,
    frequentWordStart: beginsWithWord(right, wordCost, FREQUENT) ? 1 : 0,
    functionWord: isFunctionWord ? 1 : 0,
    functionWordAlone: isFunctionWord && endCost + startCost - unitsOfOne > MEETS_BADLY ? 1 : 0,
    alone: atMost(alone),
    aloneAndDoubledWord: isDoubledWord && alone < STANDS_ALONE ? 1 : 0,
    verbAlone: patterns.verb === 1 && alone < STANDS_ALONE ? 1 : 0,
    wordsMeet: endsInWord(left, wordCost) && beginsWithWord(right, wordCost, RARE) ? 1 : 0,
    unseenHere: isUnseen ? 1 : 0,
    unseenBesideQuote: isUnseen ? patterns.besideQuote : 0,
    ...patterns,
    ends: (before === '^' ? 1 : 0) + (after === '$' ? 1 : 0),
  };
}

/** A word that costs less is frequent, or not rare. */
const FREQUENT = 11;
const RARE = 15;

/** A character that costs less than this by itself may be a word there. */
const STANDS_ALONE = 3;

function beginsWithWord(text: string, costOf: (word: string) => number | undefined, below: number): boolean {
  for (let length = 2; length <= LONGEST_WORD && length <= text.length; length += 1) {
    if ((costOf(text.slice(0, length)) ?? Number.POSITIVE_INFINITY) < below) return true;
  }
  return false;
}

function endsInWord(text: string, costOf: (word: string) => number | undefined): boolean {
  for (let length = 2; length <= LONGEST_WORD && length <= text.length; length += 1) {
    if ((costOf(text.slice(-length)) ?? Number.POSITIVE_INFINITY) < RARE) return true;
  }
  return false;
}

/** 开开心心: AB is a word, and both are doubled. */
export function isBothDoubled(language: Language, text: string, start: number): boolean {
  const isDoubledWord = (first: number) => {
    const [one, two] = [text.charAt(first), text.charAt(first + 2)];
    return (
      one !== '' &&
      one === text.charAt(first + 1) &&
      two !== '' &&
      two === text.charAt(first + 3) &&
      language.isWord(one + two)
    );
  };
  return isDoubledWord(start) || isDoubledWord(start - 2);
}

/** A word of the dictionary of three characters or more holds both: 源源不断, 孤零零. Not where it is one with one of them too: 方向向. */
export function isWithinWord(language: Language, text: string, start: number): boolean {
  for (let length = 3; length <= LONGEST_WORD; length += 1) {
    for (let from = Math.max(0, start + 2 - length); from <= Math.min(start, text.length - length); from += 1) {
      const word = text.slice(from, from + length);
      const withOne = text.slice(from, start) + text.slice(start + 1, from + length);
      if (!word.startsWith('一') && language.isWord(word) && !language.isWord(withOne)) return true;
    }
  }
  return false;
}

/** A word of the dictionary ends in the first of the two and one begins with the second, be they ever so rare: 占位|位置. */
export function doWordsMeet(language: Language, text: string, start: number): boolean {
  const { run, index } = hanRunAround(text, start);
  const isWord = (word: string) => word.length > 1 && language.isWord(word);
  const lengths = [2, 3, LONGEST_WORD];
  const left = run.slice(0, index + 1);
  return (
    lengths.some((length) => isWord(left.slice(-length))) &&
    lengths.some((length) => isWord(run.slice(index + 1, index + 1 + length)))
  );
}

/** What makes a noun of what stands before it, and is in no dictionary with it: 街区制|制度, 安装图|图纸, 弹框|框架. */
const NOUN_ENDS = '制类图框话型式化性法表单系量流值率码源';

/** A noun that such an end makes meets a word that begins with the same character. */
export function doesNounEndMeet(language: Language, text: string, start: number): boolean {
  const { run, index } = hanRunAround(text, start);
  return index > 0 && NOUN_ENDS.includes(run.charAt(index)) && language.isWord(run.slice(index + 1, index + 3));
}

/** 一部部发人深省: a measure that begins no word with what follows. */
export function isEachOfMany(language: Language, text: string, start: number): boolean {
  const { afterOne } = readPatterns(text, start);
  if (afterOne === 0 || !isHan(text.charCodeAt(start + 2))) return false;
  return (language.wordCost(text.slice(start + 1, start + 3)) ?? Number.POSITIVE_INFINITY) > FREQUENT;
}

/** How far around the pair a text is looked at, in UTF-16 units. */
const AROUND = 16;

function familiarity(language: Language, text: string, start: number): number {
  let all = 0;
  let known = 0;
  for (let at = Math.max(0, start - AROUND); at < start + AROUND; at += 1) {
    if (at > start - 3 && at < start + 2) continue;
    const three = text.slice(at, at + 3);
    if (!/^\p{Script=Han}{3}$/u.test(three)) continue;
    all += 1;
    if (language.count(three) > 0) known += 1;
  }
  return (known + 3) / (all + 5);
}

/** Counts are rounded: from this share on all are taken to be. */
const NEARLY_ALL = 0.7;

/** What share of the places where a pair was seen are 认认真真, where another pair stands beside it. */
function shareWithin(besidePair: number, all: number): number {
  const share = all === 0 ? 0 : besidePair / all;
  return share > NEARLY_ALL ? 1 : share;
}

function remember(costOf: (word: string) => number | undefined): (word: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const cost = costOf(word);
    known.set(word, cost);
    return cost;
  };
}

/** Farther characters do not count. */
const REACH = 12;

export function hanRunAround(text: string, at: number): { run: string; index: number } {
  let from = at;
  while (from > 0 && at - from < REACH && isHan(text.charCodeAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < REACH && isHan(text.charCodeAt(to))) to += 1;
  return { run: text.slice(from, to), index: at - from };
}
