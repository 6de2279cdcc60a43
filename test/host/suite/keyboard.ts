import { commands, Selection, type TextDocument, type TextEditor, workspace } from 'vscode';
import { hostName } from './bridge.ts';
import { openUntitled, until } from './editor.ts';
import { it } from './harness.ts';

/** A draft with the cursor at its end, in front of a writer who has a keyboard. */
export async function write(text: string, language = 'gongwen'): Promise<TextEditor> {
  const editor = await openUntitled(language, text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new Selection(end, end);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  // The list is asked of a server that knows the text.
  await commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
  return editor;
}

export async function untilText(document: TextDocument, expected: string): Promise<void> {
  try {
    await until(
      `the text ${JSON.stringify(expected)}`,
      workspace.onDidChangeTextDocument,
      () => document.getText() === expected,
    );
  } catch (error) {
    throw new Error(`${(error as Error).message}; now ${JSON.stringify(document.getText())}`);
  }
}

/** Keys are pressed on the page that shows the editor, which the desktop has not. */
export const onPages = (name: string, run: () => Promise<void>) =>
  it(name, async () => {
    if ((await hostName()) !== 'desktop') await run();
  });
