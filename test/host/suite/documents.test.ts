import { assert } from 'chai';
import { languages } from 'vscode';
import { hostName, onPage } from './bridge.ts';
import { closeAll, findings, open, openUntitled, told, until, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

describe('documents', () => {
  afterEach(closeAll);

  it('are checked before they are saved', async () => {
    const { document } = await openUntitled('gongwen', '定于X月XX日召开会议。');
    await untilTold(document, ['placeholder 1:3-1:8']);
  });

  it('are checked as 公文 and no longer when the language is another', async () => {
    const { document } = await openUntitled('javascript', '定于X月XX日召开会议。');
    const draft = await languages.setTextDocumentLanguage(document, 'gongwen');
    await untilTold(draft, ['placeholder 1:3-1:8']);
    const script = await languages.setTextDocumentLanguage(draft, 'javascript');
    await until('no findings', languages.onDidChangeDiagnostics, () => findings(script).length === 0);
  });

  it('that read like a 公文 are offered its language once, and never again', async () => {
    if ((await hostName()) === 'desktop') return;
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
  });

  it('that are the README of a program are left alone', async () => {
    const readme = await open('README.md');
    const { document } = await open('说明.md');
    await untilTold(document, ['placeholder 3:4-3:9']);
    assert.deepEqual(told(readme.document), []);
  });
});
