import { assert } from 'chai';
import { commands } from 'vscode';
import { hostName, onPage } from './bridge.ts';
import { closeAll, findings, open, openUntitled, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

const PROGRAM = '工具说明.md';
const FOUND = ['placeholder 7:3-7:8'];
const ITEM = '.statusbar-item:has-text("未检查")';

describe('a file that is not checked', () => {
  afterEach(closeAll);

  it('says so in the status bar, and is checked at a click', async () => {
    const { document } = await open(PROGRAM);
    if ((await hostName()) === 'desktop') await commands.executeCommand('gongwen.checkThisFile');
    else {
      await onPage('waitFor', ITEM);
      assert.deepStrictEqual(findings(document), []);
      await onPage('click', `${ITEM} a`);
    }
    await untilTold(document, FOUND);
    await commands.executeCommand('gongwen.leaveThisFile');
    await untilTold(document, []);
  });

  it('leaves nothing to the next text that is opened at its place', async () => {
    const program = '# 工具\n\n```sh\nnpm install\n```\n\n定于X月XX日，把 `a.json` 换掉\n';
    const { document } = await openUntitled('markdown', program);
    await commands.executeCommand('gongwen.checkThisFile');
    await untilTold(document, FOUND);
    await commands.executeCommand('gongwen.leaveThisFile');
    await untilTold(document, []);
    await commands.executeCommand('gongwen.checkThisFile');
    await untilTold(document, FOUND);
    await closeAll();
    const draft = await openUntitled('gongwen', '一、甲\n三、乙\n');
    assert.strictEqual(draft.document.uri.toString(), document.uri.toString());
    await untilTold(draft.document, ['heading-sequence 2:1-2:3']);
    await closeAll();
    const again = await openUntitled('markdown', `${program}二、甲\n`);
    await commands.executeCommand('gongwen.nextPlaceholder');
    assert.ok(again.selection.isEmpty);
    assert.deepStrictEqual(findings(again.document), []);
  });
});
