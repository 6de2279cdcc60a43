import { commands, type Diagnostic, DiagnosticSeverity, type Disposable, languages, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askBlanks } from '../blanks.ts';
import { ruleOf } from '../drafts-in-writing.ts';
import { blankPlace, showPlaces } from '../place-list.ts';
import { tell } from '../telling.ts';

const SEVERITIES: readonly (readonly [name: string, severity: DiagnosticSeverity])[] = [
  ['错误', DiagnosticSeverity.Error],
  ['警告', DiagnosticSeverity.Warning],
  ['提示', DiagnosticSeverity.Information],
];

/** What was found in a draft. Blanks are counted by themselves. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === '公文' && ruleOf(diagnostic) !== 'placeholder');
}

/** A click on the status item: what it counts, of this draft alone. */
export function registerFindingsList(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gongwen.listFindings', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !client.isRunning()) return;
    const { document } = editor;
    const blanks = await askBlanks(client, document);
    const findings = findingsOf(document.uri);
    const groups = [
      ...SEVERITIES.map(([name, grave]) => ({
        name,
        places: findings
          .filter(({ severity }) => severity === grave)
          .map(({ message, range }) => ({ what: message, at: range, selects: range })),
      })),
      { name: '待填', places: blanks.map(blankPlace) },
    ].filter(({ places }) => places.length > 0);
    if (groups.length === 0) tell('没有发现问题');
    else await showPlaces(editor, groups.map(({ name, places }) => `${name} ${places.length} 处`).join('、'), groups);
  });
}
