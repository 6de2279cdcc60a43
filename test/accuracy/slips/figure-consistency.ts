import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

/** One of the parts is changed in a figure that the line gives with all its parts, or such a figure is put in. */
export const slip: Slip = (line, random) => {
  const one = whole(random, 11, 40);
  const two = whole(random, 11, 40);
  const off = whole(random, 3, 9);
  const [before, wrong] = choose(random, [
    ['三次产业结构调整为', `${one}.1:${two}.2:${(100 - one - two - off).toFixed(0)}.7`],
    ['参会代表', `${one + two + off}人，其中男${one}人、女${two}人`],
    ['新增就业', `${one + two + off}人，其中城镇${one}人、农村${two}人`],
    ['进出口总额', `${one + two + off}亿元，其中出口${one}亿元、进口${two}亿元`],
    [
      '地区生产总值',
      `${one + two + off}亿元，其中第一产业增加值${one / 2}亿元、第二产业增加值${one / 2}亿元、第三产业增加值${two}亿元`,
    ],
  ] as const);
  return insertAfterStop(line, random, `${before}${wrong}`, before.length);
};
