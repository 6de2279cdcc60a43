import { COMPATIBILITY, KANA, LETTERS } from './tables.ts';

export type LookalikeKind = 'script' | 'compatibility' | 'zero' | 'digit' | 'wide';

/** A place that reads otherwise than it looks. Columns are UTF-16 offsets. */
export interface Lookalike {
  readonly kind: LookalikeKind;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
}

const KANA_OR_HAN = /[\u3041-\u30FF]/gu;
const WORDS = /[A-Za-z\u0370-\u03FF\u0400-\u04FF]+/gu;
const FOREIGN = /[\u0370-\u03FF\u0400-\u04FF]/gu;
const COMPATIBLE = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;
const ZEROES = /[○◯OＯo0０]/gu;
/** 二○二四, 一O一: a number that begins with a Han digit. */
const HAN_NUMBERS =
  /(?<![\d一二三四五六七八九十〇零○◯OＯo0０A-Za-z])[一二三四五六七八九](?:[一二三四五六七八九〇零○◯OＯo0０]){2,5}(?![\dA-Za-z.])/gu;
const HAN_DIGITS = /[一二三四五六七八九]/gu;
const AFTER_NUMBER = /^[年号页条届]/u;
/** 20l5年 */
const YEARS = /(?<![\dA-Za-z])(?:[12lI][90Oo][\dlIOo]{2})(?=年)/gu;
const WIDE = /[０-９Ａ-ＷＹＺａ-ｗｙｚ]+/gu;
const WIDE_OFFSET = 0xfee0;

/** In order of their kinds. */
export function readLookalikes(text: string): Lookalike[] {
  return [
    ...readKana(text),
    ...readLetters(text),
    ...readCompatibility(text),
    ...readZeroes(text),
    ...readYears(text),
    ...readWide(text),
  ].sort((left, right) => left.start - right.start);
}

/** Kana beside Han, in a line that has no other kana. */
function readKana(text: string): Lookalike[] {
  const found = [...text.matchAll(KANA_OR_HAN)];
  if (found.some(({ 0: kana }) => !KANA.has(kana) && kana !== '・')) return [];
  return found.flatMap(({ 0: kana, index: start }) => {
    const [before, after] = [text.charAt(start - 1), text.charAt(start + 1)];
    const isAlone = !KANA.has(before) && !KANA.has(after);
    const isInHan = [before, after].some(isHanCharacter);
    return isAlone && isInHan && KANA.has(kana) ? [placed('script', start, kana, KANA.get(kana) as string)] : [];
  });
}

function isHanCharacter(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

/** A word of Latin letters with some that only look so. */
function readLetters(text: string): Lookalike[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    const foreign = [...word.matchAll(FOREIGN)];
    if (foreign.length === 0 || foreign.some(({ 0: letter }) => !LETTERS.has(letter))) return [];
    const isLatin = foreign.length < word.length;
    const isFigure = /\d/u.test(text.charAt(index - 1)) || /\d/u.test(text.charAt(index + word.length));
    if (!isLatin && !(isFigure && word.length === 1)) return [];
    return [
      placed(
        'script',
        index,
        word,
        word.replaceAll(FOREIGN, (letter) => LETTERS.get(letter) ?? letter),
      ),
    ];
  });
}

function readCompatibility(text: string): Lookalike[] {
  return [...text.matchAll(COMPATIBLE)].flatMap(({ 0: found, index }) => {
    const right = COMPATIBILITY.get(found);
    return right === undefined ? [] : [placed('compatibility', index, found, right)];
  });
}

function readZeroes(text: string): Lookalike[] {
  return [...text.matchAll(HAN_NUMBERS)].flatMap(({ 0: found, index }) => {
    const isNumber =
      (found.match(HAN_DIGITS) ?? []).length >= 2 || AFTER_NUMBER.test(text.charAt(index + found.length));
    const right = found.replaceAll(ZEROES, '〇');
    return isNumber && right !== found ? [placed('zero', index, found, right)] : [];
  });
}

function readYears(text: string): Lookalike[] {
  return [...text.matchAll(YEARS)].flatMap(({ 0: found, index }) => {
    const right = found.replaceAll(/[lI]/gu, '1').replaceAll(/[Oo]/gu, '0');
    return right === found ? [] : [placed('digit', index, found, right)];
  });
}

function readWide(text: string): Lookalike[] {
  return [...text.matchAll(WIDE)].flatMap(({ 0: found, index: start }) => {
    // Among Han digits it is a zero.
    if (/[一二三四五六七八九〇]/u.test(text.charAt(start - 1))) return [];
    const right = [...found].map((one) => String.fromCharCode(one.charCodeAt(0) - WIDE_OFFSET)).join('');
    return [placed('wide', start, found, right)];
  });
}

function placed(kind: LookalikeKind, start: number, found: string, right: string): Lookalike {
  return { kind, start, end: start + found.length, found, right };
}
