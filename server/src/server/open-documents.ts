import { type Connection, Emitter, type Event } from 'vscode-languageserver';
import { OpenDocument } from './open-document.ts';
import { isRecord, readChanges } from './sent.ts';

/**
 * The documents that an editor has open. What it sends is taken as far as it can be read: a change that names no version is a
 * change all the same, and what is no change is left out. (The library's own list drops both, and the text is no longer the editor's.)
 */
export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #changed = new Emitter<OpenDocument>();
  readonly #closed = new Emitter<OpenDocument>();

  /** Opened, or changed. */
  get onDidChange(): Event<OpenDocument> {
    return this.#changed.event;
  }

  get onDidClose(): Event<OpenDocument> {
    return this.#closed.event;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#documents.values()];
  }

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument }) => this.#open(textDocument));
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
      this.#change(textDocument, contentChanges),
    );
    connection.onDidCloseTextDocument(({ textDocument }) => this.#close(textDocument));
  }

  #open({
    uri,
    languageId,
    version,
    text,
  }: Readonly<Record<'uri' | 'languageId' | 'version' | 'text', unknown>>): void {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('no text, or no URI');
    const document = new OpenDocument(uri, String(languageId), versionOf(version), text);
    this.#documents.set(uri, document);
    this.#changed.fire(document);
  }

  #change({ uri, version }: Readonly<Record<'uri' | 'version', unknown>>, sent: unknown): void {
    const document = this.#documents.get(String(uri));
    if (document === undefined) return;
    document.update(readChanges(sent), versionOf(version));
    this.#changed.fire(document);
  }

  #close(sent: unknown): void {
    const document = isRecord(sent) ? this.#documents.get(String(sent.uri)) : undefined;
    if (document === undefined) return;
    this.#documents.delete(document.uri);
    this.#closed.fire(document);
  }
}

function versionOf(sent: unknown): number | undefined {
  return Number.isSafeInteger(sent) ? (sent as number) : undefined;
}
