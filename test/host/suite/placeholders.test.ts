import { assert } from 'chai';
import { commands, Position, Selection, type TextEditor, window } from 'vscode';
import { hostName, onPage } from './bridge.ts';
import { closeAll, openUntitled, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

const TEXT = '同志们：\n定于X月XX日召开大会。\n由XXX同志主持，XX县作发言。\n';
const FOUND = ['placeholder 2:3-2:8', 'placeholder 3:2-3:7', 'placeholder 3:10-3:13'];

function selected({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

async function press(command: string, editor: TextEditor): Promise<string> {
  await commands.executeCommand(command);
  return selected(editor);
}

describe('placeholders', () => {
  afterEach(closeAll);

  it('are gone through one after another, round the end', async () => {
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    const visited = [];
    for (let step = 0; step < 4; step += 1) visited.push(await press('gongwen.nextPlaceholder', editor));
    assert.deepEqual(visited, ['X月XX日', 'XXX同志', 'XX县', 'X月XX日']);
    assert.strictEqual(await press('gongwen.previousPlaceholder', editor), 'XX县');
    assert.strictEqual(await press('gongwen.previousPlaceholder', editor), 'XXX同志');
  });

  it('are replaced by what is typed', async () => {
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    await press('gongwen.nextPlaceholder', editor);
    await commands.executeCommand('type', { text: '3月12日' });
    await untilTold(editor.document, ['placeholder 3:2-3:7', 'placeholder 3:10-3:13']);
    assert.strictEqual(editor.document.lineAt(1).text, '定于3月12日召开大会。');
    assert.strictEqual(await press('gongwen.nextPlaceholder', editor), 'XXX同志');
  });

  it('are counted in the status bar, and reached by a key', async () => {
    if ((await hostName()) === 'desktop') return;
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    await onPage('waitFor', '.statusbar-item:has-text("还有 3 处待填")');
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    await onPage('click', '.monaco-editor.focused, .monaco-editor .view-lines');
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    const moved = new Promise<void>((resolve) => {
      const listening = window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
        if (selection?.isEmpty !== false) return;
        listening.dispose();
        resolve();
      });
    });
    await onPage('press', 'Alt+.');
    await moved;
    assert.strictEqual(selected(editor), 'X月XX日');
    await onPage('screenshot', 'placeholders');
  });

  it('leave the selection alone where there are none', async () => {
    const editor = await openUntitled('gongwen', '同志们：\n今天召开大会。\n');
    editor.selection = new Selection(new Position(1, 2), new Position(1, 2));
    assert.strictEqual(await press('gongwen.nextPlaceholder', editor), '');
    assert.strictEqual(editor.selection.active.line, 1);
  });
});
