import {
  ConfigurationTarget,
  commands,
  languages,
  Position,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import { finish, log, onPage } from '../suite/bridge.ts';
import { closeAll, findings, until } from '../suite/editor.ts';

/** Each picture of the README and the walkthrough, taken while the sample is worked on as the walkthrough has it. */
const PICTURES: readonly (readonly [name: string, take: () => Promise<void>])[] = [
  ['sample', takeSample],
  ['findings', takeFindings],
  ['fixed', takeFixed],
  ['insert', takeInsert],
  ['moved', takeMoved],
  ['new-draft', takeNewDraft],
];

async function openSample(): Promise<TextEditor> {
  await commands.executeCommand('gongwen.openSample');
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error('the sample did not open');
  const isChecked = () => findings(editor.document).length > 0;
  await until('findings of the sample', languages.onDidChangeDiagnostics, isChecked);
  await onPage('waitFor', '.squiggly-error');
  await onPage('waitFor', '.view-line .mtkb:has-text("肯定成绩")');
  return editor;
}

/** Puts the cursor into the first line that begins with some words. */
function goTo(editor: TextEditor, start: string, character: number): void {
  const { document } = editor;
  const line = Array.from({ length: document.lineCount }, (_, number) => document.lineAt(number).text).findIndex(
    (text) => text.startsWith(start),
  );
  if (line < 0) throw new Error(`no line begins with ${start}`);
  const position = new Position(line, character);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

async function takeSample(): Promise<void> {
  await openSample();
  await onPage('picture', 'sample');
}

async function takeFindings(): Promise<void> {
  const editor = await openSample();
  goTo(editor, '（四）督查', 0);
  await commands.executeCommand('editor.action.showHover');
  await onPage('waitFor', '.monaco-hover .hover-contents');
  await commands.executeCommand('workbench.actions.view.problems');
  await onPage('waitFor', '.markers-panel .monaco-list-row');
  await onPage('picture', 'findings');
  await commands.executeCommand('workbench.action.closePanel');
}

async function takeFixed(): Promise<void> {
  const editor = await openSample();
  goTo(editor, '2、落实', 1);
  await commands.executeCommand('editor.action.quickFix');
  await onPage('waitFor', '.action-widget .monaco-list-row');
  await onPage('picture', 'fixed');
  await onPage('press', 'Escape');
}

async function takeInsert(): Promise<void> {
  await openSample();
  void commands.executeCommand('gongwen.insertSection');
  await onPage('waitFor', '.quick-input-list .monaco-list-row');
  await onPage('type', '要求');
  await onPage('waitFor', '.quick-input-list .monaco-list-row:has-text("要求")');
  await onPage('picture', 'insert');
  await onPage('press', 'Escape');
}

async function takeMoved(): Promise<void> {
  const editor = await openSample();
  goTo(editor, '一、肯定', 2);
  await commands.executeCommand('gongwen.moveDown');
  await onPage('waitFor', '.view-line:has-text("二、肯定成绩")');
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
  await onPage('picture', 'moved');
}

async function takeNewDraft(): Promise<void> {
  void commands.executeCommand('gongwen.newDraft');
  await onPage('waitFor', '.quick-input-list .monaco-list-row');
  await onPage('press', 'ArrowDown');
  await onPage('waitFor', '.editor-group-container .view-line');
  await onPage('picture', 'new-draft');
  await onPage('press', 'Escape');
}

/** What the host calls: rejects when a picture could not be taken. */
export async function run(): Promise<void> {
  const failed: string[] = [];
  await commands.executeCommand('workbench.action.closeSidebar');
  await workspace.getConfiguration('window').update('commandCenter', false, ConfigurationTarget.Global);
  await workspace.getConfiguration('window').update('title', '公文助手', ConfigurationTarget.Global);
  for (const [name, take] of PICTURES) {
    try {
      await take();
      await log(`  ✓ ${name}`);
    } catch (error) {
      failed.push(name);
      await log(`  ✗ ${name}\n    ${error instanceof Error ? error.stack : String(error)}`);
    }
    await closeAll();
  }
  await finish({ passed: PICTURES.length - failed.length, failed: failed.length });
  if (failed.length > 0) throw new Error(`not taken: ${failed.join(', ')}`);
}
