import { assert } from 'chai';
import { commands, DiagnosticSeverity, languages, Position, Selection, type TextEditor, window } from 'vscode';
import { hostName, onPage } from './bridge.ts';
import { closeAll, findings, openUntitled, until, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';
import { onPages, untilText } from './keyboard.ts';

const TEXT = '同志们：\n定于X月XX日召开大会。\n由XXX同志主持，XX县作发言。\n';
const FOUND = ['placeholder 2:3-2:8', 'placeholder 3:2-3:7', 'placeholder 3:10-3:13'];

const INPUT = '.quick-input-widget .quick-input-title';
const ROW = '.quick-input-widget .quick-input-list .monaco-list-row';

function selected({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

async function press(command: string, editor: TextEditor): Promise<string> {
  await commands.executeCommand(command);
  // What the window tells of the selection has come in before it answers what it is asked next.
  await commands.executeCommand('setContext', 'gongwen.test', command);
  return selected(editor);
}

describe('placeholders', () => {
  afterEach(closeAll);

  it('are gone through one after another, round the end', async () => {
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    editor.selection = new Selection(new Position(0, 0), new Position(0, 0));
    const visited = [];
    for (let step = 0; step < 5; step += 1) visited.push(await press('gongwen.nextPlaceholder', editor));
    assert.deepEqual(visited, ['X', 'XX', 'XXX', 'XX', 'X']);
    assert.strictEqual(await press('gongwen.previousPlaceholder', editor), 'XX');
    assert.strictEqual(
      editor.document.getText(editor.selection.with({ end: editor.selection.end.translate(0, 1) })),
      'XX县',
    );
    assert.strictEqual(await press('gongwen.previousPlaceholder', editor), 'XXX');
  });

  it('are replaced by what is typed', async () => {
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    const answers = ['3', '18', '张三', '平安'];
    for (const text of answers) {
      await press('gongwen.nextPlaceholder', editor);
      await commands.executeCommand('type', { text });
    }
    assert.strictEqual(editor.document.getText(), '同志们：\n定于3月18日召开大会。\n由张三同志主持，平安县作发言。\n');
    await untilTold(editor.document, []);
  });

  it('are counted in the status bar, and reached by a key', async () => {
    if ((await hostName()) === 'desktop') return;
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    await onPage('waitFor', '.statusbar-item:has-text("还有 3 处待填")');
    const [status = ''] = await onPage('text', '.statusbar-item:has-text("待填")');
    assert.notInclude(status, '处问题');
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
    assert.strictEqual(selected(editor), 'X');
    await onPage('screenshot', 'placeholders');
  });

  it('leave the selection alone where there are none', async () => {
    const editor = await openUntitled('gongwen', '同志们：\n今天召开大会。\n');
    editor.selection = new Selection(new Position(1, 2), new Position(1, 2));
    assert.strictEqual(await press('gongwen.nextPlaceholder', editor), '');
    assert.strictEqual(editor.selection.active.line, 1);
  });

  onPages('that read alike are filled in by one answer, in one undo step', async () => {
    const text = '全县要动员起来。\nX县要带头，X县各镇、XX市要跟上。\n';
    const { document } = await openUntitled('gongwen', text);
    const filled = commands.executeCommand('gongwen.fillAlike', document.uri, 'X县');
    await onPage('waitFor', `${INPUT}:has-text("全文的“X县”都填为…（2处）")`);
    await onPage('insert', '平安县');
    await onPage('screenshot', 'fill-alike');
    await onPage('press', 'Enter');
    await filled;
    assert.strictEqual(document.getText(), '全县要动员起来。\n平安县要带头，平安县各镇、XX市要跟上。\n');
    await onPage('waitFor', '.statusbar-item:has-text("“X县”填好 2 处")');
    await commands.executeCommand('undo');
    await untilText(document, text);
  });

  onPages('are listed in their sentences, and reached from the list', async () => {
    const editor = await openUntitled('gongwen', TEXT);
    await untilTold(editor.document, FOUND);
    const listed = commands.executeCommand('gongwen.listPlaceholders');
    await onPage('waitFor', `${INPUT}:has-text("待填 3 处")`);
    await onPage('waitFor', `${ROW}:has-text("XXX同志"):has-text("由XXX同志主持，XX县作发言。")`);
    await onPage('screenshot', 'placeholder-list');
    await onPage('press', 'ArrowDown');
    await onPage('press', 'Enter');
    await listed;
    assert.strictEqual(selected(editor), 'XXX');
  });

  onPages(
    'are hints while a draft is written, and errors from the final check on, which lists what is left',
    async () => {
      const silence = '<!-- gongwen-disable-next-line heading-marker -->\n一.抓项目\n';
      const editor = await openUntitled('gongwen', `${TEXT}一、抓开工。。\n${silence}`);
      await until('all findings', languages.onDidChangeDiagnostics, () => findings(editor.document).length === 4);
      const severities = () =>
        findings(editor.document)
          .map(({ severity }) => severity)
          .sort();
      const { Error: grave, Information: mild } = DiagnosticSeverity;
      assert.deepEqual(severities(), [grave, mild, mild, mild]);
      const done = commands.executeCommand('gongwen.finalCheck');
      await onPage('waitFor', `${INPUT}:has-text("定稿检查：还有待填 3 处、错误 1 处、注释 1 处")`);
      await onPage('screenshot', 'final-check');
      await until('the errors', languages.onDidChangeDiagnostics, () => severities().every((one) => one === grave));
      await onPage('press', 'Escape');
      await done;
    },
  );

  onPages('leave a finished draft alone', async () => {
    await openUntitled('gongwen', '同志们：\n今天召开大会。\n');
    const done = commands.executeCommand('gongwen.finalCheck');
    await onPage('waitFor', '.statusbar-item:has-text("可以定稿")');
    await done;
  });
});
