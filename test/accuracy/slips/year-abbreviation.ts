import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

/** A year of two digits, before what only a year is followed by. */
export const slip: Slip = (line, random) => {
  const year = choose(random, ['98', '08', '16', '19', '21', '24']);
  const rest = choose(random, [`${whole(random, 1, 12)}月`, '底', '初', '末', '度', '上半年', '第三季度']);
  const short = choose(random, [`${year}年${rest}`, `’${year}年`]);
  return insertAfterStop(line, random, `在${short}`, 1);
};
