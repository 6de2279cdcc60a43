import { assert } from 'chai';
import { hostName, onPage } from './bridge.ts';
import { closeAll, openUntitled, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

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
  });
});
