import { assert } from 'chai';
import { commands, window, workspace } from 'vscode';
import { inWorkspace, onPage } from './bridge.ts';
import { closeAll, open } from './editor.ts';
import { afterEach, describe } from './harness.ts';
import { onPages, write } from './keyboard.ts';

const INPUT = '.quick-input-widget .quick-input-title';
const LIST = '.quick-input-widget .quick-input-list .monaco-list-row';
const DRAFT = '在全县工作会议上的讲话\n\n同志们：\n\n今年以来，各项工作进展顺利。\n\n一、抓项目\n\n要早开工。';
const FILE = inWorkspace('导出.docx');

const exists = () =>
  workspace.fs.stat(FILE).then(
    () => true,
    () => false,
  );

async function chooseLayout(): Promise<void> {
  await onPage('waitFor', `${INPUT}:has-text("导出 Word")`);
  await onPage('waitFor', `${LIST}.focused:has-text("公文")`);
}

describe('Word files', () => {
  afterEach(async () => {
    await closeAll();
    if (await exists()) await workspace.fs.delete(FILE);
  });

  onPages('are written of a draft and read as one, with the same text', async () => {
    await write(DRAFT);
    const exported = commands.executeCommand('gongwen.exportWord', FILE);
    await chooseLayout();
    await onPage('screenshot', 'export-word');
    await onPage('press', 'Enter');
    await exported;
    await closeAll();
    await commands.executeCommand('gongwen.importWord', FILE);
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.strictEqual(document.languageId, 'gongwen');
    assert.strictEqual(document.getText().trim(), DRAFT.replaceAll('\n\n', '\n'));
  });

  onPages('are written of a draft that is not done only where the writer says so', async () => {
    await open('动员讲话.gw');
    const exported = commands.executeCommand('gongwen.exportWord', FILE);
    await chooseLayout();
    await onPage('press', 'Enter');
    await onPage('waitFor', `${INPUT}:has-text("还有1处待填、1个警告")`);
    await onPage('screenshot', 'export-word-left');
    await onPage('press', 'Escape');
    await exported;
    assert.strictEqual(await exists(), false);
  });

  onPages('that cannot be read are refused in words', async () => {
    await workspace.fs.writeFile(FILE, new TextEncoder().encode('正文'));
    const before = workspace.textDocuments.length;
    await commands.executeCommand('gongwen.importWord', FILE);
    await commands.executeCommand('notifications.showList');
    await onPage('waitFor', '.notifications-center:has-text("导出.docx：不是 Word 文件（.docx）")');
    await commands.executeCommand('notifications.clearAll');
    assert.strictEqual(workspace.textDocuments.length, before);
  });
});
