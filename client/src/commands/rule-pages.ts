import { commands, type Disposable, Uri, window } from 'vscode';
import { OPEN_RULE_PAGE } from '../../../server/src/protocol.ts';

/** Opens the page of a rule beside the draft, as a reader sees it. */
export function registerRulePages(pages: Uri): Disposable {
  return commands.registerCommand(OPEN_RULE_PAGE, async (rule: unknown) => {
    if (typeof rule !== 'string' || !/^[a-z-]+$/u.test(rule)) return;
    const page = Uri.joinPath(pages, `${rule}.md`);
    try {
      await commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
      await window.showTextDocument(page, { preview: true });
    }
  });
}
