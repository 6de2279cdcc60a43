import { Disposable, type ExtensionContext, languages, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../../server/src/protocol.ts';

const OFFERED = 'gongwen.draftLanguageOffered';
const SWITCH = '切换到公文模式';

/** A text or Markdown file that reads like a 公文 is offered the language 公文: once, and never again whatever the answer. */
export function offerDraftLanguage(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const wasOffered = () => context.globalState.get<boolean>(OFFERED) === true;
  if (wasOffered()) return Disposable.from();
  /** The documents that read like one at their last check. */
  const official = new Set<string>();
  const consider = async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || wasOffered() || !isPlain(document) || !official.has(document.uri.toString())) return;
    await context.globalState.update(OFFERED, true);
    subscriptions.dispose();
    await offer(document);
  };
  const subscriptions = Disposable.from(
    client.onNotification(CHECKED_NOTIFICATION, ({ uri, status }: CheckedParams) => {
      if (status.looksOfficial) official.add(uri);
      else official.delete(uri);
      void consider();
    }),
    window.onDidChangeActiveTextEditor(() => void consider()),
  );
  return subscriptions;
}

function isPlain({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'markdown';
}

async function offer(document: TextDocument): Promise<void> {
  const answer = await window.showInformationMessage(
    '这份文稿像是公文。切换到公文模式，可以自动换行、按层级着色、用片段写稿。',
    SWITCH,
    '不用',
  );
  if (answer === SWITCH && !document.isClosed) await languages.setTextDocumentLanguage(document, 'gongwen');
}
