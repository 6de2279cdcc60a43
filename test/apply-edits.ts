import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../server/src/lint/finding.ts';

/** A text after edits, as an editor makes them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('untitled:text', 'gongwen', 1, text), [...edits]);
}
