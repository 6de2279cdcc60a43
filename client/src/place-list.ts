import {
  type QuickPickItem,
  QuickPickItemKind,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { Blank } from './blanks.ts';

export interface Place {
  /** In a few words. */
  readonly what: string;
  readonly at: Range;
  /** What is selected where the writer goes there. */
  readonly selects: Range;
}

export interface PlaceGroup {
  readonly name: string;
  readonly places: readonly Place[];
}

export function blankPlace({ text, range, gaps }: Blank): Place {
  return { what: text, at: range, selects: gaps[0] ?? range };
}

interface PlaceItem extends QuickPickItem {
  readonly place?: Place;
}

/** Lets the writer go through places of a draft: each is shown as it is reached, and stays selected where it is chosen. */
export async function showPlaces(editor: TextEditor, title: string, groups: readonly PlaceGroup[]): Promise<void> {
  const { selections } = editor;
  const pick = window.createQuickPick<PlaceItem>();
  pick.title = title;
  pick.placeholder = '上下键逐处查看，回车去改';
  pick.matchOnDescription = true;
  pick.items = groups.flatMap(({ name, places }) => [
    { label: `${name} ${places.length}`, kind: QuickPickItemKind.Separator },
    ...places.map((place) => itemOf(editor, place)),
  ]);
  let chosen: Place | undefined;
  await new Promise<void>((resolve) => {
    pick.onDidChangeActive(([item]) => item?.place && select(editor, item.place));
    pick.onDidAccept(() => {
      chosen = pick.activeItems[0]?.place;
      pick.hide();
    });
    pick.onDidHide(() => resolve());
    pick.show();
  });
  pick.dispose();
  if (chosen === undefined) {
    editor.selections = selections;
    return;
  }
  await window.showTextDocument(editor.document, editor.viewColumn);
  select(editor, chosen);
}

const REACH = 16;

function itemOf({ document }: TextEditor, place: Place): PlaceItem {
  const { start, end } = place.at;
  const { text } = document.lineAt(start.line);
  const from = Math.max(0, start.character - REACH);
  const to = end.line === start.line ? end.character + REACH : text.length;
  const sentence = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
  return { label: place.what, description: `第${start.line + 1}行　${sentence}`, place };
}

function select(editor: TextEditor, { selects }: Place): void {
  editor.selection = new Selection(selects.start, selects.end);
  // The list covers the top of the window.
  editor.revealRange(selects, TextEditorRevealType.InCenter);
}
