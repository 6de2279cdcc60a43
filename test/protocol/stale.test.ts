import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentSymbol, Hover } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const URI = 'untitled:Untitled-1';
const DRAFT = '一、抓项目\n1.抓开工\n二、抓作风\n';
const CONTENT_MODIFIED = -32801;
const SERVER_CANCELLED = -32802;

const editors: Editor[] = [];

/** An editor with a draft, which the server cannot check before `release` is called. */
async function startHeldBack(): Promise<{ editor: Editor; release: () => void }> {
  const editor = await Editor.start({ pull: true, settings: {} });
  editors.push(editor);
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  editor.beforeSettings = () => released;
  await editor.open(URI, DRAFT);
  return { editor, release };
}

afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
const position = range.start;

describe('a text that has changed since it was asked about', () => {
  it.each<[string, object]>([
    ['textDocument/hover', { position }],
    ['textDocument/selectionRange', { positions: [position] }],
    ['textDocument/inlayHint', { range }],
    ['textDocument/semanticTokens/range', { range }],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['gongwen/place', { position }],
    ['gongwen/section', { position }],
    ['gongwen/structure', { range, action: 'moveDown' }],
  ])('has no answer to %s: the place stands elsewhere', async (method, params) => {
    const { editor, release } = await startHeldBack();
    const answer = editor.ask(method, URI, params);
    await editor.change(URI, 2, '关于工作的安排\n', 0, 0);
    release();
    await expect(answer).rejects.toMatchObject({ code: CONTENT_MODIFIED });
  });

  it('is told of as a whole as it now stands', async () => {
    const { editor, release } = await startHeldBack();
    const symbols = editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    const found = editor.pull(URI);
    await editor.change(URI, 2, '三、抓X月X日\n', 3, 0);
    release();
    expect((await symbols).map(({ name }) => name)).toEqual(['一、抓项目', '二、抓作风', '三、抓X月X日']);
    expect((await found).items).toHaveLength(1);
  });

  it('is asked about anew where it was closed', async () => {
    const { editor, release } = await startHeldBack();
    const found = editor.pull(URI);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await editor.open(URI, DRAFT);
    release();
    await expect(found).rejects.toMatchObject({ code: SERVER_CANCELLED, data: { retriggerRequest: true } });
    await editor.pull(URI);
  });
});

it('a text that is not checked keeps its outline, and nothing is offered or coloured in it', async () => {
  const editor = await Editor.start({ pull: true, settings: { inlayHints: true, draftDetection: 'never' } });
  editors.push(editor);
  await editor.open(URI, DRAFT, 'markdown');
  expect(await editor.ask('textDocument/documentSymbol', URI)).toHaveLength(2);
  expect(await editor.ask('textDocument/foldingRange', URI)).not.toEqual([]);
  expect(await editor.ask<Hover>('textDocument/hover', URI, { position })).not.toBeNull();
  expect(await editor.ask('textDocument/semanticTokens/full', URI)).toEqual({ data: [] });
  expect(await editor.ask('textDocument/inlayHint', URI, { range })).toEqual([]);
  expect(await editor.ask('textDocument/codeAction', URI, { range, context: { diagnostics: [] } })).toEqual([]);
  expect(await editor.ask('textDocument/completion', URI, { position })).toBeNull();
  expect(await editor.ask('gongwen/place', URI, { position })).toBeNull();
  expect(await editor.ask('gongwen/placeholders', URI)).toEqual([]);
  expect(await editor.ask('gongwen/section', URI, { position })).toEqual([]);
  expect(await editor.ask('gongwen/structure', URI, { range, action: 'moveDown' })).toHaveProperty('refused');
});
