import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, SelectionRange, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../apply-edits.ts';
import { Editor, type EditorOptions, type TextEdit } from './editor.ts';

const URI = 'untitled:Untitled-1';
const DRAFT = '一、抓项目\n（一）抓开工\n（二）抓招商\n二、抓作风\n';

const editors: Editor[] = [];

async function open(text = DRAFT, options: EditorOptions = {}, languageId = 'gongwen'): Promise<Editor> {
  const editor = await Editor.start({ pull: true, ...options });
  editors.push(editor);
  await editor.open(URI, text, languageId);
  return editor;
}

afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

function at(line: number, character = 0, endLine = line, endCharacter = character) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

const INVOKED = 1;
const AUTOMATIC = 2;

function actions(editor: Editor, range: object, triggerKind: number, only?: string[]): Promise<CodeAction[]> {
  return editor.ask('textDocument/codeAction', URI, { range, context: { diagnostics: [], only, triggerKind } });
}

function editsOf(edit: WorkspaceEdit | undefined): readonly TextEdit[] {
  return edit?.changes?.[URI] ?? [];
}

describe('code actions on the structure', () => {
  it('are those that a place allows, each with its edit', async () => {
    const editor = await open();
    const offered = await actions(editor, at(2, 3), INVOKED, ['refactor']);
    expect(offered.map(({ title }) => title)).toEqual([
      '升为上一级',
      '降为下一级',
      '上移本节',
      '在本节后插入同级标题',
      '本级序号改为1.2.3.',
      '本级序号改为（1）（2）（3）',
      '本级序号改为①②③',
    ]);
    expect(applyEdits(DRAFT, editsOf(offered[0]?.edit))).toBe('一、抓项目\n（一）抓开工\n二、抓招商\n三、抓作风\n');
    expect(applyEdits(DRAFT, editsOf(offered[4]?.edit))).toBe('一、抓项目\n1.抓开工\n2.抓招商\n二、抓作风\n');
  });

  it('make no lightbulb of their own', async () => {
    const editor = await open();
    expect(await actions(editor, at(2, 3), AUTOMATIC)).toEqual([]);
    expect(await actions(editor, at(2, 3), INVOKED)).toEqual([]);
  });

  it('are not for running text, nor for a file that is no draft', async () => {
    const readme = '# Tool\n\n```sh\nnpm install\n```\n1. `npm start`\n2. `npm test`\n';
    expect(
      await actions(await open('同志们：\n正文。\n一、抓项目\n二、抓作风\n'), at(1), INVOKED, ['refactor']),
    ).toEqual([]);
    expect(await actions(await open(readme, {}, 'markdown'), at(5), INVOKED, ['refactor'])).toEqual([]);
  });

  it('renumber the draft as a source action, and what is selected', async () => {
    const wrong = '一、抓项目\n（一）抓开工\n（三）抓招商\n三、抓作风\n';
    const editor = await open(wrong);
    const [whole] = await actions(editor, at(0), INVOKED, ['source.renumber.gongwen']);
    expect(applyEdits(wrong, editsOf(whole?.edit))).toBe(DRAFT);
    const selected = await actions(editor, at(1, 0, 2, 3), INVOKED, ['refactor.rewrite']);
    const part = selected.find(({ title }) => title === '所选部分重新编号');
    expect(applyEdits(wrong, editsOf(part?.edit))).toBe(wrong.replace('（三）', '（二）'));
  });

  it('speak English where the settings say so', async () => {
    const editor = await open(DRAFT, { settings: { locale: 'en' } });
    const [first] = await actions(editor, at(2), INVOKED, ['refactor']);
    expect(first?.title).toBe('Promote');
  });
});

describe('the structure command', () => {
  async function execute(editor: Editor, params: unknown): Promise<unknown> {
    return editor.connection.sendRequest('workspace/executeCommand', {
      command: 'gongwen.structure',
      arguments: [params],
    });
  }

  it('has the editor apply its edit, with the version that it belongs to', async () => {
    const editor = await open(DRAFT, { documentChanges: true });
    await execute(editor, { textDocument: { uri: URI }, action: 'moveDown', range: at(0) });
    const [applied] = editor.applied;
    expect(applied?.documentChanges).toEqual([
      expect.objectContaining({ textDocument: { uri: URI, version: 1 }, edits: expect.anything() }),
    ]);
    const [change] = (applied?.documentChanges ?? []) as { edits: TextEdit[] }[];
    expect(applyEdits(DRAFT, change?.edits ?? [])).toBe('一、抓作风\n二、抓项目\n（一）抓开工\n（二）抓招商\n');
  });

  it('says why it does nothing', async () => {
    const editor = await open();
    await execute(editor, { textDocument: { uri: URI }, action: 'promote', range: at(0) });
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown).toEqual(['公文助手：已经是最高一级']);
    expect(editor.applied).toEqual([]);
  });

  it.each([
    [{ textDocument: { uri: URI }, action: 'fly', range: at(0) }, /action: .*"promote"/u],
    [{ textDocument: { uri: URI }, action: 'promote', range: at(-1) }, /range\.start\.line/u],
    [undefined, /Object/u],
  ])('names what is wrong with its argument %#', async (params, message) => {
    const editor = await open();
    await expect(execute(editor, params)).rejects.toThrow(message);
  });
});

describe('selection ranges', () => {
  it('grow from the sentence to the draft by the same tree as the outline', async () => {
    const text = '一、抓项目\n（一）抓开工\n先开工。再投产。\n（二）抓招商\n二、抓作风\n';
    const editor = await open(text);
    const [selection] = await editor.ask<SelectionRange[]>('textDocument/selectionRange', URI, {
      positions: [{ line: 2, character: 5 }],
    });
    const ranges: string[] = [];
    for (let one = selection; one !== undefined; one = one.parent) {
      const { start, end } = one.range;
      ranges.push(`${start.line}:${start.character}-${end.line}:${end.character}`);
    }
    expect(ranges).toEqual(['2:4-2:8', '2:0-2:8', '1:0-2:8', '1:0-3:6', '0:0-3:6', '0:0-4:5']);
  });
});
