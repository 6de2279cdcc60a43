import { hover } from '../../features/hover.ts';
import type { Handlers } from '../handlers.ts';

export const hoverHandlers: Handlers = {
  capabilities: () => ({ hoverProvider: true }),
  listen(session) {
    session.connection.onHover(({ textDocument: { uri }, position }) =>
      session.answer(
        uri,
        null,
        ({ draft }, { outline, findings }) => hover(draft, outline, findings, position) ?? null,
      ),
    );
  },
};
