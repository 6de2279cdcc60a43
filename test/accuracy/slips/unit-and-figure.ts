import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

/** A figure that cannot be. */
export const slip: Slip = (line, random) => {
  const figure = whole(random, 1, 90);
  const [before, wrong] = choose(random, [
    [`提高${figure}`, '%个百分点'],
    [`增长${figure}`, '%%'],
    ['完成投资', `${figure}.5.2亿元`],
    ['选派干部', `${figure}.5名`],
    ['完成投资', `${figure}.5亿3000万元`],
    ['自来水', `普及率达到${100 + figure}%`],
  ] as const);
  return insertAfterStop(line, random, `${before}${wrong}`, before.length);
};
