import { pickMatch, pickOne, type Slip } from './slip.ts';

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['口', 'ロ'],
  ['力', 'カ'],
  ['二', 'ニ'],
  ['工', 'エ'],
  ['八', 'ハ'],
  ['才', 'オ'],
  ['日', '⽇'],
  ['人', '⼈'],
  ['大', '⼤'],
  ['行', '⾏'],
  ['长', '⻓'],
  ['民', '⺠'],
]);
const DIGITS = /\d+/gu;
const WIDE_OFFSET = 0xfee0;

/** A character of another script or a radical for a Han character, or full-width figures. */
export const slip: Slip = (line, random) => {
  if (random() < 0.2) {
    const figure = pickMatch(line, DIGITS, random);
    if (figure === undefined || figure.index === 0 || /[.:/]/u.test(line)) return undefined;
    const { 0: found, index: at } = figure;
    const wide = [...found].map((one) => String.fromCharCode(one.charCodeAt(0) + WIDE_OFFSET)).join('');
    return { text: line.slice(0, at) + wide + line.slice(at + found.length), at };
  }
  const places = [...line].flatMap((one, at) => (LOOKALIKES.has(one) && at > 6 ? [at] : []));
  const at = pickOne(places, random);
  if (at === undefined || line.length !== [...line].length) return undefined;
  return { text: line.slice(0, at) + LOOKALIKES.get(line.charAt(at)) + line.slice(at + 1), at };
};
