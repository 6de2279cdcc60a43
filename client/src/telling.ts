import { Disposable, window, workspace } from 'vscode';

let told: Disposable | undefined;

/** Tells in the status bar what was done, or why nothing was: until the writer goes on. */
export function tell(message: string): void {
  told?.dispose();
  const shown = Disposable.from(
    window.setStatusBarMessage(`公文助手：${message}`),
    window.onDidChangeTextEditorSelection(() => shown.dispose()),
    window.onDidChangeActiveTextEditor(() => shown.dispose()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === window.activeTextEditor?.document) shown.dispose();
    }),
  );
  told = shown;
}
