import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

/** A document number in other brackets, with 第, padded, or with a year of two digits. */
export const slip: Slip = (line, random) => {
  const year = whole(random, 2000, 2030);
  const number = whole(random, 1, 300);
  const [open, close] = choose(
    random,
    ['[]', '［］', '【】', '（）', '()'].map((pair) => [...pair]),
  );
  const form = choose(random, [
    `${open}${year}${close}${number}号`,
    `〔${year}〕第${number}号`,
    `〔${year}〕0${number}号`,
    `〔${choose(random, ['98', '05', '19'])}〕${number}号`,
  ]);
  const code = choose(random, ['县发', '市政办函', '教字', '党办']);
  return insertAfterStop(line, random, `按照${code}${form}文件`, 2 + code.length);
};
