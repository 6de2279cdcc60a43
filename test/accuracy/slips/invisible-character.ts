import { pickMatch, pickOne, type Slip } from './slip.ts';

const INVISIBLE = ['\u200B', '\u200D', '\uFEFF', '\u2060', '\u00AD', '\u0008', '\uFFFD', '\u202A'];

/** A character that nobody sees, between two Han characters. */
export const slip: Slip = (line, random) => {
  const place = pickMatch(line, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, random);
  if (place === undefined) return undefined;
  const at = place.index;
  return { text: line.slice(0, at) + pickOne(INVISIBLE, random) + line.slice(at), at };
};
