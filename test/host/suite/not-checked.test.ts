import { assert } from 'chai';
import { commands } from 'vscode';
import { hostName, onPage } from './bridge.ts';
import { closeAll, findings, openUntitled, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

const README = '# 工具\n\n```sh\nnpm install\n```\n\n定于X月XX日，把 `a.json` 换掉\n';
const FOUND = ['placeholder 7:3-7:8'];
const ITEM = '.statusbar-item:has-text("未检查")';

describe('a file that is not checked', () => {
  afterEach(closeAll);

  it('says so in the status bar, and is checked at a click', async () => {
    const { document } = await openUntitled('markdown', README);
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
