import { describe, expect, it } from 'vitest';
import { titleLines } from '../../server/src/layout/title-lines.ts';
import { cohesionBy } from '../../server/src/layout/word-cohesion.ts';
import { loadLanguage } from '../../server/src/lexicon/language.ts';

const WIDTH = 20;
const cohesion = cohesionBy(loadLanguage());
const cut = (title: string) => titleLines(title, WIDTH, cohesion);

describe('the lines of a title', () => {
  it.each([
    ['在全县工作会议上的讲话'],
    ['青山县人民政府办公室关于印发/《青山县防汛应急预案》的通知'],
    ['青山县教育局关于进一步加强全县/中小学校园安全管理工作的实施意见'],
  ])('%s', (expected) => {
    expect(cut(expected.replaceAll('/', ''))).toEqual(expected.split('/'));
  });

  it('none begins with a closing mark or 的, none ends with an opening one, and no number is cut', () => {
    const title =
      '青山县人民政府办公室关于印发《青山县2026年重点工作任务分工方案（2026—2028年）》和《青山县督查办法》的通知';
    const lines = cut(title);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBe(3);
    for (const line of lines) {
      expect(line).not.toMatch(/^[》）的和]|[《（和]$/u);
    }
    expect(lines.some((line) => line.includes('2026年重点'))).toBe(true);
  });

  it('what no six lines hold, and what has no place to be cut at, is left as it is', () => {
    expect(cut('长'.repeat(121))).toEqual(['长'.repeat(121)]);
    expect(cut('9'.repeat(60))).toEqual(['9'.repeat(60)]);
  });

  it('without a dictionary it is cut all the same', () => {
    expect(titleLines('一二三四五六七八九十一二三四五六七八九十一二', WIDTH, cohesionBy(undefined))).toHaveLength(2);
  });
});
