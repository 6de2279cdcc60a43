import { describe, expect, it } from 'vitest';
import { FORM, HEADING_FORMS, LAW_FORMS, PLAIN_FORMS, UNITS } from '../../server/src/document/heading-form.ts';

describe('the forms of headings', () => {
  it('stand from the highest rank to the lowest, and so does what is usually below each', () => {
    for (const form of HEADING_FORMS) {
      const below = FORM[form].usuallyBelow;
      if (below !== undefined) expect(HEADING_FORMS.indexOf(below), form).toBeGreaterThan(HEADING_FORMS.indexOf(form));
    }
  });

  it('show their first number in their families', () => {
    const first = (forms: readonly (typeof HEADING_FORMS)[number][]) => forms.map((form) => FORM[form].spell(1, ''));
    expect(first(LAW_FORMS).join(' ')).toBe('第一部分 第一篇 第一编 第一章 第一节 第一条 第一款 第一项');
    expect(first(PLAIN_FORMS).join(' ')).toBe('一、 （一） 1. （1） ①');
  });

  it('have levels with names of their own', () => {
    expect(new Set(HEADING_FORMS.map((form) => FORM[form].level)).size).toBe(HEADING_FORMS.length);
  });

  it('are told by their units, also as Taiwan writes them', () => {
    expect(UNITS.filter(([, form]) => form === 'article')).toEqual([
      ['条', 'article'],
      ['條', 'article'],
    ]);
  });
});
