import { commands, type Disposable, env, window } from 'vscode';
import { withoutCommentLines } from '../../../server/src/document/tool-comment.ts';
import { tell } from '../telling.ts';

/** 公文：复制定稿: the draft, or what is selected of it, as plain text without the tool's comments. */
export function registerCopyFinal(): Disposable {
  return commands.registerCommand('gongwen.copyFinal', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    await env.clipboard.writeText(withoutCommentLines(document.getText(selection.isEmpty ? undefined : selection)));
    tell(selection.isEmpty ? '已复制全文，不带注释' : '已复制所选部分，不带注释');
  });
}
