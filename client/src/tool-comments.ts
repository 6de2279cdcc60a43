import { Range, type TextDocument } from 'vscode';
import { findToolComments } from '../../server/src/document/tool-comment.ts';

/** Where the comments of the tool stand in a text. */
export function toolComments(document: TextDocument): readonly Range[] {
  return Array.from({ length: document.lineCount }, (_, line) => line).flatMap((line) =>
    findToolComments(document.lineAt(line).text).map(({ start, end }) => new Range(line, start, line, end)),
  );
}
