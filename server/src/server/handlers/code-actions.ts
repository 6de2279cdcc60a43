import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Draft } from '../../document/draft.ts';
import { codeActions, FIX_ALL_KIND } from '../../features/code-actions.ts';
import { RENUMBER_KIND, structureActions } from '../../features/structure.ts';
import { fixAll } from '../../lint/fix-all.ts';
import { OPEN_RULE_PAGE } from '../../protocol.ts';
import type { Handlers } from '../handlers.ts';
import { structureContext } from './structure.ts';

export const codeActionHandlers: Handlers = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        CodeActionKind.RefactorMove,
        FIX_ALL_KIND,
        RENUMBER_KIND,
      ],
    },
  }),
  listen(session) {
    session.connection.onCodeAction(async (params) => {
      const document = session.documents.get(params.textDocument.uri);
      if (document === undefined) return [];
      const { version, config, result } = await session.check(document);
      if (version !== document.version) return [];
      const { draft, terminator, isDeclared } = document;
      const toWorkspaceEdit = (edits: readonly TextEdit[]) => session.toWorkspaceEdit(document, edits);
      const fixes = codeActions({
        params,
        draft,
        terminator,
        findings: result.findings,
        fixAll: () => changedLines(draft, fixAll(session.linterOf(config), draft, isDeclared)),
        canOpenRulePage: session.options.commands?.includes(OPEN_RULE_PAGE) ?? false,
        toWorkspaceEdit,
      });
      if (!result.checked) return fixes;
      const { range, context } = params;
      const structure = structureContext(document, config, result);
      const { only, triggerKind: trigger } = context;
      return [...fixes, ...structureActions({ ...structure, range, only, trigger, toWorkspaceEdit })];
    });
  },
};

/** The edits from a draft to one with as many lines, each cut to what differs. */
function changedLines(before: Draft, after: Draft): TextEdit[] {
  return after.lines.flatMap((fixed, line) => {
    const text = before.lines[line]?.text ?? '';
    const newText = fixed.text;
    if (newText === text) return [];
    let start = 0;
    while (start < text.length && text.charAt(start) === newText.charAt(start)) start += 1;
    let tail = 0;
    const most = Math.min(text.length, newText.length) - start;
    while (tail < most && text.charAt(text.length - 1 - tail) === newText.charAt(newText.length - 1 - tail)) tail += 1;
    return [
      {
        range: { start: { line, character: start }, end: { line, character: text.length - tail } },
        newText: newText.slice(start, newText.length - tail),
      },
    ];
  });
}
