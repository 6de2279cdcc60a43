import { readHanNumeral } from '../../document/numeral.ts';
import { daysIn, weekdayOf } from './calendar.ts';

export type Fault = 'day' | 'month' | 'weekday' | 'mixed' | 'ordinal' | 'zero';

/** A date that is not as it should be. Columns are UTF-16 offsets. */
export interface FaultyDate {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What it should be; of one that no calendar has, the last day or month that there is. */
  readonly right: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

const DIGITS = '〇一二三四五六七八九';
const YEAR_LENGTH = 4;
const LAST_MONTH = '12月';
const HAN_DIGIT = '[〇零一二三四五六七八九]';
const HAN_NUMERAL = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** 农历、藏历 have months of their own; 每月 and 第 count. */
const OTHER_CALENDAR = /(?:农历|阴历|藏历|旧历|夏历|傣历|彝历|回历|闰|腊月|正月)[^，。；]{0,12}$/u;
const LONGEST_CALENDAR = 18;

const ARABIC_DATE =
  /(?<![\d.])(?:(?<year>(?:19|20)\d\d)年)?(?<month>\d{1,2})月(?:份)?(?<day>\d{1,2})日(?<weekday>[ \u3000]?[（(，, ]?[ \u3000]?(?:(?:星期|礼拜)(?<long>[一二三四五六日天])|周(?<short>[一二三四五六日天])(?![\p{Script=Han}])|周(?<timed>[一二三四五六日天])(?=[上下]午|晚|早|中午|凌晨))(?![至到、—～~-]))?/gu;
const ARABIC_MONTH = /(?<![\d.])(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?!\d)/gu;
/** 5月3号, but not 5月3号楼, 第3号. */
const ORDINAL =
  /(?<![\d.])\d{1,2}月\d{1,2}(?<mark>号)(?![楼院线机井库厂矿船舰馆台站门车铁公文令店房别码床坑桥街路区卷函件])/gu;
const HAN_YEAR = `[一二]${HAN_DIGIT}{3}年`;
const HAN_MONTH = '(?:十[一二]?|[一二三四五六七八九])月';
/** 九月三日游 */
const HAN_DAY = `${HAN_NUMERAL}日(?![游行])`;
const MIXED = new RegExp(
  [
    String.raw`(?<![\d〇零○一二三四五六七八九十])${HAN_YEAR}(?:\d{1,2}月(?:\d{1,2}日|${HAN_DAY})?|${HAN_MONTH}\d{1,2}日)`,
    String.raw`(?<![\d.])(?:19|20)\d\d年${HAN_MONTH}(?:${HAN_DAY}|\d{1,2}日|(?=[上中下]旬|[初末底份至到，。；、）)—～-]|$))`,
    String.raw`(?<![\d.])(?:(?:19|20)\d\d年)?\d{1,2}月${HAN_DAY}`,
    String.raw`(?<![\d年正闰〇零一二三四五六七八九十])${HAN_MONTH}\d{1,2}日`,
  ].join('|'),
  'gu',
);
const HAN_PART = new RegExp(`${HAN_DIGIT}{4}(?=年)|${HAN_NUMERAL}(?=[月日])`, 'gu');
/** ○, O and 0 for 〇 are look-alikes, of which confusable-character tells. */
const ZERO_YEAR = new RegExp(
  String.raw`(?<![\d〇零○一二三四五六七八九十百千万])(?:一[八九]|二[〇零])${HAN_DIGIT}{2}年`,
  'gu',
);
const WRONG_ZERO = /零/gu;

/** In order; where several overlap, the gravest. Linear in the length of the text. */
export function readFaultyDates(text: string): readonly FaultyDate[] {
  const found = [
    ...readImpossible(text),
    ...readMixed(text),
    ...readOrdinals(text),
    ...readZeros(text),
    ...readWeekdays(text),
  ].sort((left, right) => left.start - right.start);
  let end = 0;
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

function readImpossible(text: string): FaultyDate[] {
  const dates = [...text.matchAll(ARABIC_DATE)].flatMap((match) => {
    const { year, month, day, weekday = '' } = match.groups ?? {};
    const most = daysIn(Number(month), year === undefined ? undefined : Number(year));
    if (Number(day) >= 1 && Number(day) <= most) return [];
    if (isOfOtherCalendar(text, match.index)) return [];
    const found = match[0].slice(0, match[0].length - weekday.length);
    if (most === 0) return [placed('month', match.index, found, LAST_MONTH)];
    const ofYear = year === undefined ? '' : `${year}年`;
    return [placed('day', match.index, found, `${ofYear}${Number(month)}月${most}日`)];
  });
  const months = [...text.matchAll(ARABIC_MONTH)].flatMap((match) => {
    const { month } = match.groups ?? {};
    if (daysIn(Number(month)) > 0) return [];
    return [placed('month', match.index, match[0], LAST_MONTH)];
  });
  return [...dates, ...months];
}

function isOfOtherCalendar(text: string, column: number): boolean {
  return OTHER_CALENDAR.test(text.slice(Math.max(0, column - LONGEST_CALENDAR), column));
}

function readMixed(text: string): FaultyDate[] {
  return [...text.matchAll(MIXED)].flatMap(({ 0: found, index }) => {
    if (isOfOtherCalendar(text, index)) return [];
    const right = found.replace(HAN_PART, toArabic);
    return [placed('mixed', index, found, right, [{ start: index, end: index + found.length, newText: right }])];
  });
}

function toArabic(numeral: string): string {
  const digits = [...numeral].map((digit) => DIGITS.indexOf(digit === '零' ? '〇' : digit));
  if (digits.length === YEAR_LENGTH) return digits.join('');
  return String(readHanNumeral(numeral, 0)?.value ?? numeral);
}

function readOrdinals(text: string): FaultyDate[] {
  return [...text.matchAll(ORDINAL)].map(({ 0: found, index }) => {
    const end = index + found.length;
    return placed('ordinal', index, found, `${found.slice(0, -1)}日`, [{ start: end - 1, end, newText: '日' }]);
  });
}

function readZeros(text: string): FaultyDate[] {
  return [...text.matchAll(ZERO_YEAR)].flatMap(({ 0: found, index }) => {
    const edits = [...found.matchAll(WRONG_ZERO)].map((zero) => ({
      start: index + zero.index,
      end: index + zero.index + 1,
      newText: '〇',
    }));
    return edits.length === 0 ? [] : [placed('zero', index, found, found.replace(WRONG_ZERO, '〇'), edits)];
  });
}

/** Only where the year stands with it: another would have to be guessed. */
function readWeekdays(text: string): FaultyDate[] {
  return [...text.matchAll(ARABIC_DATE)].flatMap((match) => {
    const { year, month, day, weekday, long, short, timed } = match.groups ?? {};
    const told = long ?? short ?? timed;
    if (year === undefined || weekday === undefined || told === undefined) return [];
    if (Number(day) > daysIn(Number(month), Number(year))) return [];
    const right = weekdayOf(Number(year), Number(month), Number(day));
    if (told === right || (told === '天' && right === '日')) return [];
    const end = match.index + match[0].length;
    const edits = [{ start: end - 1, end, newText: right }];
    return [placed('weekday', match.index, match[0], `星期${right}`, edits)];
  });
}

function placed(
  fault: Fault,
  start: number,
  found: string,
  right: string,
  edits: FaultyDate['edits'] = [],
): FaultyDate {
  return { fault, start, end: start + found.length, found, right, edits };
}
