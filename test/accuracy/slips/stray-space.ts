import { pickMatch, type Slip } from './slip.ts';

/** Where a space is stray: in running text, apart from the start and the end, from titles and quotations. */
const PLACES = /(?<=\p{Script=Han})(?=\p{Script=Han}|[，。；、])/gu;
const SHORTEST = 40;
const EDGE = 12;

/** One space in a paragraph, between Han characters or before a mark. */
export const slip: Slip = (line, random) => {
  if (line.trim().length < SHORTEST || !/[，。].*[，。]/u.test(line) || /[|<\t“《【 \u3000]/u.test(line.trim()))
    return undefined;
  const place = pickMatch(line, PLACES, random);
  if (place === undefined) return undefined;
  const at = place.index;
  const isAtEdge = at - (line.length - line.trimStart().length) < EDGE || line.length - at < EDGE;
  if (isAtEdge || /[委会府部厅局院室协社署联]/u.test(line.charAt(at - 1))) return undefined;
  return { text: `${line.slice(0, at)} ${line.slice(at)}`, at };
};
