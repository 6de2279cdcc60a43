import { choose, insertBelow, offsetOf } from './places.ts';
import type { Slip } from './slip.ts';

/** The paper of an attachment that closes as another kind does. */
export const slip: Slip = (line, random) => {
  const [kind, wrong] = choose(random, [
    ['报告', choose(random, ['妥否，请批示', '请予批准', '以上请示', '请批复'])],
    ['请示', choose(random, ['特此报告', '以上报告'])],
    ['函', choose(random, ['特此报告', '特此通知'])],
    ['通知', choose(random, ['特此报告', '特此请示'])],
  ] as const);
  const text = `\n附件1\n\n关于开展检查的${kind}\n\n县政府：\n检查已经结束。\n${wrong}。`;
  return insertBelow(line, text, offsetOf(text, wrong));
};
