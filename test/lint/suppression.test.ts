import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';

describe('suppression comments', () => {
  it.each([
    ['the next line', '<!-- gongwen-disable-next-line placeholder -->\nX月X日\nX月X日', ['placeholder 3']],
    ['the next line, every rule', '<!-- gongwen-disable-next-line -->\nX月X日', []],
    ['another rule', '<!-- gongwen-disable-next-line heading-marker -->\nX月X日', ['placeholder 2']],
    ['the same line', 'X月X日<!-- gongwen-disable-line placeholder -->', []],
    [
      'a stretch',
      '<!-- gongwen-disable placeholder -->\nX月X日\n<!-- gongwen-enable placeholder -->\nX月X日',
      ['placeholder 4'],
    ],
    ['to the end', '<!-- gongwen-disable -->\nX月X日\n1、甲', []],
    [
      'one stretch within another',
      '<!-- gongwen-disable -->\n<!-- gongwen-disable placeholder -->\nX月X日\n<!-- gongwen-enable placeholder -->\nX月X日\n<!-- gongwen-enable -->\nX月X日',
      ['placeholder 7'],
    ],
    [
      'until every rule is told to speak again',
      '<!-- gongwen-disable placeholder heading-marker -->\n1、X月X日\n<!-- gongwen-enable -->\n1、X月X日',
      ['heading-marker 4', 'placeholder 4'],
    ],
    ['nothing, where nothing was silent', '<!-- gongwen-enable -->\nX月X日', ['placeholder 2']],
    ['nothing after the last line', 'X月X日\n<!-- gongwen-disable-next-line -->', ['placeholder 1']],
    ['several rules', '<!-- gongwen-disable-next-line placeholder, heading-marker -->\n1、X月X日', []],
  ])('silence %s', (_name, text, expected) => {
    const { findings } = new Linter(defaultConfig()).lint(Draft.parse(text), true);
    expect(findings.map(({ rule, range }) => `${rule} ${range.start.line + 1}`)).toEqual(expected);
  });

  it('silence as many rules as a line names', () => {
    const text = `<!-- gongwen-disable-next-line ${'甲,'.repeat(200_000)}placeholder -->\nX月X日`;
    expect(new Linter(defaultConfig()).lint(Draft.parse(text), true).findings).toEqual([]);
  });
});
