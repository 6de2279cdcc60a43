import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

const HAN = '〇一二三四五六七八九';

/** Two figures with 、, or two words for “about”. */
export const slip: Slip = (line, random) => {
  const figure = whole(random, 1, 8);
  const unit = choose(random, ['个', '名', '家', '天', '年', '户']);
  const number = whole(random, 10, 900);
  const [before, approximate] = choose(random, [
    ['用了', `${figure}、${figure + 1}${unit}`],
    ['用了', `${HAN.charAt(figure)}、${HAN.charAt(figure + 1)}${unit}`],
    ['共有', `近${number}多${choose(random, ['个', '名', '家', '户'])}`],
    ['共有', `${choose(random, ['约', '大约'])}${number}${unit}左右`],
    ['共有', `约${number}多${unit}`],
    ['已经', `超过${number}${unit}以上`],
  ] as const);
  return insertAfterStop(line, random, `${before}${approximate}`, before.length);
};
