import { afterEach, describe, expect, it } from 'vitest';
import { type CompletionItem, type CompletionList, CompletionTriggerKind, type TextEdit } from 'vscode-languageserver';
import { type OfferedSnippet, SNIPPETS_REQUEST, type SnippetsParams } from '../../server/src/protocol.ts';
import { Editor, type EditorOptions } from './editor.ts';

const URI = 'untitled:Untitled-1';
const DRAFT = '一、抓项目\n（一）抓开工\n1.上半年开工十个项目。\n';
const WITH_SNIPPETS: EditorOptions = {
  pull: true,
  completionItem: { snippetSupport: true, labelDetailsSupport: true },
};

const editors: Editor[] = [];

async function start(options?: EditorOptions): Promise<Editor> {
  const editor = await Editor.start(options);
  editors.push(editor);
  return editor;
}

afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

async function itemsAt(editor: Editor, line: number, character: number, trigger?: string): Promise<CompletionItem[]> {
  const context =
    trigger === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger };
  const list = await editor.ask<CompletionList | null>('textDocument/completion', URI, {
    position: { line, character },
    context,
  });
  return list?.items ?? [];
}

const newText = (item: CompletionItem | undefined) => (item?.textEdit as TextEdit | undefined)?.newText;

describe('completion', () => {
  it('answers Enter with the next numbers, before the change was checked', async () => {
    const editor = await start(WITH_SNIPPETS);
    expect(editor.capabilities.completionProvider?.triggerCharacters).toContain('\n');
    await editor.open(URI, DRAFT.trimEnd());
    await editor.pull(URI);
    await editor.change(URI, 2, '\n', 2, 20);
    const items = await itemsAt(editor, 3, 0, '\n');
    expect(items.map(({ label }) => label)).toEqual(['2.', '（1）', '（二）', '二、']);
    expect(items[0]).toMatchObject({ labelDetails: { description: '三级标题 · 接“1.上半年开工十个项目”' } });
  });

  it('gives tab stops to an editor that has them, and their text in plain when it is looked at', async () => {
    const editor = await start(WITH_SNIPPETS);
    await editor.open(URI, `${DRAFT}rw`);
    const [item] = await itemsAt(editor, 3, 2);
    expect(item).toMatchObject({ insertTextFormat: 2, label: expect.stringMatching(/^讲话：任务/u) });
    expect(newText(item)).toMatch(/^2\.\$\{1:【请填写/u);
    expect(item).not.toHaveProperty('documentation');
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    expect(resolved.documentation).toMatch(/^2\.【请填写[^$]*$/u);
  });

  it('gives plain text to an editor without tab stops', async () => {
    const editor = await start();
    await editor.open(URI, `${DRAFT}rw`);
    const [item] = await itemsAt(editor, 3, 2);
    expect(item?.insertTextFormat).toBe(1);
    expect(newText(item)).toMatch(/^2\.【请填写[^$]*$/u);
    expect(item).not.toHaveProperty('labelDetails');
  });

  it('numbers a section for its place', async () => {
    const editor = await start();
    await editor.open(URI, `${DRAFT}rw`);
    const [item] = await itemsAt(editor, 3, 2);
    expect(newText(item)?.match(/^(?:（.）|\d\.)/gmu)).toEqual(['2.', '（1）', '（2）', '（3）']);
  });

  it('is quiet in a text that is no draft, and brings no snippets into one that is only taken for it', async () => {
    const editor = await start(WITH_SNIPPETS);
    await editor.open(
      URI,
      '# 安装\n\n```sh\nnpm install\n```\n\n运行 `npm start`，见 [说明](docs/a.md)。\n\n',
      'markdown',
    );
    expect(await itemsAt(editor, 8, 0)).toEqual([]);
    const other = 'untitled:Untitled-2';
    await editor.open(other, `${DRAFT}`, 'plaintext');
    const asked = { position: { line: 3, character: 0 }, context: { triggerKind: CompletionTriggerKind.Invoked } };
    const { items } = await editor.ask<CompletionList>('textDocument/completion', other, asked);
    expect(items.map(({ label }) => label)).toEqual(['2.', '（1）', '（二）', '二、']);
  });

  it('has no answer for a text that is not open', async () => {
    const editor = await start();
    expect(await itemsAt(editor, 0, 0)).toEqual([]);
  });
});

describe('the snippets for the commands', () => {
  it('are whole drafts, or sections as they read below a line', async () => {
    const editor = await start();
    await editor.open(URI, DRAFT);
    const ask = (params: SnippetsParams) => editor.connection.sendRequest<OfferedSnippet[]>(SNIPPETS_REQUEST, params);
    const drafts = await ask({ wholeDrafts: true });
    expect(drafts.find(({ prefixes }) => prefixes.includes('jh'))).toMatchObject({ asks: ['meeting', 'date'] });
    const textOf = (snippets: OfferedSnippet[]) => snippets.find(({ prefixes }) => prefixes.includes('rw'));
    expect(textOf(drafts)).toBeUndefined();
    expect(textOf(await ask({ wholeDrafts: false }))).toMatchObject({
      group: expect.any(String),
      preview: expect.stringMatching(/^一、【/u),
    });
    const placed = textOf(await ask({ wholeDrafts: false, place: { uri: URI, line: 3 } }));
    expect(placed?.text).toMatch(/^2\.\$\{1:/u);
    expect(placed?.preview).toMatch(/^2\.【[^$]*$/u);
  });
});
