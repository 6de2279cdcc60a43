/** A figure with its unit and what is said to be counted. Columns are UTF-16 offsets. */
export interface Figure {
  /** What stands before it since the last mark or figure. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 1 where it is given in neither 万 nor 亿. */
  readonly factor: number;
  /** How much it may be off by having been rounded. */
  readonly slack: number;
  /** 元, 人, 吨 … without 万 and 亿. */
  readonly unit: string;
  /** 约, 多, 以上: no sum can be taken. */
  readonly isVague: boolean;
}

const FIGURE =
  /(?<![\d.])(?<number>\d{1,12}(?:\.\d{1,4})?)[ ]?(?<scale>万亿|[万亿])?(?<unit>美元|元|人次|人|名|户|公顷|公斤|吨|亩|个|家|件|所|张|平方米|%|％)(?<more>多|余|左右|以上|上下|以内)?/gu;
/** What ends the label of the figure after it: a mark, another figure. */
const BEFORE_LABEL = /[\d。；，、：:;,（）()]/u;
/** [2] names a note. */
const NOTE = /\[\d{1,3}\]/gu;
const LONGEST_LABEL = 24;
const VAGUE = /[约近超逾]|大约|超过|至少|不足|[多余几]$/u;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** The figures of a text, in order. Linear in its length. */
export function readFigures(text: string): readonly Figure[] {
  let from = 0;
  return [...text.matchAll(FIGURE)].map(({ 0: found, index: start, groups = {} }) => {
    const { number = '', scale = '', unit = '', more } = groups;
    const label = labelOf(text.slice(Math.max(from, start - LONGEST_LABEL), start));
    const end = start + found.length;
    from = end;
    const factor = SCALES[scale] ?? 1;
    const decimals = number.split('.')[1]?.length ?? 0;
    return {
      label,
      start,
      end,
      value: Number(number) * factor,
      factor,
      slack: 0.5 * 10 ** -decimals * factor,
      unit,
      isVague: more !== undefined || VAGUE.test(label),
    };
  });
}

function labelOf(before: string): string {
  return before.replace(NOTE, '').split(BEFORE_LABEL).at(-1)?.replace(/\s/gu, '') ?? '';
}
