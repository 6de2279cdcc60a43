import { pickMatch, pickOne, type Slip } from './slip.ts';

const DOTS = ['…', '...', '......', '……等', '等……', '···'];

/** An ellipsis in another form after a list. */
export const slip: Slip = (line, random) => {
  const place = pickMatch(line, /(?<=\p{Script=Han}、\p{Script=Han}{2,8})(?=[，。；])/gu, random);
  if (place === undefined) return undefined;
  const at = place.index;
  const dots = pickOne(DOTS, random) ?? '…';
  return { text: line.slice(0, at) + dots + line.slice(at), at: at + (dots.startsWith('等') ? 1 : 0) };
};
