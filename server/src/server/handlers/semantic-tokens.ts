import type { SemanticTokens } from 'vscode-languageserver';
import { semanticTokens, TOKENS_LEGEND } from '../../features/semantic-tokens.ts';
import type { Handlers } from '../handlers.ts';

export const semanticTokenHandlers: Handlers = {
  capabilities: () => ({ semanticTokensProvider: { legend: TOKENS_LEGEND, full: true, range: true } }),
  listen(session) {
    const { semanticTokens: tokens } = session.connection.languages;
    const answer = (uri: string, first = 0, last = Number.MAX_SAFE_INTEGER): Promise<SemanticTokens> =>
      session.answer(uri, { data: [] }, ({ draft }, { outline, findings, checked }) =>
        checked ? semanticTokens(draft, outline, findings, first, last) : { data: [] },
      );
    tokens.on(({ textDocument: { uri } }) => answer(uri));
    tokens.onRange(({ textDocument: { uri }, range: { start, end } }) => answer(uri, start.line, end.line));
  },
};
