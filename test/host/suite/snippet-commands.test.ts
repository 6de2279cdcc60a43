import { assert } from 'chai';
import { commands, window, workspace } from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll, until } from './editor.ts';
import { afterEach, describe } from './harness.ts';
import { onPages, write } from './keyboard.ts';

const LIST = '.quick-input-widget .quick-input-list .monaco-list-row';
const INPUT = '.quick-input-widget .quick-input-title';
const PREVIEW = '.editor-group-container:last-child .view-lines';

const textInView = () => window.activeTextEditor?.document.getText() ?? '';

describe('the commands for snippets', () => {
  afterEach(closeAll);

  onPages('begin a new draft from the palette with what is known, the cursor in the first gap', async () => {
    await onPage('press', 'F1');
    await onPage('waitFor', LIST);
    await onPage('insert', '新建文稿');
    await onPage('waitFor', `${LIST}.focused:has-text("公文: 新建文稿")`);
    await onPage('press', 'Enter');
    await onPage('waitFor', `${INPUT}:has-text("新建文稿")`);
    await onPage('waitFor', LIST);
    await onPage('type', 'jh');
    await onPage('waitFor', `${LIST}.focused:has-text("讲话")`);
    await onPage('waitFor', `${PREVIEW}:has-text("同志们：")`);
    await onPage('screenshot', 'new-draft-list');
    await onPage('press', 'Enter');
    await onPage('waitFor', `${INPUT}:has-text("1/2")`);
    await onPage('insert', '全县项目推进会');
    await onPage('screenshot', 'new-draft-fact');
    await onPage('press', 'Enter');
    await onPage('waitFor', `${INPUT}:has-text("2/2")`);
    await onPage('press', 'Control+A');
    await onPage('insert', '2026-3-12');
    await onPage('press', 'Enter');
    const isWritten = () => /^在全县项目推进会上的讲话\n\n（2026年3月12日）\n/u.test(textInView());
    await until('the draft', workspace.onDidChangeTextDocument, isWritten);
    const editor = window.activeTextEditor;
    assert.strictEqual(editor?.document.languageId, 'gongwen');
    const isInGap = () => /^(?:【请填写.*】|X.*)$/u.test(editor?.document.getText(editor.selection) ?? '');
    await until('the cursor in the first gap', window.onDidChangeTextEditorSelection, isInGap);
    const isAlone = () => window.visibleTextEditors.length === 1;
    await until('the preview to be gone', window.onDidChangeVisibleTextEditors, isAlone);
    await onPage('screenshot', 'new-draft');
  });

  onPages('begin nothing when the writer gives up', async () => {
    const before = workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length;
    const done = commands.executeCommand('gongwen.newDraft');
    await onPage('waitFor', LIST);
    await onPage('press', 'Escape');
    await done;
    assert.strictEqual(workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, before);
  });

  onPages('insert a section below the line of the cursor, with the numbers of its place', async () => {
    const draft = '一、抓项目\n要早开工。';
    await write(draft);
    const done = commands.executeCommand('gongwen.insertSection');
    await onPage('waitFor', LIST);
    await onPage('type', 'rwfx');
    await onPage('waitFor', `${LIST}.focused:has-text("讲话：任务")`);
    await onPage('waitFor', `${PREVIEW}:has-text("二、")`);
    await onPage('screenshot', 'insert-section');
    await onPage('press', 'Enter');
    await done;
    await until('the section', workspace.onDidChangeTextDocument, () => textInView() !== draft);
    assert.match(textInView(), /^一、抓项目\n要早开工。\n二、【请填写.*】\n（一）/u);
  });
});
