import { assert } from 'chai';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { hostName, inWorkspace, onPage } from './bridge.ts';
import { closeAll, findings, open, openUntitled, until, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';
import { onPages } from './keyboard.ts';

async function actionsAt(uri: unknown, range: Range, kind?: string): Promise<CodeAction[]> {
  return (await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind)) ?? [];
}

/** What the command line found, by file. */
async function readExpected(): Promise<Record<string, string[]>> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(inWorkspace('expected.json'))));
}

async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'an action with an edit');
  assert.ok(await workspace.applyEdit(action.edit as WorkspaceEdit));
}

describe('findings', () => {
  afterEach(closeAll);

  it('are those of the command line, to the position', async () => {
    const expected = Object.entries(await readExpected());
    assert.ok(expected.length >= 3);
    for (const [name, diagnostics] of expected) {
      const { document } = await open(name);
      await untilTold(document, diagnostics);
    }
  });

  it('come with source, code and message, and stay while the sample is looked at', async () => {
    const { document } = await open('讲话稿.gw');
    await untilTold(document, (await readExpected())['讲话稿.gw'] ?? []);
    const [first] = findings(document);
    assert.ok(first);
    assert.strictEqual(first.source, '公文');
    assert.match(first.message, /\p{Script=Han}/u);
    await onPage('screenshot', 'sample');
  });

  it('change as the text is typed', async () => {
    const editor = await open('动员讲话.gw');
    await untilTold(editor.document, ['placeholder 3:3-3:8', 'heading-marker 6:1-6:3']);
    await editor.edit((edit) =>
      edit.replace(findings(editor.document).find(({ message }) => message.includes('X月'))!.range, '3月12日'),
    );
    await untilTold(editor.document, ['heading-marker 6:1-6:3']);
    await editor.edit((edit) => edit.insert(editor.document.lineAt(2).range.end, 'XX同志出席。'));
    await untilTold(editor.document, ['heading-marker 6:1-6:3', 'placeholder 3:18-3:22']);
  });

  it('are fixed one by one from the lightbulb', async () => {
    const { document } = await open('动员讲话.gw');
    await untilTold(document, ['placeholder 3:3-3:8', 'heading-marker 6:1-6:3']);
    const marker = findings(document).find(({ message }) => message.includes('2、'));
    assert.ok(marker);
    const actions = await actionsAt(document.uri, marker.range, CodeActionKind.QuickFix.value);
    assert.deepEqual(
      actions.slice(0, 3).map(({ title }) => title),
      ['改为“2.”', '此处不再提示', '查看说明'],
    );
    await apply(actions[0]);
    await untilTold(document, ['placeholder 3:3-3:8']);
    assert.strictEqual(document.lineAt(5).text, '2.抓招商，引进一批新项目。');
  });

  it('are silenced by the comment that the lightbulb writes', async () => {
    const { document } = await open('动员讲话.gw');
    await untilTold(document, ['placeholder 3:3-3:8', 'heading-marker 6:1-6:3']);
    const [blank] = findings(document);
    assert.ok(blank);
    const actions = await actionsAt(document.uri, blank.range, CodeActionKind.QuickFix.value);
    await apply(actions.find(({ title }) => title === '此处不再提示'));
    await untilTold(document, ['heading-marker 7:1-7:3']);
    assert.strictEqual(document.lineAt(2).text, '<!-- gongwen-disable-next-line placeholder -->');
  });

  it('are all fixed at once, leaving none that can be', async () => {
    const { document } = await open('总结.txt');
    await untilTold(document, ['heading-marker 4:1-4:4', 'heading-marker 6:1-6:3']);
    const before = document.getText();
    await commands.executeCommand('gongwen.fixAll');
    await untilTold(document, []);
    assert.strictEqual(document.lineAt(3).text, '（一）项目建设提速');
    await onPage('waitFor', '.statusbar-item:has-text("已改 2 处：序号 2")');
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  });

  it('run where the workspace is not trusted', async () => {
    const extension = extensions.getExtension('gongwen.gongwen');
    assert.ok(extension?.isActive);
    const host = await hostName();
    if (host === 'server' || host === 'vsix') assert.strictEqual(workspace.isTrusted, false);
    if (host === 'vsix') assert.notMatch(extension.extensionUri.path, /\/main\/?$/);
  });

  onPages('make a short lightbulb, the fix first, on a heading with two findings', async () => {
    const { document } = await openUntitled('gongwen', '一、抓项目\n1、要要早开工\n2.要快\n3、要好\n');
    await until('all findings', languages.onDidChangeDiagnostics, () => findings(document).length >= 3);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(1, 1, 1, 1);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await onPage('press', 'Control+.');
    await onPage('waitFor', '.action-widget .monaco-list-row');
    await onPage('screenshot', 'lightbulb');
    const rows = await onPage('text', '.action-widget .monaco-list-row .title');
    assert.strictEqual(rows[0], '改为“1.”');
    const ours = rows.filter((row) => /\p{Script=Han}/u.test(row));
    assert.deepEqual(ours, [
      '改为“1.”',
      '此处不再提示',
      '查看说明',
      '不再提示…',
      '修正全文同类问题（2处）：标题序号的标点或括号不规范',
    ]);
    await onPage('press', 'Escape');
  });

  onPages('are silenced beside the text, found again after edits elsewhere, and told again on demand', async () => {
    const text = '一、抓项目\n1、早开工\n2.要快\n3、要好\n';
    const editor = await openUntitled('gongwen', text);
    const { document } = editor;
    await untilTold(document, ['heading-marker 2:1-2:3', 'heading-marker 4:1-4:3']);
    const actions = await actionsAt(document.uri, new Range(1, 0, 1, 0), CodeActionKind.QuickFix.value);
    const silence = actions.find(({ title }) => title === '此处不再提示')?.command;
    assert.ok(silence);
    await commands.executeCommand(silence.command, ...(silence.arguments ?? []));
    await untilTold(document, ['heading-marker 4:1-4:3']);
    assert.strictEqual(document.getText(), text);
    await editor.edit((edit) => edit.insert(new Position(0, 0), '同志们：\n'));
    await untilTold(document, ['heading-marker 5:1-5:3']);
    await commands.executeCommand('gongwen.restoreFindings');
    await untilTold(document, ['heading-marker 3:1-3:3', 'heading-marker 5:1-5:3']);
  });
});
