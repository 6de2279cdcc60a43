import { Disposable, type ExtensionContext, languages, type TextDocument, window } from 'vscode';
import type { Checks } from './checks.ts';

const OFFERED = 'gongwen.draftLanguageOffered';
const SWITCH = '切换到公文模式';

/** A text or Markdown file that reads like a 公文 is offered the language 公文: once, and never again whatever the answer. */
export function offerDraftLanguage(context: ExtensionContext, checks: Checks): Disposable {
  const wasOffered = () => context.globalState.get<boolean>(OFFERED) === true;
  if (wasOffered()) return Disposable.from();
  const consider = async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || wasOffered() || !readsLikeOne(checks, document)) return;
    await context.globalState.update(OFFERED, true);
    subscriptions.dispose();
    await offer(document);
  };
  const subscriptions = Disposable.from(
    checks.onDidCheck(() => void consider()),
    window.onDidChangeActiveTextEditor(() => void consider()),
  );
  return subscriptions;
}

function readsLikeOne(checks: Checks, document: TextDocument): boolean {
  const { languageId } = document;
  return (
    (languageId === 'plaintext' || languageId === 'markdown') && checks.of(document)?.status.looksOfficial === true
  );
}

async function offer(document: TextDocument): Promise<void> {
  const answer = await window.showInformationMessage(
    '这份文稿像是公文。切换到公文模式，可以自动换行、按层级着色、用片段写稿。',
    SWITCH,
    '不用',
  );
  if (answer === SWITCH && !document.isClosed) await languages.setTextDocumentLanguage(document, 'gongwen');
}
