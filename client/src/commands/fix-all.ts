import { commands, type Disposable, window } from 'vscode';

/** 公文：自动修正全文, for those who do not look for it in the lightbulb's menu. */
export function registerFixAll(): Disposable {
  return commands.registerCommand('gongwen.fixAll', async () => {
    if (window.activeTextEditor === undefined) return;
    await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.gongwen', apply: 'first' });
  });
}
