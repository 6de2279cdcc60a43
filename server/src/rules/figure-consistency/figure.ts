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
  /(?<label>(?:\[\d{1,3}\]|(?![\d。；，、：:;,（）()])[^\n]){0,24})(?<number>\d{1,12}(?:\.\d{1,4})?)[ ]?(?<scale>万亿|[万亿])?(?<unit>美元|元|人次|人|名|户|公顷|公斤|吨|亩|个|家|件|所|张|万?平方米|%|％)(?<more>多|余|左右|以上|上下|以内)?/gu;
const VAGUE = /[约近超逾]|大约|超过|至少|不足|[多余几]$/u;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** The figures of a text, in order. Linear in its length: a label is cut to what stands near. */
export function readFigures(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].map(({ 0: found, index, groups = {} }) => {
    const { label = '', number = '', scale = '', unit = '', more } = groups;
    const factor = SCALES[scale] ?? 1;
    const decimals = number.split('.')[1]?.length ?? 0;
    return {
      label: label.replace(/\[\d{1,3}\]|\s/gu, ''),
      start: index + label.length,
      end: index + found.length,
      value: Number(number) * factor,
      factor,
      slack: 0.5 * 10 ** -decimals * factor,
      unit,
      isVague: more !== undefined || VAGUE.test(label),
    };
  });
}
