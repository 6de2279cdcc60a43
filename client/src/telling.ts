import { Disposable, window, workspace } from 'vscode';

let told: Disposable | undefined;

/** Tells in the status bar what was done, or why nothing was: until the writer goes on. What was done before is told of late, and counts for nothing. */
export function tell(message: string): void {
  told?.dispose();
  const editor = window.activeTextEditor;
  const version = editor?.document.version;
  const selections = editor?.selections ?? [];
  const isWhere = () =>
    editor?.selections.length === selections.length &&
    editor.selections.every((selection, index) => selection.isEqual(selections[index] ?? selection));
  const shown = Disposable.from(
    window.setStatusBarMessage(`公文助手：${message}`),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === editor && !isWhere()) shown.dispose();
    }),
    window.onDidChangeActiveTextEditor(() => shown.dispose()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === editor?.document && document.version !== version) shown.dispose();
    }),
  );
  told = shown;
}
