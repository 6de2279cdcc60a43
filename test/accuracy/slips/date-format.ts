import { choose, insertAfterStop, whole } from './places.ts';
import type { Slip } from './slip.ts';

const HAN_MONTHS = ['三', '五', '十', '十一'];

/** A date of the calendar becomes one of none, or another is put after a comma: of two kinds of figures, with 号, 零, another day of the week. */
export const slip: Slip = (line, random) => {
  const year = whole(random, 2001, 2030);
  const month = whole(random, 1, 12);
  const day = whole(random, 1, 28);
  const dates = [
    `${year}年${choose(random, ['2月30', '4月31', '6月31', '9月31', '11月31'])}日`,
    `${year}年13月`,
    `${choose(random, ['二〇二四', '二〇一九'])}年${month}月`,
    `${year}年${choose(random, HAN_MONTHS)}月${day}日`,
    `${month}月${choose(random, ['五', '十二', '二十一'])}日`,
    `${month}月${day}号`,
    `${choose(random, ['二零二四', '二零零八', '二〇二零'])}年`,
    `${year}年${month}月${day}日（星期${otherWeekday(year, month, day)}）`,
  ];
  return insertAfterStop(line, random, `于${choose(random, dates)}前办结`, 1);
};

function otherWeekday(year: number, month: number, day: number): string {
  return '日一二三四五六'.charAt((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 3) % 7);
}
