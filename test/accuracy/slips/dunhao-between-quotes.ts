import { pickMatch, type Slip } from './slip.ts';

/** Two members side by side, with nothing else in the enumeration. */
const SIDE_BY_SIDE =
  /(?<![、”》])(?<=[\p{Script=Han}，。；：])(?<first>“[^“”]{1,40}”|《[^《》]{1,40}》)(?<second>“[^“”]{1,40}”|《[^《》]{1,40}》)(?=[\p{Script=Han}，。；])(?![^，。；：]{0,18}[“《、])/gu;

/** 、 between two quotations or titles. */
export const slip: Slip = (line, random) => {
  const pair = pickMatch(line, SIDE_BY_SIDE, random);
  if (pair === undefined || /[”》][^，。；：、“”《》]{1,12}$/u.test(line.slice(0, pair.index))) return undefined;
  const { first = '', second = '' } = pair.groups ?? {};
  if (first.charAt(0) !== second.charAt(0)) return undefined;
  const at = pair.index + first.length;
  return { text: `${line.slice(0, at)}、${line.slice(at)}`, at };
};
