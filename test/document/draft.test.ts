import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';

function textOf(draft: Draft): string {
  return draft.lines.map((line) => line.text).join('\n');
}

describe('an edited draft', () => {
  it('keeps the lines that an edit did not touch', () => {
    const draft = Draft.parse('一、甲\n正文一。\n二、乙\n正文二。');
    const edited = draft.replace({ start: { line: 1, character: 2 }, end: { line: 1, character: 2 } }, '，');
    expect(edited.lines[1]).not.toBe(draft.lines[1]);
    for (const kept of [0, 2, 3]) expect(edited.lines[kept]).toBe(draft.lines[kept]);
  });

  it('reads on after an opened fence until the state is the same again', () => {
    const draft = Draft.parse('一、甲\n二、乙\n```\nx = 1\n```\nx = 2');
    const edited = draft.replace({ start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, '```\n');
    expect(edited.lines.map((line) => line.block)).toEqual(['text', 'code', 'text', 'code', 'text', 'code', 'code']);
  });

  it('cuts a range past the end to the end', () => {
    const draft = Draft.parse('甲\n乙');
    expect(textOf(draft.replace({ start: { line: 9, character: 9 }, end: { line: 9, character: 9 } }, '丙'))).toBe(
      '甲\n乙丙',
    );
  });
});

describe('front matter', () => {
  it('ends at its rule, or where no YAML follows', () => {
    const blocks = (text: string) => Draft.parse(text).lines.map((line) => line.block);
    expect(blocks('---\ntitle: x\n---\n正文')).toEqual(['front-matter', 'front-matter', 'front-matter', 'text']);
    expect(blocks('---\n同志们：\n正文')).toEqual(['front-matter', 'text', 'text']);
    expect(blocks('正文\n---\n正文')).toEqual(['text', 'text', 'text']);
  });
});
