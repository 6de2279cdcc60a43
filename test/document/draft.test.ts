import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import type { Range } from '../../server/src/document/position.ts';

function textOf(draft: Draft): string {
  return draft.lines.map((line) => line.text).join('\n');
}

function facts(draft: Draft) {
  return draft.lines.map(({ text, block, before, after, shape, marker }) => ({
    text,
    block,
    before,
    after,
    shape,
    marker,
  }));
}

/** A fixed sequence of numbers in [0, 1): the same draft and the same edits at every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const BITS = [
  '一、',
  '（一）',
  '讲话',
  '\n',
  '\n\n',
  '```\n',
  '---\n',
  '**',
  'X月XX日',
  '，',
  '标题: 甲\n',
  ' ',
  '😀',
  '\ud83d',
  '\r\n',
];

describe('an edited draft', () => {
  it('has the same lines as the edited text read from scratch, for 400 random edits', () => {
    const next = sequence(20260101);
    const pick = (limit: number) => Math.floor(next() * limit);
    for (let round = 0; round < 8; round += 1) {
      let draft = Draft.parse('---\n标题: 讲话\n---\n同志们：\n一、提高认识\n正文。\n```\n代码\n```\n二、抓好落实');
      for (let edit = 0; edit < 50; edit += 1) {
        const at = () => {
          const line = pick(draft.lines.length);
          return { line, character: pick((draft.lines[line]?.text.length ?? 0) + 1) };
        };
        const [a, b] = [at(), at()];
        const forward = a.line < b.line || (a.line === b.line && a.character <= b.character);
        const range: Range = forward ? { start: a, end: b } : { start: b, end: a };
        const newText = Array.from({ length: pick(4) }, () => BITS[pick(BITS.length)]).join('');
        draft = draft.replace(next() < 0.7 ? { start: range.start, end: range.start } : range, newText);
        expect(facts(draft)).toEqual(facts(Draft.parse(textOf(draft))));
      }
    }
  });

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
