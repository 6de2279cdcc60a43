import { commands, Disposable, window } from 'vscode';
import type { Checks } from './checks.ts';

const IS_DRAFT = 'gongwen.isDraft';

/** Keys, menus and the palette hold the commands for a draft only where the text in view is checked as one, whatever its language is. */
export function followDraft(checks: Checks): Disposable {
  let known: boolean | undefined;
  const refresh = () => {
    const document = window.activeTextEditor?.document;
    const isDraft = document !== undefined && checks.of(document)?.status.checked === true;
    if (isDraft === known) return;
    known = isDraft;
    void commands.executeCommand('setContext', IS_DRAFT, isDraft);
  };
  refresh();
  return Disposable.from(checks.onDidCheck(refresh), window.onDidChangeActiveTextEditor(refresh));
}
