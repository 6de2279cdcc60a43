import { describe, expect, it } from 'vitest';
import { table, withHead, withPart } from '../../scripts/markdown.ts';

const OPENING = '<!-- 表：由 npm run generate 生成，不在这里改 -->';
const CLOSING = '<!-- 表：到此为止 -->';

describe('a part of a page that is generated', () => {
  const page = `# 标题\n\n${OPENING}\n\n旧\n\n${CLOSING}\n\n手写的。\n`;

  it('is made anew between its comments, and nothing else', () => {
    expect(withPart(page, '表', ['新', ''])).toBe(page.replace('旧', '新'));
  });

  it('stays as it is when made twice', () => {
    const once = withPart(page, '表', ['新', '']);
    expect(withPart(once, '表', ['新', ''])).toBe(once);
  });

  it('has a place, or it is told which comments are missing', () => {
    expect(() => withPart('手写的。\n', '表', ['新'])).toThrow(OPENING);
    expect(() => withPart(`${CLOSING}\n${OPENING}\n`, '表', ['新'])).toThrow(CLOSING);
  });

  it('comes first on a page that had no head', () => {
    const made = withHead('手写的。\n', '表', ['新']);
    expect(made).toBe(`${OPENING}\n\n新\n\n${CLOSING}\n\n手写的。\n`);
    expect(withHead(made, '表', ['新'])).toBe(made);
  });
});

it('lays out a table, a | within a cell as text', () => {
  expect(table(['名', '值'], [['甲', 'a|b']])).toEqual(['| 名 | 值 |', '| --- | --- |', '| 甲 | a\\|b |', '']);
});
