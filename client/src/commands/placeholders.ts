import { commands, Disposable, Range, Selection, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PLACEHOLDERS_REQUEST, type PlaceholderRange, type PlaceholdersParams } from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';

const TOLD_FOR = 4000;

/** 公文：下一处待填 and 上一处待填: selects the whole placeholder, so that what is typed takes its place. Goes round at the end. */
export function registerPlaceholders(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('gongwen.nextPlaceholder', () => go(client, next)),
    commands.registerCommand('gongwen.previousPlaceholder', () => go(client, previous)),
  );
}

type Choose = (places: readonly Range[], selection: Selection) => Range | undefined;

function next(places: readonly Range[], selection: Selection): Range | undefined {
  const isAhead = (place: Range) =>
    place.start.isAfter(selection.start) || (place.start.isEqual(selection.start) && !place.isEqual(selection));
  return places.find(isAhead) ?? places[0];
}

function previous(places: readonly Range[], selection: Selection): Range | undefined {
  return places.findLast((place) => place.start.isBefore(selection.start)) ?? places.at(-1);
}

async function go(client: BaseLanguageClient, choose: Choose): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) return;
  const places = await askPlaces(client, editor);
  const place = choose(places, editor.selection);
  if (place === undefined) {
    window.setStatusBarMessage('公文助手：没有待填的地方', TOLD_FOR);
    return;
  }
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place);
}

async function askPlaces(client: BaseLanguageClient, { document }: TextEditor): Promise<Range[]> {
  const params: PlaceholdersParams = { textDocument: { uri: document.uri.toString() } };
  const places = await ask<readonly PlaceholderRange[], PlaceholdersParams>(client, PLACEHOLDERS_REQUEST, params);
  return (places ?? []).map(({ start, end }) => new Range(start.line, start.character, end.line, end.character));
}
