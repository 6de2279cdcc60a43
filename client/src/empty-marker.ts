import { commands, Disposable, type TextEditor, window, workspace } from 'vscode';
import { isEmptyMarker } from '../../server/src/document/line.ts';

const ON_EMPTY_MARKER = 'gongwen.onEmptyMarker';

/** Tab and Shift+Tab change the level only where the line holds nothing but a marker: the key must know it at once. */
export function followEmptyMarker(): Disposable {
  let known = false;
  const refresh = () => {
    const holds = isOnEmptyMarker(window.activeTextEditor);
    if (holds === known) return;
    known = holds;
    tellEmptyMarker(holds);
  };
  return Disposable.from(
    window.onDidChangeTextEditorSelection(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidChangeTextDocument(refresh),
  );
}

export function refreshEmptyMarker(editor: TextEditor): void {
  tellEmptyMarker(isOnEmptyMarker(editor));
}

function isOnEmptyMarker(editor: TextEditor | undefined): boolean {
  if (editor?.selection.isEmpty !== true || editor.selections.length > 1) return false;
  return isEmptyMarker(editor.document.lineAt(editor.selection.active.line).text);
}

function tellEmptyMarker(holds: boolean): void {
  void commands.executeCommand('setContext', ON_EMPTY_MARKER, holds);
}
