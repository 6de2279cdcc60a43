import { commands, type Disposable, type TextDocument, window, workspace } from 'vscode';

const REPLACEMENT = '\ufffd';
const FEWEST = 5;
const LOOKED_AT = 20_000;
const REOPEN = '按 GB18030 重新打开';
const OTHER = '其他编码';

/** A draft in the encoding of older Windows programs opens as a page of �: one click opens it rightly. Offered once for each file, for one that is open when the editor starts too. */
export function offerEncoding(): Disposable {
  const offered = new Set<string>();
  const consider = async (document: TextDocument | undefined) => {
    if (document === undefined || offered.has(document.uri.toString()) || !looksGarbled(document)) return;
    offered.add(document.uri.toString());
    const answer = await window.showWarningMessage(
      '这个文件像是 GB18030（旧版 Windows）编码，显示成了乱码。繁体稿请选其他编码里的 Big5。',
      REOPEN,
      OTHER,
    );
    if (answer === OTHER) await commands.executeCommand('workbench.action.editor.changeEncoding');
    if (answer === REOPEN && !document.isDirty) {
      await window.showTextDocument(await workspace.openTextDocument(document.uri, { encoding: 'gb18030' }));
    }
  };
  void consider(window.activeTextEditor?.document);
  return window.onDidChangeActiveTextEditor((editor) => consider(editor?.document));
}

function looksGarbled(document: TextDocument): boolean {
  if (!workspace.textDocuments.includes(document)) return false;
  const start = document.getText().slice(0, LOOKED_AT);
  return start.split(REPLACEMENT).length > FEWEST;
}
