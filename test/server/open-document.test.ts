import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../../server/src/document/draft.ts';
import { OpenDocument } from '../../server/src/server/open-document.ts';
import { randomNumbers } from '../accuracy/random.ts';

const URI = 'untitled:Untitled-1';

/** Makes the same changes in an open document and in a plain text, and holds the one against the other after each. */
function followsText(content: string, pieces: readonly string[], seed: number): void {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const open = new OpenDocument(URI, 'gongwen', 1, content);
  const plain = TextDocument.create(URI, 'gongwen', 1, content);
  for (let version = 2; version < 200; version += 1) {
    const from = plain.positionAt(below(plain.getText().length + 1));
    const to = plain.positionAt(Math.min(plain.offsetAt(from) + below(6), plain.getText().length));
    const change = { range: { start: from, end: to }, text: pieces[below(pieces.length)] ?? '' };
    open.update([change], version);
    TextDocument.update(plain, [change], version);
    expect(open.getText()).toBe(plain.getText());
    expect(open.version).toBe(version);
    expect(open.draft.lines.map(({ text }) => text)).toEqual(
      Draft.parse(plain.getText()).lines.map(({ text }) => text),
    );
  }
}

describe('an open document', () => {
  const draft = ['同志们：', '一、抓项目', '1.抓开工', '```', '代码', '```', '谢谢大家！'];

  it.each([
    ['LF', '\n', ['好', '', '\n', '一\n二\n']],
    ['CRLF', '\r\n', ['好', '', '\r\n', '一\r\n二\r\n']],
    ['terminators of all kinds', '\r\n', ['好', '', '\n', '\r', '\r\n', '一\r二\n']],
  ])('keeps its text through random changes with %s', (_name, terminator, pieces) => {
    for (let seed = 1; seed <= 10; seed += 1) followsText(draft.join(terminator), pieces, seed);
  });

  it('takes the terminators of what is put into a single line', () => {
    const open = new OpenDocument(URI, 'gongwen', 1, '');
    const start = { line: 0, character: 0 };
    open.update([{ range: { start, end: start }, text: '一\r\n二' }], 2);
    expect(open.terminator).toBe('\r\n');
    open.update([{ text: '一\n二' }], 3);
    expect(open.terminator).toBe('\n');
    expect(open.getText()).toBe('一\n二');
  });

  it('is read again when it is no longer too long', () => {
    const open = new OpenDocument(URI, 'gongwen', 1, `一、\n${'长'.repeat(10_000_000)}`);
    expect(open.isTooLong).toBe(true);
    expect(open.draft.lines).toHaveLength(1);
    open.update(
      [{ range: { start: { line: 1, character: 1 }, end: { line: 1, character: 10_000_000 } }, text: '' }],
      2,
    );
    expect(open.isTooLong).toBe(false);
    expect(open.getText()).toBe('一、\n长');
    expect(open.draft.lines).toHaveLength(2);
  });
});
