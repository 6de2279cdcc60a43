import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Answer, Client } from '../features/feature.ts';
import { placedWithin } from './asked-place.ts';
import type { Session } from './session.ts';

/** In milliseconds: a change is followed at once by what the writer waits for, such as a completion. It goes before the check. */
export const SETTLING_TIME = 10;

/**
 * Answers one request by its terms: what holds for a document that is not open or not checked, and for one that was changed
 * since it was asked about, is decided here for all of them.
 */
export function answerer(session: Session, client: Client, terms: Answer) {
  return async (params: unknown, token: CancellationToken): Promise<unknown> => {
    const uri = terms.uriOf(params);
    const document = uri === undefined ? undefined : session.documents.get(uri);
    if (document === undefined) return terms.none(params);
    const askedAbout = document.draft;
    if (terms.stale === 'settled') await settled();
    const known = terms.stale === 'last-known' ? session.lastCheck(document) : undefined;
    const check = known ?? (await session.check(document));
    if (token.isCancellationRequested || !session.isOpen(document)) throw superseded();
    if (terms.stale === 'refused' && document.draft !== askedAbout) throw modified();
    if (terms.texts === 'checked' && !check.result.checked) return terms.none(params);
    return terms.answer({ ...check, document, client }, placedWithin(document.draft, params));
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLING_TIME));
}

/** Where the client still wants to know, it asks again; what it shows stays until then. */
function superseded(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: true });
}

/** The place that was asked about stands elsewhere now. */
function modified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text was changed');
}
