import { pickMatch, type Slip } from './slip.ts';

const PAIRS = /“[^“”《》（）]{2,30}”|《[^《》“”（）]{2,30}》|（[^（）“”《》]{2,30}）/gu;

/** One half of a pair is gone; the other is where a finding is expected. */
export const slip: Slip = (line, random) => {
  const pair = pickMatch(line, PAIRS, random);
  if (pair === undefined) return undefined;
  const { 0: found, index: start } = pair;
  const end = start + found.length;
  // A bracket that begins a line may be a number's; 1） counts the members of a list.
  if (start < 2 || /^（(?:\d+|[一二三四五六七八九十]+)）$/u.test(found)) return undefined;
  if (random() < 0.5) return { text: line.slice(0, end - 1) + line.slice(end), at: start };
  return { text: line.slice(0, start) + line.slice(start + 1), at: end - 2 };
};
