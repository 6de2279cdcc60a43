import { type CodeAction, commands, type Disposable, window } from 'vscode';
import { tell } from '../telling.ts';

const KIND = 'source.fixAll.gongwen';

/** 公文：自动修正全文, for those who do not look for it in the lightbulb's menu. One undo step; a read-only editor takes no edit. */
export function registerFixAll(): Disposable {
  return commands.registerCommand('gongwen.fixAll', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document } = editor;
    const whole = document.lineAt(0).range.with({ end: document.lineAt(document.lineCount - 1).range.end });
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      KIND,
    );
    const edits = actions.find(({ kind }) => kind?.value === KIND)?.edit?.get(document.uri) ?? [];
    if (edits.length === 0) return tell('没有可以自动修正的问题');
    await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(range, newText);
    });
  });
}
