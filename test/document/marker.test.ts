import { describe, expect, it } from 'vitest';
import {
  HEADING_FORMS,
  type HeadingForm,
  isHeadingForm,
  readDecimal,
  readMarker,
  spellMarker,
} from '../../server/src/document/marker.ts';

function read(text: string) {
  const marker = readMarker(text, 0);
  return marker && { form: marker.form, value: marker.value, text: marker.text, faults: marker.faults.join(' ') };
}

describe('a marker', () => {
  it('is read back as it is spelled, in every form', () => {
    for (const form of HEADING_FORMS.filter((one) => !one.startsWith('decimal'))) {
      for (const value of [1, 2, 9, 10, 11, 20, 21, 35, 36, 50]) {
        const spelled = spellMarker(form, value);
        expect(read(`${spelled}：标题`), spelled).toEqual({ form, value, text: spelled, faults: '' });
      }
    }
  });

  it.each([
    ['一.标题', 'han', 1, '一.', 'wrong-mark'],
    ['二，标题', 'han', 2, '二，', 'wrong-mark'],
    ['三 、标题', 'han', 3, '三 、', 'wrong-mark'],
    ['二、、标题', 'han', 2, '二、、', 'extra-mark'],
    ['一、 标题', 'han', 1, '一、 ', 'space'],
    ['(一)标题', 'han-paren', 1, '(一)', 'half-width-brackets'],
    ['（一)标题', 'han-paren', 1, '（一)', 'half-width-brackets'],
    ['（一）、标题', 'han-paren', 1, '（一）、', 'extra-mark'],
    ['十二）标题', 'han-paren', 12, '十二）', 'missing-bracket'],
    ['㈢标题', 'han-paren', 3, '㈢', 'compatibility-character'],
    ['1、标题', 'arabic', 1, '1、', 'wrong-mark'],
    ['1．标题', 'arabic', 1, '1．', ''],
    ['1. 标题', 'arabic', 1, '1.', ''],
    ['１．标题', 'arabic', 1, '１．', 'full-width-digit'],
    ['⒊标题', 'arabic', 3, '⒊', 'compatibility-character'],
    ['(3)标题', 'arabic-paren', 3, '(3)', 'half-width-brackets'],
    ['3）标题', 'arabic-paren', 3, '3）', 'missing-bracket'],
    ['⑷标题', 'arabic-paren', 4, '⑷', 'compatibility-character'],
    ['㉑标题', 'circled', 21, '㉑', ''],
    ['第十二条　内容', 'article', 12, '第十二条', ''],
    ['第一，内容', 'ordinal', 1, '第一，', ''],
    ['一是内容', 'point', 1, '一是', ''],
    ['二要内容', 'point', 2, '二要', ''],
    ['一个是内容', 'point', 1, '一个是', ''],
    ['首先，内容', 'first', 1, '首先', ''],
    ['其二，内容', 'one-of', 2, '其二，', ''],
  ])('%s', (text, form, value, marker, faults) => {
    expect(read(text)).toEqual({ form, value, text: marker, faults });
  });

  it.each([
    '2022年工作',
    '1,000万元',
    '第五条第二款的规定',
    '第五条规定的情形',
    '三四个月以来',
    '二〇二五年',
    '一是否存在问题',
    '百年大计',
    '',
  ])('is not read in “%s”', (text) => {
    const marker = readMarker(text, 0);
    expect(marker !== undefined && isHeadingForm(marker.form) && !marker.weak).toBe(false);
  });

  it.each([
    ['1.1标题', 'decimal', '1.', 1],
    ['2.10 标题', 'decimal', '2.', 10],
    ['1.2.3标题', 'decimal-3', '1.2.', 3],
    ['36.1《办法》', 'decimal', '36.', 1],
    ['45.5.6①工程量', 'decimal-3', '45.5.', 6],
  ])('may be a decimal in “%s”', (text, form, prefix, value) => {
    const decimal = readDecimal(text, 0);
    expect(decimal).toMatchObject({ form, prefix, value });
    expect(spellMarker(form as HeadingForm, value, prefix)).toBe(decimal?.text);
  });

  it.each(['1.5万户', '10.53%', '1.05标题', '2.1家', '16.4 条款所列', '1.5 小时', '1.26周岁'])(
    'is no decimal in “%s”',
    (text) => {
      expect(readDecimal(text, 0)).toBeUndefined();
    },
  );

  it.each(['1.5万户', '二、三产业', '（二）项规定', '一 标题'])('is weak in “%s”', (text) => {
    expect(readMarker(text, 0)?.weak).toBe(true);
  });
});
