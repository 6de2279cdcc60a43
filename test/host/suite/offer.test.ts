import { assert } from 'chai';
import { commands, languages, type TextDocument, window, workspace } from 'vscode';
import { hostName, inWorkspace, onPage } from './bridge.ts';
import { closeAll, open, openUntitled, until, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';
import { onPages } from './keyboard.ts';

// First of all cases: the offer is made once in the life of an installation.
describe('documents', () => {
  afterEach(closeAll);

  it('that read like a 公文 are offered its language once, and never again', async () => {
    // The other hosts hold every toast back while a test driver is there.
    if ((await hostName()) !== 'web') return;
    const offer = '.notification-list-item-message:has-text("像是公文")';
    const draft = '在动员大会上的讲话\n同志们：\n下面，我讲两点意见。\n一、提高认识\n二、抓好落实\n谢谢大家！\n';
    const first = await openUntitled('plaintext', draft);
    await onPage('waitFor', offer);
    await onPage('screenshot', 'offer');
    await onPage('click', '.notification-list-item a.monaco-button:has-text("不用")');
    await closeAll();
    const second = await openUntitled('plaintext', `${draft}定于X月X日。`);
    await untilTold(second.document, ['placeholder 7:3-7:7']);
    assert.deepStrictEqual(await onPage('text', offer), []);
    assert.strictEqual(first.document.languageId, 'plaintext');
    await onPage('waitFor', ITEM);
  });

  onPages('are in the mode for good once they were put into it, and out of it when they were taken out', async () => {
    await writeDraft('来稿/通报.txt');
    await open('来稿/通报.txt');
    await onPage('waitFor', ITEM);
    await onPage('screenshot', 'offer-quiet');
    await onPage('click', ITEM);
    await onPage('waitFor', `${ROW}:has-text("本文件用公文模式")`);
    await onPage('press', 'Enter');
    await untilLanguage('来稿/通报.txt', 'gongwen');
    await closeAll();
    const again = await open('来稿/通报.txt');
    await untilLanguage('来稿/通报.txt', 'gongwen');
    await languages.setTextDocumentLanguage(again.document, 'plaintext');
    await closeAll();
    await open('来稿/通报.txt');
    await onPage('waitFor', ITEM);
    assert.strictEqual(window.activeTextEditor?.document.languageId, 'plaintext');
  });

  onPages('are in the mode with their whole folder by one choice', async () => {
    await writeDraft('来稿/通知.txt');
    await writeDraft('来稿/简报/一期.txt');
    await open('来稿/通知.txt');
    await onPage('waitFor', ITEM);
    const done = commands.executeCommand('gongwen.useDraftLanguage');
    await onPage('waitFor', `${ROW}:has-text("本文件夹都用")`);
    await onPage('screenshot', 'offer-folder');
    await onPage('press', 'ArrowDown');
    await onPage('press', 'Enter');
    await done;
    try {
      const { document } = await open('来稿/简报/一期.txt');
      assert.strictEqual(document.languageId, 'gongwen');
    } finally {
      await workspace.getConfiguration('files').update('associations', undefined, false);
    }
  });
});

const ITEM = '.statusbar-item:has-text("用公文模式")';
const ROW = '.quick-input-widget .quick-input-list .monaco-list-row';

async function writeDraft(name: string): Promise<void> {
  const text = '在动员大会上的讲话\n同志们：\n下面，我讲两点意见。\n一、提高认识\n二、抓好落实\n谢谢大家！\n';
  await workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
}

async function untilLanguage(name: string, language: string): Promise<void> {
  const uri = inWorkspace(name).toString();
  const isIt = ({ uri: one, languageId }: TextDocument) => one.toString() === uri && languageId === language;
  await until(`${name} as ${language}`, workspace.onDidOpenTextDocument, () => workspace.textDocuments.some(isIt));
}
