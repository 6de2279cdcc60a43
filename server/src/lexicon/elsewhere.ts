import { isHan } from '../document/han.ts';

/** What the rest of a draft says of a doubled character. That it is doubled alike in another place says nothing: whoever repeats a phrase may repeat the slip. */
export interface Elsewhere {
  /** It stands once between the same two characters in another place: 1, and else 0. */
  readonly singleElsewhere: number;
}

/** A doubled character once, between the Han characters before and after it; empty where one of them is not there. `start`: the UTF-16 offset of the first of the two. */
export function undoubled(text: string, start: number): string {
  const hasNeighbours = isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(start + 2));
  return hasNeighbours ? text.slice(start - 1, start + 1) + text.charAt(start + 2) : '';
}
