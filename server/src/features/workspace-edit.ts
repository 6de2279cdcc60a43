import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Asked } from './feature.ts';

/** Edits of the document that was asked about; with its version, where the editor can hold them against it. */
export function workspaceEdit(
  { document, client }: Pick<Asked, 'document' | 'client'>,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const { uri, version, isNumbered } = document;
  return isNumbered && client.capabilities.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}
