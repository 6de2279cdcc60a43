/** A ratio of three shares that do not make 100. Columns are UTF-16 offsets. */
export interface Ratio {
  readonly start: number;
  readonly end: number;
  readonly sum: number;
}

const RATIO =
  /(?<![\d.:：∶])(?<first>\d{1,2}(?:\.\d{1,3})?)[:：∶](?<second>\d{1,2}(?:\.\d{1,3})?)[:：∶](?<third>\d{1,2}(?:\.\d{1,3})?)(?![\d.:：∶])/gu;
/** Elsewhere 1:2:3 may be a mixture, a score, a time of the day. */
const SHARES = /(?:三次产业|三产|产业结构|产业比[重例]|占生产总值的比重)(?:[^。；，]|，[从由])*$/u;
const LONGEST_BEFORE = 60;
const WHOLE = 100;

/** The ratios of the three industries that do not make 100, beyond what rounding explains. */
export function findRatios(text: string): readonly Ratio[] {
  return [...text.matchAll(RATIO)].flatMap(({ 0: found, index: start, groups = {} }) => {
    if (!SHARES.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))) return [];
    const shares = [groups.first, groups.second, groups.third].map((share = '') => ({
      value: Number(share),
      decimals: share.split('.')[1]?.length ?? 0,
    }));
    const decimals = Math.max(...shares.map((share) => share.decimals));
    const sum = Number(shares.reduce((total, { value }) => total + value, 0).toFixed(decimals));
    const slack = 1.5 * 10 ** -decimals;
    return Math.abs(sum - WHOLE) <= slack ? [] : [{ start, end: start + found.length, sum }];
  });
}
