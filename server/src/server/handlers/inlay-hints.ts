import { inlayHints } from '../../features/inlay-hints.ts';
import type { Handlers } from '../handlers.ts';

export const inlayHintHandlers: Handlers = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen(session) {
    session.connection.languages.inlayHint.on(({ textDocument: { uri }, range: { start, end } }) =>
      session.answer(uri, [], ({ draft }, { outline, checked }, { inlayHints: wanted, speechRate }) =>
        wanted && checked ? inlayHints(draft, outline, start.line, end.line, speechRate) : [],
      ),
    );
  },
};
