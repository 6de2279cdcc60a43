import type { ClientCapabilities, ProtocolRequestType, ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import type { Config } from '../lint/config.ts';
import type { Linter, LintResult } from '../lint/linter.ts';

/** A document that the editor has open, as it stands. */
export interface AskedDocument {
  readonly uri: string;
  readonly version: number;
  /** The editor knows the version by its number. */
  readonly isNumbered: boolean;
  readonly draft: Draft;
  /** How its lines end. */
  readonly terminator: string;
  /** The writer says that it is a 公文. */
  readonly isDeclared: boolean;
  /** Over the length that is checked: its draft is empty. */
  readonly isTooLong: boolean;
}

/** What was found out about a version of a document. */
export interface Check {
  /** Of this check alone: no other one has it, of whatever document. */
  readonly number: number;
  /** Of the draft that was checked. */
  readonly lines: readonly Line[];
  readonly config: Config;
  readonly linter: Linter;
  readonly result: LintResult;
}

/** The editor that asks. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  /** Its commands that a code action may call. */
  readonly commands: readonly string[];
  /** The folder of the rules' pages, as a URI. */
  readonly rulePages: string | undefined;
  show(message: string): void;
  warn(message: string): void;
  applyEdit(edit: WorkspaceEdit): Promise<void>;
}

export interface Asked extends Check {
  readonly document: AskedDocument;
  readonly client: Client;
}

/**
 * What holds where the text is no longer the one that was asked about:
 * `refused` – a place is asked about, and stands elsewhere now: the editor is told that the text was changed;
 * `newest` – the whole is asked about: the answer is of the text as it now stands;
 * `settled` – the same, after the changes that are under way have come in;
 * `last-known` – the writer waits for it while typing: the answer comes from the last check, of whatever version.
 */
export type Staleness = 'refused' | 'newest' | 'settled' | 'last-known';

interface Terms<P, R> {
  /** The texts that there is an answer for: any, or those that are checked. */
  readonly texts: 'any' | 'checked';
  readonly stale: Staleness;
  /** The document that is asked about, where the params do not name it as LSP does. */
  uriOf?(params: P): string | undefined;
  /** The answer for other texts, and for those that are not open. */
  none(params: P): R;
  answer(asked: Asked, params: P): R | Promise<R>;
}

/** A request and its answer, ready to be wired to a connection. */
export interface Answer {
  readonly method: string;
  readonly texts: 'any' | 'checked';
  readonly stale: Staleness;
  /** The document that is asked about, where there is one. Throws a ResponseError where the params are not what was agreed. */
  uriOf(params: unknown): string | undefined;
  none(params: unknown): unknown;
  answer(asked: Asked, params: unknown): unknown;
}

/** An LSP feature: what the editor is told of it, and what it answers. It knows no connection and keeps nothing. */
export interface Feature {
  capabilities(client: ClientCapabilities): ServerCapabilities;
  readonly answers: readonly Answer[];
  /** Requests about no document, by their methods. */
  readonly resolves?: Readonly<Record<string, (params: never) => unknown>>;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** The answer to a request, by its terms. */
export function answering<P, R, PR, E, RO>(
  { method }: ProtocolRequestType<P, R, PR, E, RO>,
  terms: Terms<P, R> & (P extends OfDocument ? unknown : Required<Pick<Terms<P, R>, 'uriOf'>>),
): Answer {
  const { texts, stale, uriOf = (params: P) => (params as OfDocument).textDocument.uri } = terms;
  return {
    method,
    texts,
    stale,
    uriOf: (params) => uriOf(params as P),
    none: (params) => terms.none(params as P),
    answer: (asked, params) => terms.answer(asked, params as P),
  };
}
