import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

/** A range without the unit of its first figure. */
export const slip: Slip = (line, random) => {
  const from = whole(random, 1, 400);
  const mark = choose(random, ['～', '~', '—', '至', '到']);
  const range = `${from}${choose(random, ['', '.5'])}${mark}${from + whole(random, 1, 40)}${choose(random, ['%', '％', '‰', '亿元', '万吨'])}`;
  return insertAfterStop(line, random, `达到${range}`, 2);
};
