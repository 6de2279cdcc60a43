import { isHan } from '../document/han.ts';

/** What the rest of a draft says of a doubled character. */
export interface Elsewhere {
  /** It stands once between the same two characters in another place: 1, and else 0. */
  readonly singleElsewhere: number;
  /** It stands doubled behind the same character or ahead of the same one in another place, as a term of the draft or a name does: 1, and else 0. */
  readonly doubledElsewhere: number;
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
