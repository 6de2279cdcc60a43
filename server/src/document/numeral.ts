const DIGITS = '零一二三四五六七八九';

/** The value of each UTF-16 unit that is a Han digit, -1 of the others. */
const DIGIT_VALUES = new Int8Array(0x1_0000).fill(-1);
[...DIGITS].forEach((digit, value) => {
  DIGIT_VALUES[digit.charCodeAt(0)] = value;
});
DIGIT_VALUES['〇'.charCodeAt(0)] = 0;

/** A number read from text: its value, and the UTF-16 offset after its last character. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

function digitAt(text: string, offset: number): number {
  return DIGIT_VALUES[text.charCodeAt(offset)] ?? -1;
}

/**
 * Reads a Han numeral of 1 to 999 (`一`, `十`, `二十一`, `一百零二`) that starts at a UTF-16 offset.
 * Digits in a row (`二〇二五`, `三四`) are a year or an approximate number: none is read.
 */
export function readHanNumeral(text: string, start: number): Numeral | undefined {
  let offset = start;
  let value = 0;
  let digit = digitAt(text, offset);
  if (digit > 0 && text.charAt(offset + 1) === '百') {
    value = digit * 100;
    offset += 2;
    digit = digitAt(text, offset);
    if (digit === 0) {
      const unit = digitAt(text, offset + 1);
      if (unit <= 0) return undefined;
      return finishNumeral(text, value + unit, offset + 2);
    }
  }
  if (digit > 0 && text.charAt(offset + 1) === '十') {
    value += digit * 10;
    offset += 2;
    digit = digitAt(text, offset);
  } else if (value === 0 && text.charAt(offset) === '十') {
    value = 10;
    offset += 1;
    digit = digitAt(text, offset);
  }
  if (digit > 0) {
    value += digit;
    offset += 1;
  }
  return value === 0 ? undefined : finishNumeral(text, value, offset);
}

function finishNumeral(text: string, value: number, end: number): Numeral | undefined {
  const next = text.charAt(end);
  return digitAt(text, end) >= 0 || next === '十' || next === '百' ? undefined : { value, end };
}

/** Writes 1 to 999 in Han numerals as headings count: `十一`, `二十`, `一百零二`. */
export function writeHanNumeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const units = value % 10;
  let text = '';
  if (hundreds > 0) text += `${DIGITS.charAt(hundreds)}百`;
  if (tens > 0) text += hundreds === 0 && tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  else if (hundreds > 0 && units > 0) text += '零';
  if (units > 0) text += DIGITS.charAt(units);
  return text;
}

const LONGEST_ARABIC_MARKER = 3;

function arabicDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Whether the UTF-16 unit at an offset is a half-width or a full-width digit. */
export function isArabicDigit(text: string, offset: number): boolean {
  return arabicDigit(text.charCodeAt(offset)) >= 0;
}

/** Reads one to three digits, half-width or full-width, with no leading zero. Longer numbers are years and figures, not markers. */
export function readArabicNumeral(text: string, start: number): Numeral | undefined {
  let value = 0;
  let offset = start;
  for (;;) {
    const digit = arabicDigit(text.charCodeAt(offset));
    if (digit < 0) break;
    value = value * 10 + digit;
    offset += 1;
    if (value === 0 || offset - start > LONGEST_ARABIC_MARKER) return undefined;
  }
  return offset === start ? undefined : { value, end: offset };
}
