import { commands, type Disposable, type TextDocument, window } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest } from 'vscode-languageclient';
import type { Range as PlainRange } from '../../../server/src/document/position.ts';
import { ask } from '../ask.ts';
import { askBlanks } from '../blanks.ts';
import type { Checks } from '../checks.ts';
import type { DraftsInWriting } from '../drafts-in-writing.ts';
import { blankPlace, type PlaceGroup, showPlaces } from '../place-list.ts';
import { toRange } from '../ranges.ts';
import { tell } from '../telling.ts';
import { toolComments } from '../tool-comments.ts';

interface Report {
  readonly items?: readonly {
    readonly code?: unknown;
    readonly severity?: number;
    readonly message: string;
    readonly range: PlainRange;
  }[];
}

const ERROR = 1;

/** 公文：定稿检查: from now on blanks are errors; what is left is gone through in one list: blanks, errors, comments of the tool. */
export function registerFinalCheck(client: BaseLanguageClient, checks: Checks, writing: DraftsInWriting): Disposable {
  return commands.registerCommand('gongwen.finalCheck', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !client.isRunning()) return;
    const { document } = editor;
    const groups = await whatIsLeft(client, document);
    if (checks.of(document)?.status.checked !== true) return tell('这个文件没有当作公文，没有检查');
    writing.finish(client, document);
    if (groups.length === 0) return tell('定稿检查：没有待填、错误和注释，可以定稿');
    const counts = groups.map(({ name, places }) => `${name} ${places.length} 处`).join('、');
    await showPlaces(editor, `定稿检查：还有${counts}`, groups);
  });
}

/** By kind; what is not there is left out. */
async function whatIsLeft(client: BaseLanguageClient, document: TextDocument): Promise<readonly PlaceGroup[]> {
  const textDocument = { uri: document.uri.toString() };
  const report = await ask<Report, object>(client, DocumentDiagnosticRequest.method, { textDocument });
  const blanks = (await askBlanks(client, document)).map(blankPlace);
  const errors = (report?.items ?? [])
    .filter(({ code, severity }) => severity === ERROR && code !== 'placeholder')
    .map(({ message, range }) => ({ what: message, at: toRange(range), selects: toRange(range) }));
  const comments = toolComments(document).map((at) => ({ what: document.getText(at), at, selects: at }));
  return [
    { name: '待填', places: blanks },
    { name: '错误', places: errors },
    { name: '注释', places: comments },
  ].filter(({ places }) => places.length > 0);
}
