import type { Connection } from 'vscode-languageserver';
import type { Line } from '../document/line.ts';
import type { HeadingForm } from '../document/marker.ts';
import type { Entry } from '../document/numbering/entry.ts';
import type { Outline } from '../document/outline.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { Client } from '../features/feature.ts';
import { LONGEST_TEXT } from '../lint/limits.ts';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../protocol.ts';
import { SETTLING_TIME } from './answering.ts';
import type { OpenDocument } from './open-document.ts';
import type { Session } from './session.ts';
import { statusOf } from './status.ts';

/** Tells the editor of what was found: after each change, and when it no longer holds. */
export class Publishing {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #client: Client;
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #headings = new WeakMap<OpenDocument, Headings>();
  /** The documents of which the writer was told that they are too long. */
  readonly #toldTooLong = new Set<string>();

  constructor(connection: Connection, session: Session, client: Client) {
    this.#connection = connection;
    this.#session = session;
    this.#client = client;
    session.documents.onDidChange(({ uri }) => this.#schedule(uri));
    session.documents.onDidClose(({ uri }) => {
      this.#toldTooLong.delete(uri);
      if (!this.#isAsked) void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
  }

  /** What was told of the open documents no longer holds. */
  refresh(): void {
    const { workspace } = this.#client.capabilities;
    if (workspace?.diagnostics?.refreshSupport) this.#connection.languages.diagnostics.refresh();
    if (workspace?.inlayHint?.refreshSupport) void this.#connection.languages.inlayHint.refresh();
    for (const { uri } of this.#session.documents.all()) this.#schedule(uri);
  }

  /** The editor asks for what was found. */
  get #isAsked(): boolean {
    return this.#client.capabilities.textDocument?.diagnostic !== undefined;
  }

  /** Tells of a document once the changes that are under way have come in, and what the writer waits for is answered. */
  #schedule(uri: string): void {
    clearTimeout(this.#pending.get(uri));
    const timer = setTimeout(() => {
      this.#pending.delete(uri);
      void this.#publish(uri);
    }, SETTLING_TIME);
    this.#pending.set(uri, timer);
  }

  async #publish(uri: string): Promise<void> {
    const document = this.#session.documents.get(uri);
    if (document === undefined) return;
    try {
      const check = await this.#session.check(document);
      if (!this.#session.isOpen(document)) return;
      if (document.isTooLong) this.#tellTooLong(uri);
      const { version } = document;
      const status = statusOf(document, check);
      const headings = this.#headingsOf(document, check.lines, check.result.outline);
      if (!this.#isAsked) {
        const diagnostics = diagnosticsOf({ ...check, document, client: this.#client });
        await this.#connection.sendDiagnostics({ uri, ...(document.isNumbered && { version }), diagnostics });
      }
      const params: CheckedParams = { uri, version, status, headings };
      await this.#connection.sendNotification(CHECKED_NOTIFICATION, params);
    } catch (error) {
      // What was found before stays; the text itself is never logged.
      this.#connection.console.error(`check failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  #headingsOf(document: OpenDocument, lines: readonly Line[], { entries }: Outline): number {
    const before = this.#headings.get(document);
    const isSame = ({ line, form }: Entry, index: number) =>
      before?.known[index]?.line === lines[line] && before?.known[index]?.form === form;
    if (before?.known.length === entries.length && entries.every(isSame)) return before.state;
    const state = (before?.state ?? 0) + 1;
    const known = entries.map(({ line, form }) => ({ line: lines[line] as Line, form }));
    this.#headings.set(document, { known, state });
    return state;
  }

  #tellTooLong(uri: string): void {
    if (this.#toldTooLong.has(uri)) return;
    this.#toldTooLong.add(uri);
    this.#client.warn(`文稿超过 ${LONGEST_TEXT / 1_000_000} 百万字，没有检查；请拆分后再检查`);
  }
}

interface Headings {
  readonly known: readonly { readonly line: Line; readonly form: HeadingForm }[];
  /** Grows with every change of the headings. */
  readonly state: number;
}
