import { commands, type Disposable, Uri, window, workspace } from 'vscode';

/** 公文：打开示例文稿: a copy without a name, so that it can be tried out on and opened afresh. */
export function registerSample(extension: Uri): Disposable {
  return commands.registerCommand('gongwen.openSample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'docs', 'sample', '讲话稿.gw'));
    const content = new TextDecoder().decode(bytes);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'gongwen', content }));
  });
}
