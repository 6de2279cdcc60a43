import { assert } from 'chai';
import { commands, extensions, window } from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

describe('the first hour', () => {
  afterEach(closeAll);

  it('has a walkthrough with pictures', async () => {
    // Beside a side bar there is no room for pictures.
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await commands.executeCommand('workbench.action.openWalkthrough', 'gongwen.gongwen#start', false);
    await onPage('waitFor', '.getting-started-step:has-text("打开示例文稿")');
    await onPage('waitFor', '.getting-started-media img');
    await onPage('screenshot', 'walkthrough');
    const { walkthroughs } = extensions.getExtension('gongwen.gongwen')?.packageJSON.contributes ?? {};
    assert.strictEqual(walkthroughs[0].steps.length, 6);
  });

  it('opens the sample as a draft without a name, each time afresh', async () => {
    await commands.executeCommand('gongwen.openSample');
    const first = window.activeTextEditor;
    assert.ok(first);
    assert.strictEqual(first.document.languageId, 'gongwen');
    assert.strictEqual(first.document.isUntitled, true);
    const text = first.document.getText();
    await first.edit((edit) => edit.insert(first.document.lineAt(0).range.end, '（改过）'));
    await commands.executeCommand('gongwen.openSample');
    assert.strictEqual(window.activeTextEditor?.document.getText(), text);
    assert.notStrictEqual(window.activeTextEditor?.document, first.document);
  });
});
