import { CompletionTriggerKind, type InitializeParams } from 'vscode-languageserver';
import { COMPLETION_TRIGGERS, complete } from '../../features/completion.ts';
import type { CompletionClient } from '../../features/completion-request.ts';
import { resolveSnippet } from '../../features/snippet-completion.ts';
import { unchangedLines } from '../../structure/next-marker.ts';
import type { Handlers } from '../handlers.ts';

/** Answered from the last check, of whatever version: the writer does not wait for the next one. */
export const completionHandlers: Handlers = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true } }),
  listen(session) {
    session.connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
      const document = session.documents.get(uri);
      if (document === undefined) return null;
      const { result, lines } = await session.lastChecked(document);
      if (!result.checked) return null;
      const { draft, isDeclared } = document;
      const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      return complete({
        draft,
        outline: result.outline,
        known: unchangedLines(lines, draft.lines),
        declared: isDeclared,
        position,
        trigger: isTyped ? context.triggerCharacter : undefined,
        client: completionClient(session.client),
      });
    });
    session.connection.onCompletionResolve(resolveSnippet);
  },
};

function completionClient({ textDocument }: InitializeParams['capabilities']): CompletionClient {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
    insertTextMode: item?.insertTextModeSupport !== undefined,
  };
}
