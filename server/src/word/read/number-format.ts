import { writeHanNumeral } from '../../document/numeral.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`),
  decimalEnclosedFullstop: (value) => (value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`),
  chineseCounting: writeHanNumeral,
  chineseCountingThousand: writeHanNumeral,
  chineseLegalSimplified: (value) => [...writeHanNumeral(value)].map((char) => LEGAL[char] ?? char).join(''),
  taiwaneseCounting: writeHanNumeral,
  taiwaneseCountingThousand: writeHanNumeral,
  japaneseCounting: writeHanNumeral,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  ideographDigital: digits,
  ideographTraditional: (value) => STEMS.charAt((value - 1) % STEMS.length),
  ideographZodiac: (value) => BRANCHES.charAt((value - 1) % BRANCHES.length),
  ideographZodiacTraditional: (value) =>
    STEMS.charAt((value - 1) % STEMS.length) + BRANCHES.charAt((value - 1) % BRANCHES.length),
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCharCode(0x327f + value) : String(value)),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

const LEGAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'一二三四五六七八九十百零'].map((char, at) => [char, '壹贰叁肆伍陆柒捌玖拾佰零'.charAt(at)]),
);

/** A value in a number format of Word (`w:numFmt`); in digits where the format is not known. */
export function formatNumber(format: string, value: number): string {
  if (!Object.hasOwn(FORMATS, format) || value < 1) return String(value);
  return (FORMATS[format] as (value: number) => string)(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function digits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

function circled(value: number): string {
  return value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
}

/** a … z, aa … zz, aaa …, as Word counts. */
function letters(value: number): string {
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
