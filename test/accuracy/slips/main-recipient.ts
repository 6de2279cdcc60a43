import { choose, insertBelow, offsetOf } from './places.ts';
import type { Slip } from './slip.ts';

/** The paper of an attachment whose recipients have another mark, none, or an indent. */
export const slip: Slip = (line, random) => {
  const names = choose(random, [
    '各乡镇人民政府，县直各部门',
    '各县（市、区）人民政府，市直各单位',
    '各中小学、幼儿园',
  ]);
  const kind = choose(random, ['通知', '函', '请示', '报告']);
  const [recipient, wrong] = choose(random, [
    [`${names}。`, '。'],
    [`${names}，`, '，\n'],
    [names, '\n'],
    [`　　${names}：`, '　　'],
  ] as const);
  const text = `\n附件1\n\n关于开展检查的${kind}\n\n${recipient}\n现就有关事项说明如下。`;
  const at = offsetOf(text, `\n\n${recipient}`) + 2;
  const inside = offsetOf(`${recipient}\n`, wrong);
  return insertBelow(line, text, at + (wrong === '\n' ? inside - 1 : inside));
};
