import { commands, type Disposable, Position, SnippetString, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OfferedSnippet, SNIPPETS_REQUEST, type SnippetsParams } from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';
import type { SnippetChooser } from './snippet-choice.ts';

/** 公文：插入段落: a section with the numbers of its place, on the line of the cursor where that is empty, else below it. */
export function registerInsertSection(client: BaseLanguageClient, chooser: SnippetChooser): Disposable {
  return commands.registerCommand('gongwen.insertSection', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    const line = document.lineAt(selection.active.line);
    const below = line.isEmptyOrWhitespace ? 0 : 1;
    const params: SnippetsParams = {
      wholeDrafts: false,
      place: { uri: document.uri.toString(), line: line.lineNumber + below },
    };
    const snippets = await ask<OfferedSnippet[], SnippetsParams>(client, SNIPPETS_REQUEST, params);
    if (snippets === undefined) return;
    const chosen = await chooser.choose('插入段落', snippets, ({ group, genre, isNear }) =>
      isNear ? `${genre}：${group}` : group,
    );
    if (chosen === undefined) return;
    await window.showTextDocument(document, editor.viewColumn);
    const text = new SnippetString(below === 0 ? chosen.text : `\n${chosen.text}`);
    const end = new Position(line.lineNumber, line.text.length);
    await editor.insertSnippet(text, below === 0 ? line.range : end);
  });
}
