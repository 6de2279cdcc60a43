import { commands, Disposable, Position, Range, Selection, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isEmptyMarker } from '../../../server/src/document/line.ts';
import {
  PLACE_REQUEST,
  type Place,
  type PlaceParams,
  STRUCTURE_REQUEST,
  type StructureParams,
  type StructureResult,
} from '../../../server/src/protocol.ts';
import { STRUCTURE_ACTIONS } from '../../../server/src/structure/action.ts';
import { ask } from '../ask.ts';

type Action = StructureParams['action'];

const ON_EMPTY_MARKER = 'gongwen.onEmptyMarker';
const MESSAGE_MILLISECONDS = 4000;

/** 公文：升级、降级、上移、下移、插入同级标题、重新编号、更换序号: each is one undo step. */
export function registerStructure(client: BaseLanguageClient): Disposable {
  const register = (action: Action) =>
    commands.registerCommand(`gongwen.${action}`, () => changeStructure(client, action));
  return Disposable.from(
    register('promote'),
    register('demote'),
    register('moveUp'),
    register('moveDown'),
    register('insertAfter'),
    register('renumber'),
    commands.registerCommand('gongwen.convert', () => convert(client)),
    commands.registerCommand('gongwen.onHeading', (sent: unknown) => onHeading(client, sent)),
    followEmptyMarker(),
  );
}

async function changeStructure(client: BaseLanguageClient, action: Action, form?: StructureParams['form']) {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { version } = document;
  const params: StructureParams = {
    textDocument: { uri: document.uri.toString() },
    action,
    range: { start: toPlain(selection.start), end: toPlain(selection.end) },
    ...(form !== undefined && { form }),
  };
  const result = await ask<StructureResult, StructureParams>(client, STRUCTURE_REQUEST, params);
  if (result === undefined) return;
  if ('refused' in result) window.setStatusBarMessage(`公文助手：${result.refused}`, MESSAGE_MILLISECONDS);
  // Where the writer typed on in the meantime, the places no longer hold.
  else if (document.version === version) await apply(editor, result);
}

async function apply(editor: TextEditor, { edits, cursor }: Exclude<StructureResult, { refused: string }>) {
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (!done) return;
  const position = new Position(cursor.line, cursor.character);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
  // The next key may come before the editor tells of the new selection.
  tellEmptyMarker(isOnEmptyMarker(editor));
}

/**
 * What a key does on a heading, and elsewhere what it always does: `{ action, otherwise }` come with the key binding,
 * where a writer may have changed them.
 */
async function onHeading(client: BaseLanguageClient, sent: unknown): Promise<void> {
  const { action, otherwise } = (sent ?? {}) as { action?: unknown; otherwise?: unknown };
  const known = STRUCTURE_ACTIONS.find((one) => one === action);
  if (known === undefined || typeof otherwise !== 'string') {
    void window.showErrorMessage(`公文助手：快捷键 gongwen.onHeading 的参数应为 action 和 otherwise`);
    return;
  }
  const editor = window.activeTextEditor;
  const place = editor?.selection.isEmpty ? await askPlace(client, editor) : undefined;
  if (place?.isHeading) await changeStructure(client, known);
  else await commands.executeCommand(otherwise);
}

async function convert(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  const place = editor && (await askPlace(client, editor));
  if (place === undefined) return;
  if (place.forms.length === 0) {
    window.setStatusBarMessage('公文助手：这里没有可以更换的序号', MESSAGE_MILLISECONDS);
    return;
  }
  const choice = await window.showQuickPick(place.forms, { placeHolder: '本级标题的序号改为' });
  if (choice !== undefined) await changeStructure(client, 'convert', choice.form);
}

function askPlace(client: BaseLanguageClient, editor: TextEditor): Promise<Place | undefined> {
  const { document, selection } = editor;
  const params: PlaceParams = {
    textDocument: { uri: document.uri.toString() },
    position: toPlain(selection.active),
  };
  return ask<Place, PlaceParams>(client, PLACE_REQUEST, params);
}

/** Tab and Shift+Tab change the level only where the line holds nothing but a marker: the key must know it at once. */
function followEmptyMarker(): Disposable {
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

function isOnEmptyMarker(editor: TextEditor | undefined): boolean {
  if (editor?.document.languageId !== 'gongwen' || !editor.selection.isEmpty) return false;
  return isEmptyMarker(editor.document.lineAt(editor.selection.active.line).text);
}

function tellEmptyMarker(holds: boolean): void {
  void commands.executeCommand('setContext', ON_EMPTY_MARKER, holds);
}

function toPlain({ line, character }: Position): StructureParams['range']['start'] {
  return { line, character };
}
