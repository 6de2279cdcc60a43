import { assert } from 'chai';
import { commands } from 'vscode';
import { hostName, onPage } from './bridge.ts';
import { closeAll, findings, open, untilTold } from './editor.ts';
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
});
