import { pickMatch, type Slip } from './slip.ts';

/** 等 that ends a list with 、. */
const LIST_END = /(?<=、\p{Script=Han}{2,8})等(?=[，。；方问工部单领措内])/gu;

/** A mark before 等. */
export const slip: Slip = (line, random) => {
  const place = pickMatch(line, LIST_END, random);
  if (place === undefined) return undefined;
  const at = place.index;
  return { text: `${line.slice(0, at)}、${line.slice(at)}`, at };
};
