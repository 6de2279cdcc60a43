import { describe, expect, it, vi } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defineFact } from '../../server/src/document/fact.ts';
import type { Line } from '../../server/src/document/line.ts';

/** No trigger may be declared once a line was scanned, so a fact here looks by itself. */
function lengthFact() {
  const read = vi.fn(({ text }: Line) => (text.includes('长') ? text.length : 0));
  return { read, fact: defineFact<number>({ none: 0, read }) };
}

describe('a fact of lines', () => {
  const text = ['短', '一行长', '', '又一行长的', '短'].join('\n');

  it('is read once of a line that tells something, and only of prose', () => {
    const { read, fact } = lengthFact();
    const draft = Draft.parse(`${text}\n<!-- 长 -->`);
    expect(draft.linesWith(fact)).toEqual([1, 3]);
    expect(draft.linesWith(fact)).toEqual([1, 3]);
    expect(read).toHaveBeenCalledTimes(4);
    expect(draft.lines.map((line) => fact.of(line))).toEqual([0, 3, 0, 5, 0, 0]);
    expect(read.mock.calls.filter(([line]) => line.text.includes('长'))).toHaveLength(2);
  });

  it('is read after an edit of the lines that the edit made, and the others move', () => {
    const { read, fact } = lengthFact();
    const draft = Draft.parse(text);
    draft.linesWith(fact);
    read.mockClear();
    const at = { line: 1, character: 1 };
    const edited = draft.replace({ start: at, end: at }, '长\n长');
    expect(edited.linesWith(fact)).toEqual([1, 2, 4]);
    expect(read.mock.calls.map(([line]) => line.text)).toEqual(['一长', '长行长']);
    const shorter = edited.replace({ start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, '');
    expect(shorter.linesWith(fact)).toEqual([0, 2]);
  });

  it('is given up after many edits by whom nobody asks for it', () => {
    const { read, fact } = lengthFact();
    let draft = Draft.parse(text);
    draft.linesWith(fact);
    const at = { line: 0, character: 0 };
    for (let edit = 0; edit < 200; edit += 1) draft = draft.replace({ start: at, end: at }, '长');
    expect(read.mock.calls.length).toBeLessThan(110);
    expect(draft.linesWith(fact)).toEqual([0, 1, 3]);
  });
});
