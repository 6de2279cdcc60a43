import { offeredSnippets } from '../../features/offered-snippets.ts';
import { type OfferedSnippet, SNIPPETS_REQUEST, type SnippetsParams } from '../../protocol.ts';
import { NumberedPlace } from '../../structure/next-marker.ts';
import type { Handlers } from '../handlers.ts';

export const snippetHandlers: Handlers = {
  listen(session) {
    session.connection.onRequest(
      SNIPPETS_REQUEST,
      async ({ wholeDrafts, place }: SnippetsParams): Promise<OfferedSnippet[]> => {
        const document = place && session.documents.get(place.uri);
        if (place === undefined || document === undefined) return offeredSnippets(wholeDrafts, undefined);
        const { lines, result } = await session.check(document);
        return offeredSnippets(wholeDrafts, new NumberedPlace(lines, result.outline, lines.length, place.line));
      },
    );
  },
};
