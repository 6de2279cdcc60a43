import { isHan } from '../document/han.ts';

/** What the rest of a draft says of a doubled character. */
export interface Elsewhere {
  /** It stands once between the same two characters in another place: 1, and else 0. */
  readonly singleElsewhere: number;
  /** It stands doubled behind the same character or ahead of the same one in another place, as a term of the draft or a name does: 1, and else 0. */
  readonly doubledElsewhere: number;
  /** How often what ends in the first and what begins with the second stand there apart, as log(1 + n), n the rarer of the two: 苏州话 and 话语 in a draft that has 苏州话话语. */
  readonly apart: number;
}

/** A doubled character once, between the Han characters before and after it; empty where one of them is not there. `start`: the UTF-16 offset of the first of the two. */
export function undoubled(text: string, start: number): string {
  const hasNeighbours = isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(start + 2));
  return hasNeighbours ? text.slice(start - 1, start + 1) + text.charAt(start + 2) : '';
}

/** The doubled character with the Han character before it, and with the one after it. */
export function doubledWithNeighbour(text: string, start: number): string[] {
  const phrases: string[] = [];
  if (isHan(text.charCodeAt(start - 1))) phrases.push(text.slice(start - 1, start + 2));
  if (isHan(text.charCodeAt(start + 2))) phrases.push(text.slice(start, start + 3));
  return phrases;
}

/** Beyond this more of the same tells nothing new. */
const MOST_APART = 20;

/** `apart` of Elsewhere. Written b X X a: how often bX goes on with another character than a or X, and Xa follows another than b or X. `textsWith`: the lines that hold a phrase. */
export function weighApart(textsWith: (phrase: string) => Iterable<string>, { text, start }: Place): number {
  const [before, char, after] = [text.charAt(start - 1), text.charAt(start), text.charAt(start + 2)];
  if (!isHan(before.charCodeAt(0)) || !isHan(after.charCodeAt(0))) return 0;
  const left = countBeside(textsWith, before + char, 2, after + char);
  return left === 0 ? 0 : Math.log(1 + Math.min(left, countBeside(textsWith, char + after, -1, before + char)));
}

/** How often a phrase stands in the lines and none of `others` stands so many UTF-16 units after its start. */
function countBeside(
  textsWith: (phrase: string) => Iterable<string>,
  phrase: string,
  distance: number,
  others: string,
): number {
  let count = 0;
  for (const text of textsWith(phrase)) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const beside = text.charAt(at + distance);
      if (beside === '' || !others.includes(beside)) count += 1;
    }
    if (count >= MOST_APART) return MOST_APART;
  }
  return count;
}

/** A doubled character with what stands around it. */
export interface Place {
  readonly text: string;
  /** The UTF-16 offset of the first of the two. */
  readonly start: number;
}

/** How much of a neighbouring line is looked at, in UTF-16 units. */
const BESIDE = 12;

/** What the text says where the line goes on from the one before, or in the next: 公⏎开开标. Undefined where the two touch neither end. `number`: the 0-based line that holds them. */
export function acrossEdges(
  lines: readonly { readonly text: string }[],
  number: number,
  { text, start }: Place,
): Place | undefined {
  const before = lines[number - 1]?.text.trimEnd() ?? '';
  const after = lines[number + 1]?.text.trimStart() ?? '';
  const beginsLine = text.slice(0, start).trim() === '' && isHan(before.charCodeAt(before.length - 1));
  const endsLine = text.slice(start + 2).trim() === '' && isHan(after.charCodeAt(0));
  if (!beginsLine && !endsLine) return undefined;
  const head = beginsLine ? before.slice(-BESIDE) : text.slice(0, start);
  const tail = endsLine ? after.slice(0, BESIDE) : text.slice(start + 2);
  return { text: head + text.slice(start, start + 2) + tail, start: head.length };
}
