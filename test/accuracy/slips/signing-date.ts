import { choose, insertBelow, offsetOf, whole } from './places.ts';
import type { Slip } from './slip.ts';

/** A signature with a date that is padded, in Han figures, or of digits and points. */
export const slip: Slip = (line, random) => {
  const signature = choose(random, ['东山县人民政府', '东山县教育局', '中共东山县委办公室', '东山实业有限公司']);
  const month = whole(random, 1, 9);
  const day = whole(random, 1, 28);
  const date = choose(random, [
    `2024年0${month}月${day}日`,
    `2024年${month}月0${whole(random, 1, 9)}日`,
    `二〇二四年${choose(random, ['五', '十一'])}月${choose(random, ['六', '二十一'])}日`,
    `2024.${month}.${day}`,
    `2024-0${month}-${day}`,
  ]);
  const text = `\n${signature}\n${date}`;
  return insertBelow(line, text, offsetOf(text, date));
};
