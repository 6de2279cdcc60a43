import { documentSymbols } from '../../features/document-symbols.ts';
import { foldingRanges } from '../../features/folding.ts';
import { selectionRange } from '../../features/selection-ranges.ts';
import type { Handlers } from '../handlers.ts';

/** What follows from the outline alone, and is told of texts that are not checked too. */
export const outlineHandlers: Handlers = {
  capabilities: () => ({ documentSymbolProvider: true, foldingRangeProvider: true, selectionRangeProvider: true }),
  listen(session) {
    const { connection } = session;
    connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      session.answer(uri, [], ({ draft }, { outline }) => documentSymbols(draft, outline)),
    );
    connection.onFoldingRanges(({ textDocument: { uri } }) =>
      session.answer(uri, [], ({ draft }, { outline }) => foldingRanges(draft, outline)),
    );
    connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
      session.answer(uri, null, ({ draft }, { outline }) => positions.map((at) => selectionRange(draft, outline, at))),
    );
  },
};
