import { commands, Disposable, Position, Range, Selection, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  PLACE_REQUEST,
  type Place,
  type PlacesParams,
  STRUCTURE_REQUEST,
  type StructureParams,
  type StructureResult,
} from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';
import { followEmptyMarker, refreshEmptyMarker } from '../empty-marker.ts';
import { toPlain, toRange } from '../ranges.ts';
import { tell } from '../telling.ts';

type Action = StructureParams['action'];

const DONE: Readonly<Record<Action, string>> = {
  promote: '已升为上一级',
  demote: '已降为下一级',
  moveUp: '已上移',
  moveDown: '已下移',
  insertAfter: '已插入同级标题',
  renumber: '已重新编号',
  convert: '已更换本级序号',
};

/** 公文：升级、降级、上移、下移、插入同级标题、重新编号、更换序号: each is one undo step. */
export function registerStructure(client: BaseLanguageClient): Disposable {
  const register = (action: Action) =>
    commands.registerCommand(`gongwen.${action}`, (sent: unknown) => run(client, action, sent));
  return Disposable.from(
    register('promote'),
    register('demote'),
    register('moveUp'),
    register('moveDown'),
    register('insertAfter'),
    register('renumber'),
    commands.registerCommand('gongwen.convert', () => convert(client)),
    followEmptyMarker(),
  );
}

const SEVERAL_CURSORS = '有多个光标，请只留一个';

/**
 * A command from the palette or a menu acts on the section of the cursor. A key comes with `{ onHeading: true }`, and with the command
 * `otherwise` where it has another use elsewhere: it acts on headings alone, and does in running text what it always did.
 */
async function run(client: BaseLanguageClient, action: Action, sent: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { onHeading, otherwise } = (sent ?? {}) as { onHeading?: unknown; otherwise?: unknown };
  if (onHeading === true && !(await isOnHeading(client, editor, action))) {
    if (typeof otherwise === 'string') await commands.executeCommand(otherwise);
  } else if (editor.selections.length > 1) tell(SEVERAL_CURSORS);
  else await changeStructure(client, editor, action);
}

/** Sections are moved by a selection too; all else is done to the section of one line. */
async function isOnHeading(client: BaseLanguageClient, editor: TextEditor, action: Action): Promise<boolean> {
  const moves = action === 'moveUp' || action === 'moveDown';
  for (const selection of editor.selections) {
    if (!selection.isSingleLine && !moves) continue;
    if ((await askPlace(client, editor, selection))?.isHeading) return true;
  }
  return false;
}

async function changeStructure(
  client: BaseLanguageClient,
  editor: TextEditor,
  action: Action,
  form?: StructureParams['form'],
): Promise<void> {
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
  if ('refused' in result) tell(result.refused);
  // Where the writer typed on in the meantime, the places no longer hold.
  else if (document.version === version) await apply(editor, action, result);
}

async function apply(
  editor: TextEditor,
  action: Action,
  { edits, renumbered, cursor }: Exclude<StructureResult, { refused: string }>,
) {
  const { start, end } = editor.selection;
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText);
  });
  if (!done) return;
  const position = new Position(cursor.line, cursor.character);
  // What was selected goes with the sections, so that the key can be pressed again.
  const isWhole = start.line !== end.line && (action === 'moveUp' || action === 'moveDown');
  const last = isWhole ? new Position(cursor.line + end.line - start.line, end.character) : position;
  editor.selection = new Selection(position, editor.document.validatePosition(last));
  editor.revealRange(editor.selection);
  // The next key may come before the editor tells of the new selection.
  refreshEmptyMarker(editor);
  tell(renumbered === 0 ? DONE[action] : `${DONE[action]}，改了 ${renumbered} 处序号`);
}

async function convert(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  if (editor.selections.length > 1) return tell(SEVERAL_CURSORS);
  const { active } = editor.selection;
  const place = await askPlace(client, editor, new Range(active, active));
  if (place === undefined) return;
  if (place.forms.length === 0) return tell('这里没有可以更换的序号');
  const choice = await window.showQuickPick(place.forms, { placeHolder: '本级标题的序号改为' });
  if (choice !== undefined) await changeStructure(client, editor, 'convert', choice.form);
}

function askPlace(
  client: BaseLanguageClient,
  { document }: TextEditor,
  { start, end }: Range,
): Promise<Place | undefined> {
  const params: PlacesParams = {
    textDocument: { uri: document.uri.toString() },
    position: toPlain(start),
    lastLine: end.character === 0 && end.line > start.line ? end.line - 1 : end.line,
  };
  return ask<Place, PlacesParams>(client, PLACE_REQUEST, params);
}
