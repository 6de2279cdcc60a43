import { commands, Disposable, type Range, Selection, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askBlanks } from '../blanks.ts';
import { blankPlace, showPlaces } from '../place-list.ts';
import { tell } from '../telling.ts';

/** 公文：下一处待填, 上一处待填: selects what is typed over, and goes round at the end. 待填处列表: all of them, each in its sentence. */
export function registerPlaceholders(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('gongwen.nextPlaceholder', () => go(client, next)),
    commands.registerCommand('gongwen.previousPlaceholder', () => go(client, previous)),
    commands.registerCommand('gongwen.listPlaceholders', () => list(client)),
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

const NONE = '没有待填的地方';

async function go(client: BaseLanguageClient, choose: Choose): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) return;
  const blanks = await askBlanks(client, editor.document);
  const place = choose(
    blanks.flatMap(({ gaps }) => gaps),
    editor.selection,
  );
  if (place === undefined) {
    tell(NONE);
    return;
  }
  editor.selection = new Selection(place.start, place.end);
  editor.revealRange(place);
}

async function list(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) return;
  const blanks = await askBlanks(client, editor.document);
  if (blanks.length === 0) tell(NONE);
  else {
    await showPlaces(editor, `待填 ${blanks.length} 处`, [{ name: '待填', places: blanks.map(blankPlace) }]);
  }
}
