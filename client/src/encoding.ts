import { commands, type Disposable, type TextDocument, window, workspace } from 'vscode';

const REPLACEMENT = '\ufffd';
const FEWEST = 5;
const LOOKED_AT = 20_000;
const REOPEN = '选择编码';

/** A draft in the encoding of older Windows programs opens as a page of �: the way out is offered, once for each file. */
export function offerEncoding(): Disposable {
  const offered = new Set<string>();
  return window.onDidChangeActiveTextEditor(async (editor) => {
    const document = editor?.document;
    if (document === undefined || offered.has(document.uri.toString()) || !looksGarbled(document)) return;
    offered.add(document.uri.toString());
    const answer = await window.showWarningMessage(
      '这个文件像是 GB18030（旧版 Windows）编码，显示成了乱码。请选“通过编码重新打开”，再选 GB18030（繁体稿选 Big5）。',
      REOPEN,
    );
    if (answer === REOPEN) await commands.executeCommand('workbench.action.editor.changeEncoding');
  });
}

function looksGarbled(document: TextDocument): boolean {
  if (!workspace.textDocuments.includes(document)) return false;
  const start = document.getText().slice(0, LOOKED_AT);
  return start.split(REPLACEMENT).length > FEWEST;
}
