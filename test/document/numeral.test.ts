import { describe, expect, it } from 'vitest';
import { readArabicNumeral, readHanNumeral, writeHanNumeral } from '../../server/src/document/numeral.ts';

describe('Han numerals', () => {
  it('reads back every number that it writes, 1 to 999', () => {
    for (let value = 1; value <= 999; value += 1) {
      const text = writeHanNumeral(value);
      expect(readHanNumeral(`第${text}条`, 1), text).toEqual({ value, end: 1 + text.length });
    }
  });

  it('writes numbers as headings count', () => {
    expect([1, 10, 11, 20, 21, 100, 102, 110, 111].map(writeHanNumeral)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '一百',
      '一百零二',
      '一百一十',
      '一百一十一',
    ]);
  });

  it('takes digits in a row for no number', () => {
    for (const text of ['二〇二五', '三四', '一百〇', '二十十', '零', '']) {
      expect(readHanNumeral(text, 0), text).toBeUndefined();
    }
  });
});

describe('Arabic numerals', () => {
  it('reads one to three digits, half-width or full-width', () => {
    expect(readArabicNumeral('12.', 0)).toEqual({ value: 12, end: 2 });
    expect(readArabicNumeral('１２．', 0)).toEqual({ value: 12, end: 2 });
    expect(readArabicNumeral('999', 0)).toEqual({ value: 999, end: 3 });
  });

  it('takes years, leading zeros and nothing for no number', () => {
    for (const text of ['2025', '01', '0', 'a', '']) expect(readArabicNumeral(text, 0), text).toBeUndefined();
  });
});
