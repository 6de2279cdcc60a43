import { sectionPath } from '../../features/document-symbols.ts';
import { pendingPlaceholders, statusOf } from '../../features/status.ts';
import {
  PLACEHOLDERS_REQUEST,
  type PlaceholderRange,
  type PlaceholdersParams,
  STATUS_REQUEST,
  type Status,
  type StatusParams,
} from '../../protocol.ts';
import type { Handlers } from '../handlers.ts';

export const statusHandlers: Handlers = {
  listen(session) {
    session.connection.onRequest(STATUS_REQUEST, ({ textDocument: { uri }, position }: StatusParams) =>
      session.answer(
        uri,
        null,
        (document, result, config): Status => ({
          ...statusOf(document, result, config),
          section: sectionPath(document.draft, result.outline, position.line),
        }),
      ),
    );
    session.connection.onRequest(PLACEHOLDERS_REQUEST, ({ textDocument: { uri } }: PlaceholdersParams) =>
      session.answer(uri, [], (_document, { findings }, config): PlaceholderRange[] =>
        pendingPlaceholders(findings, config).map(({ range }) => range),
      ),
    );
  },
};
