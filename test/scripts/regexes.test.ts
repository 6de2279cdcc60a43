import { describe, expect, it } from 'vitest';
import { readRegexes, slowParts } from '../../scripts/regexes.ts';

describe('regular expressions of a source', () => {
  it('are found where they are written out, with their flags', () => {
    const { literals } = readRegexes('const a: RegExp = /a\\/+/gu; f(/b/v.test(x) ? 1 : /c/y); // /d/');
    expect(literals.map(({ pattern, flags }) => `/${pattern}/${flags}`)).toEqual(['/a\\/+/gu', '/b/v', '/c/y']);
  });

  it('are found where they are made, with the place of their maker', () => {
    const { javascript, sites } = readRegexes("const a = new RegExp(b as string, 'u'), c = RegExp('d');");
    expect(sites.map(({ start, end }) => javascript.slice(start, end))).toEqual(['RegExp', 'RegExp']);
  });

  it.each([
    ['/[\\s.…·]*\\d*$/u', 2],
    ['/(?<!\\d)\\d+$/u', 0],
    ['/“[^”]*”/gu', 1],
    ['/^“[^”]*”/u', 0],
    ['/^(.*)（(.*)）$/u', 1],
    ['/^(?:a+)+$/u', 1],
    ['/^\\p{Script=Han}{1,8}：/v', 0],
    ['/(?<=：)\\s+$/gu', 0],
  ])('%s has %i slow parts', (regex, count) => {
    const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/u.exec(regex) ?? [];
    expect(slowParts({ pattern, flags })).toHaveLength(count);
  });
});
