import { type CodeAction, commands, type Disposable, window, workspace } from 'vscode';

const KIND = 'source.fixAll.gongwen';

/** 公文：自动修正全文, for those who do not look for it in the lightbulb's menu. */
export function registerFixAll(): Disposable {
  return commands.registerCommand('gongwen.fixAll', async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined) return;
    const whole = document.validateRange(
      document.lineAt(0).range.with({ end: document.lineAt(document.lineCount - 1).range.end }),
    );
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      KIND,
    );
    const edit = actions.find(({ kind }) => kind?.value === KIND)?.edit;
    if (edit === undefined) void window.setStatusBarMessage('公文助手：没有可以自动修正的问题', 4000);
    else await workspace.applyEdit(edit);
  });
}
