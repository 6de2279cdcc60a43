import { Disposable, type ExtensionContext, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CHECKED_NOTIFICATION,
  type CheckedParams,
  STATUS_REQUEST,
  type Status,
  type StatusParams,
} from '../../server/src/protocol.ts';

const OFFERED = 'gongwen.draftLanguageOffered';
const SWITCH = '切换到公文模式';

/** A text or Markdown file that reads like a 公文 is offered the language 公文: once, and never again whatever the answer. */
export function offerDraftLanguage(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  if (context.globalState.get<boolean>(OFFERED)) return Disposable.from();
  const subscription = client.onNotification(CHECKED_NOTIFICATION, async ({ uri }: CheckedParams) => {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (document === undefined || document.languageId === 'gongwen') return;
    if (window.activeTextEditor?.document !== document || context.globalState.get<boolean>(OFFERED)) return;
    const params: StatusParams = { textDocument: { uri }, position: { line: 0, character: 0 } };
    const status = await client.sendRequest<Status | null>(STATUS_REQUEST, params);
    if (!status?.looksOfficial || context.globalState.get<boolean>(OFFERED)) return;
    await context.globalState.update(OFFERED, true);
    subscription.dispose();
    const answer = await window.showInformationMessage(
      '这份文稿像是公文。切换到公文模式，可以自动换行、按层级着色、用片段写稿。',
      SWITCH,
      '不用',
    );
    if (answer === SWITCH && !document.isClosed) await languages.setTextDocumentLanguage(document, 'gongwen');
  });
  return subscription;
}
