import { assert } from 'chai';
import { commands, Position, Selection, type TextEditor, window, workspace } from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll, open, openUntitled, until } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';
import { onPages } from './keyboard.ts';

const DRAFT = [
  '在全县重点工作推进会上的讲话',
  '同志们：',
  '下面，我讲两点意见。',
  '一、抓项目',
  '（一）抓开工',
  '1.定任务',
  '2.定时限',
  '（二）抓招商',
  '要走出去。',
  '二、抓作风',
  '（一）严纪律',
  '（二）转作风',
  '谢谢大家！',
];

/** Opens the draft with the cursor behind the marker of a 0-based line. */
async function openAt(line: number, character: number, language = 'gongwen'): Promise<TextEditor> {
  const editor = await openUntitled(language, DRAFT.join('\n'));
  const position = new Position(line, character);
  editor.selection = new Selection(position, position);
  await untilChecked();
  return editor;
}

/** The keys are those of a draft as soon as the status item tells of it. */
async function untilChecked(): Promise<void> {
  await onPage('waitFor', '.statusbar-item:has-text("字 ·")');
}

async function becomes(editor: TextEditor, lines: readonly string[]): Promise<void> {
  const wanted = lines.join('\n');
  try {
    await until('the edit', workspace.onDidChangeTextDocument, () => editor.document.getText() === wanted);
  } catch (error) {
    throw new Error(`${(error as Error).message}, as\n${wanted}\nnow:\n${editor.document.getText()}`);
  }
}

/** A key as the writer presses it, then one undo: the text is what it was. */
async function byKey(
  name: string,
  key: string,
  [line, character]: readonly [number, number],
  after: readonly string[],
  cursor: readonly [number, number],
): Promise<void> {
  const editor = await openAt(line, character);
  await onPage('screenshot', `${name}-before`);
  await onPage('press', key);
  await becomes(editor, after);
  await cursorAt(editor, ...cursor);
  await onPage('screenshot', `${name}-after`);
  await commands.executeCommand('undo');
  await becomes(editor, DRAFT);
}

async function cursorAt(editor: TextEditor, line: number, character: number): Promise<void> {
  const isThere = () => editor.selection.active.isEqual(new Position(line, character));
  await until(`the cursor at ${line}:${character}`, window.onDidChangeTextEditorSelection, isThere);
  // Commands reach the window in order: what the extension has set by then is in force.
  await commands.executeCommand('setContext', 'gongwen.test', line);
}

function replaced(from: number, count: number, ...lines: readonly string[]): string[] {
  return [...DRAFT.slice(0, from), ...lines, ...DRAFT.slice(from + count)];
}

const ROW = '.quick-input-widget .quick-input-list .monaco-list-row';

describe('the structure is edited by keys:', () => {
  afterEach(closeAll);

  it('a section moves up', () =>
    byKey(
      'move-up',
      'Alt+ArrowUp',
      [7, 3],
      replaced(4, 5, '（一）抓招商', '要走出去。', '（二）抓开工', '1.定任务', '2.定时限'),
      [4, 3],
    ));

  it('a section moves down', () =>
    byKey(
      'move-down',
      'Alt+ArrowDown',
      [3, 2],
      replaced(3, 9, '一、抓作风', '（一）严纪律', '（二）转作风', '二、抓项目', ...DRAFT.slice(4, 9)),
      [6, 2],
    ));

  it('a section goes up one level', () =>
    byKey('promote', 'Control+[', [7, 3], replaced(7, 3, '二、抓招商', '要走出去。', '三、抓作风'), [7, 2]));

  it('a section goes down one level', () =>
    byKey('demote', 'Control+]', [9, 2], replaced(9, 3, '（三）抓作风', '1.严纪律', '2.转作风'), [9, 3]));

  it('a sibling is put in', () =>
    byKey('insert', 'Alt+Enter', [4, 3], replaced(7, 1, '（二）', '（三）抓招商'), [7, 3]));

  it('a level gets another form', async () => {
    const editor = await openAt(10, 3);
    await editor.edit((edit) => edit.delete(editor.document.lineAt(5).rangeIncludingLineBreak));
    await editor.edit((edit) => edit.delete(editor.document.lineAt(5).rangeIncludingLineBreak));
    await onPage('screenshot', 'convert-before');
    await onPage('press', 'Control+Alt+h');
    await onPage('waitFor', '.quick-input-list .monaco-list-row:has-text("1.2.3.")');
    await onPage('screenshot', 'convert-choice');
    await onPage('press', 'Enter');
    const forms = [/^（一）/u, /^（二）/u];
    const after = DRAFT.filter((_, line) => line !== 5 && line !== 6).map((text) =>
      forms.reduce((line, form, index) => line.replace(form, `${index + 1}.`), text),
    );
    await becomes(editor, after);
    await onPage('screenshot', 'convert-after');
  });

  it('Tab puts an empty marker a level down, Shift+Tab up again', async () => {
    const editor = await openAt(4, 3);
    await onPage('press', 'Alt+Enter');
    await becomes(editor, replaced(7, 1, '（二）', '（三）抓招商'));
    await cursorAt(editor, 7, 3);
    await onPage('press', 'Tab');
    await becomes(editor, replaced(7, 0, '3.'));
    await cursorAt(editor, 7, 2);
    await onPage('screenshot', 'tab-after');
    await onPage('press', 'Shift+Tab');
    await becomes(editor, replaced(7, 1, '（二）', '（三）抓招商'));
  });

  it('in running text the keys do what they always do', async () => {
    const editor = await openAt(8, 1);
    await onPage('press', 'Alt+ArrowUp');
    await becomes(editor, replaced(7, 2, '要走出去。', '（二）抓招商'));
    await commands.executeCommand('undo');
    await becomes(editor, DRAFT);
    await onPage('press', 'Tab');
    await becomes(editor, replaced(8, 1, '要\t走出去。'));
  });

  it('the draft is renumbered', async () => {
    const editor = await openAt(3, 0);
    await editor.edit((edit) => edit.delete(editor.document.lineAt(4).rangeIncludingLineBreak));
    await onPage('screenshot', 'renumber-before');
    await commands.executeCommand('gongwen.renumber');
    const after = DRAFT.filter((_, line) => line !== 4).map((text) => text.replace('（二）抓招商', '（一）抓招商'));
    await becomes(editor, after);
    await onPage('screenshot', 'renumber-after');
  });

  it('a selection of several sections moves as sections, again and again', async () => {
    const editor = await openAt(5, 0);
    editor.selection = new Selection(new Position(10, 0), new Position(11, 3));
    await onPage('press', 'Alt+ArrowUp');
    await onPage('waitFor', '.statusbar-item:has-text("已经是本组的第一个")');
    await onPage('screenshot', 'refusal');
    assert.strictEqual(editor.document.getText(), DRAFT.join('\n'));
    editor.selection = new Selection(new Position(3, 0), new Position(7, 2));
    await onPage('press', 'Alt+ArrowDown');
    await becomes(editor, replaced(3, 9, '一、抓作风', ...DRAFT.slice(10, 12), '二、抓项目', ...DRAFT.slice(4, 9)));
    const isMoved = () => editor.selection.start.line === 6 && editor.selection.end.line === 10;
    await until('the selection to follow', window.onDidChangeTextEditorSelection, isMoved);
    await onPage('press', 'Alt+ArrowUp');
    await becomes(editor, DRAFT);
  });

  it('several cursors on headings are refused', async () => {
    const editor = await openAt(4, 3);
    const [one, two] = [new Position(4, 3), new Position(7, 3)];
    editor.selections = [new Selection(one, one), new Selection(two, two)];
    await onPage('press', 'Alt+ArrowDown');
    await onPage('waitFor', '.statusbar-item:has-text("有多个光标，请只留一个")');
    assert.strictEqual(editor.document.getText(), DRAFT.join('\n'));
  });

  it('Alt+Enter puts in no sibling in running text, and the next key is the writer’s', async () => {
    const editor = await openAt(8, 5);
    await onPage('press', 'Alt+Enter');
    await onPage('type', 'a');
    await becomes(editor, replaced(8, 1, '要走出去。a'));
  });

  it('the keys work alike in plain text that is checked', async () => {
    const editor = await openAt(7, 3, 'plaintext');
    await onPage('press', 'Alt+ArrowUp');
    await becomes(editor, replaced(4, 5, '（一）抓招商', '要走出去。', '（二）抓开工', '1.定任务', '2.定时限'));
  });

  onPages('a read-only editor is never changed', async () => {
    const { document } = await open('动员讲话.gw');
    await untilChecked();
    const text = document.getText();
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    try {
      const editor = window.activeTextEditor;
      assert.ok(editor);
      const heading = document
        .getText()
        .split('\n')
        .findIndex((line) => /^[一二]、/u.test(line));
      editor.selection = new Selection(new Position(heading, 2), new Position(heading, 2));
      for (const key of ['Alt+ArrowDown', 'Control+]', 'Alt+Enter', 'Alt+ArrowUp']) await onPage('press', key);
      for (const command of ['fixAll', 'renumber', 'insertAfter', 'demote'])
        await commands.executeCommand(`gongwen.${command}`);
      await onPage('press', 'F1');
      await onPage('insert', '公文: ');
      await onPage('waitFor', `${ROW}:has-text("公文: 定稿检查")`);
      assert.deepEqual(await onPage('text', `${ROW}:has-text("公文: 自动修正全文")`), []);
      await onPage('press', 'Escape');
      assert.strictEqual(document.getText(), text);
    } finally {
      await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
  });

  onPages('the palette and the menus show the commands with their keys', async () => {
    await openAt(4, 3);
    await onPage('press', 'F1');
    await onPage('insert', '公文: 上移');
    await onPage('waitFor', `${ROW}:has-text("公文: 上移本节"):has-text("UpArrow")`);
    await onPage('screenshot', 'palette');
    await onPage('press', 'Escape');
    await onPage('waitFor', '.editor-actions [aria-label^="公文"]');
    await onPage('press', 'Shift+F10');
    await onPage('waitFor', '.monaco-menu .action-label:has-text("公文")');
    await onPage('screenshot', 'context-menu');
    await onPage('click', '.monaco-menu .action-label:has-text("公文")');
    await onPage('waitFor', '.monaco-menu .action-label:has-text("定稿检查")');
    await onPage('screenshot', 'menu');
    await onPage('press', 'Escape');
    await onPage('press', 'Escape');
  });
});
