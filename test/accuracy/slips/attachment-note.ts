import { choose, insertBelow, offsetOf } from './places.ts';
import type { Slip } from './slip.ts';

/** A note of attachments with a mark, a title's marks, a number of another form, or a number where there is but one. */
export const slip: Slip = (line, random) => {
  const first = choose(random, ['检查方案', '登记表', '任务分解表']);
  const second = choose(random, ['检查名单', '联系人名单']);
  const [note, wrong] = choose(random, [
    [`附件：1.${first}；\n2.${second}`, '；'],
    [`附件：1.${first}\n2.${second}。`, '。'],
    [`附件：1.《${first}》\n2.${second}`, '《'],
    [`附件：（1）${first}\n（2）${second}`, '（1）'],
    [`附件：1.${first}`, '1.'],
  ] as const);
  return insertBelow(line, `\n${note}\n\n东山县教育局`, 1 + offsetOf(note, wrong));
};
