import { commands, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  FILL_ALIKE,
  type InitializationOptions,
  OPEN_RULE_PAGE,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
  SILENCE,
  SILENCE_MORE,
} from '../../server/src/protocol.ts';
import { Checks } from './checks.ts';
import { readCheckAnyway, registerCheckAnyway } from './commands/check-anyway.ts';
import { registerCopyFinal } from './commands/copy-final.ts';
import { registerFillAlike } from './commands/fill-alike.ts';
import { registerFinalCheck } from './commands/final-check.ts';
import { registerFindingsList } from './commands/findings-list.ts';
import { registerFixAll } from './commands/fix-all.ts';
import { registerInsertSection } from './commands/insert-section.ts';
import { registerNewDraft } from './commands/new-draft.ts';
import { registerPlaceholders } from './commands/placeholders.ts';
import { registerRulePages } from './commands/rule-pages.ts';
import { registerSample } from './commands/sample.ts';
import { registerSilence } from './commands/silence.ts';
import { PREVIEW_SCHEME, SnippetChooser } from './commands/snippet-choice.ts';
import { registerStructure } from './commands/structure.ts';
import { registerWordFiles } from './commands/word-files.ts';
import { registerWrap } from './commands/wrap.ts';
import { DraftFiles } from './draft-files.ts';
import { followDraft } from './draft-key.ts';
import { offerDraftLanguage } from './draft-language.ts';
import { DraftsInWriting, ruleOf } from './drafts-in-writing.ts';
import { offerEncoding } from './encoding.ts';
import { Silences } from './silences.ts';
import { showStatus } from './status.ts';

/** Makes the client that starts the server: the one thing in which the desktop and the browser differ. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

export const CLIENT_ID = 'gongwen';
export const CLIENT_NAME = '公文助手';

/** Documents that exist only as another view of one (a diff's left side, a log) are left alone. */
const SCHEMES_LEFT_ALONE = new Set(['git', 'output', 'vscode', 'comment', 'debug', 'search-editor', PREVIEW_SCHEME]);

export async function activateExtension(context: ExtensionContext, createClient: ClientFactory): Promise<void> {
  const pages = Uri.joinPath(context.extensionUri, 'docs', 'rules');
  const initializationOptions: InitializationOptions = {
    commands: [OPEN_RULE_PAGE, FILL_ALIKE, SILENCE, SILENCE_MORE],
    readFile: true,
    rulePages: pages.toString(),
    lexicon: Uri.joinPath(context.extensionUri, 'dist', 'lexicon.js').toString(true),
    word: Uri.joinPath(context.extensionUri, 'dist', 'word.js').toString(true),
    checkAnyway: readCheckAnyway(context.workspaceState),
  };
  const silences = new Silences(context.globalState);
  const writing = new DraftsInWriting((uri, diagnostic) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    return document !== undefined && silences.holds(document, ruleOf(diagnostic), diagnostic);
  });
  const client = createClient({
    documentSelector: ['gongwen', 'plaintext', 'markdown'].map((language) => ({ language })),
    initializationOptions,
    middleware: {
      ...writing.middleware,
      didOpen: (document, next) => (SCHEMES_LEFT_ALONE.has(document.uri.scheme) ? Promise.resolve() : next(document)),
    },
  });
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
    } catch {
      return { text: null };
    }
  });

  const chooser = new SnippetChooser();
  const checks = new Checks(client);
  context.subscriptions.push(
    client,
    chooser,
    registerNewDraft(client, chooser, context.workspaceState),
    registerInsertSection(client, chooser),
    registerRulePages(pages),
    registerFixAll(client),
    registerCheckAnyway(client, context.workspaceState),
    registerSample(context.extensionUri),
    registerStructure(client),
    registerWrap(),
    registerCopyFinal(),
    registerWordFiles(client),
    registerPlaceholders(client),
    registerFillAlike(client),
    registerFindingsList(client),
    registerFinalCheck(client, checks, writing),
    registerSilence(client, silences, writing),
    writing,
    checks,
    followDraft(checks),
    showStatus(client, checks),
    new DraftFiles(context.globalState),
    offerDraftLanguage(context, checks),
    offerEncoding(),
    commands.registerCommand('gongwen.showProblems', () => commands.executeCommand('workbench.actions.view.problems')),
  );
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('公文助手没有启动成功：{0}', reason));
  }
}
