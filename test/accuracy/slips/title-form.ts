import { choose, insertBelow, offsetOf } from './places.ts';
import type { Slip } from './slip.ts';

/** The paper of an attachment whose title has a mark at its end, 关于 twice, two kinds or none. */
export const slip: Slip = (line, random) => {
  const matter = choose(random, ['开展检查', '加强值班', '召开例会']);
  const [title, wrong] = choose(random, [
    [`关于${matter}的通知。`, '。'],
    [`关于转发县政府关于${matter}的意见的通知`, `关于${matter}`],
    [`关于${matter}的请示报告`, '请示报告'],
    [`关于${matter}的通知的通知`, '通知\n'],
    [`关于${matter}`, `${matter.slice(-1)}\n`],
    ['在全县教育工作会议讲话', '讲话'],
  ] as const);
  const text = `\n附件1\n\n${title}\n\n各乡镇人民政府：\n`;
  return insertBelow(line, text, offsetOf(text, wrong));
};
