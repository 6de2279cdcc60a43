import { Disposable, type ExtensionContext, languages, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECKED_NOTIFICATION, STATUS_REQUEST, type Status, type StatusParams } from '../../server/src/protocol.ts';

const OFFERED = 'gongwen.draftLanguageOffered';
const SWITCH = '切换到公文模式';

/** A text or Markdown file that reads like a 公文 is offered the language 公文: once, and never again whatever the answer. */
export function offerDraftLanguage(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const wasOffered = () => context.globalState.get<boolean>(OFFERED) === true;
  if (wasOffered()) return Disposable.from();
  const consider = async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || wasOffered() || !(await readsLikeOne(client, document)) || wasOffered()) return;
    await context.globalState.update(OFFERED, true);
    subscriptions.dispose();
    await offer(document);
  };
  const subscriptions = Disposable.from(
    client.onNotification(CHECKED_NOTIFICATION, () => void consider()),
    window.onDidChangeActiveTextEditor(() => void consider()),
  );
  return subscriptions;
}

async function readsLikeOne(client: BaseLanguageClient, { languageId, uri }: TextDocument): Promise<boolean> {
  if (!client.isRunning() || (languageId !== 'plaintext' && languageId !== 'markdown')) return false;
  const params: StatusParams = { textDocument: { uri: uri.toString() }, position: { line: 0, character: 0 } };
  const status = await client.sendRequest<Status | null>(STATUS_REQUEST, params);
  return status?.looksOfficial === true;
}

async function offer(document: TextDocument): Promise<void> {
  const answer = await window.showInformationMessage(
    '这份文稿像是公文。切换到公文模式，可以自动换行、按层级着色、用片段写稿。',
    SWITCH,
    '不用',
  );
  if (answer === SWITCH && !document.isClosed) await languages.setTextDocumentLanguage(document, 'gongwen');
}
