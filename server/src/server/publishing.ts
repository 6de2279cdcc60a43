import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { SOURCE, toDiagnostic } from '../features/diagnostics.ts';
import { statusOf } from '../features/status.ts';
import type { LintResult } from '../lint/linter.ts';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../protocol.ts';
import type { Handlers } from './handlers.ts';
import type { OpenDocument } from './open-document.ts';
import { type Session, superseded } from './session.ts';

/** In milliseconds: a change is followed at once by what the writer waits for, such as a completion. It goes before the check. */
const SETTLING_TIME = 10;

/** Tells the client what was found: by itself, or when it is asked, as the client wants it. */
export class Publishing {
  readonly #session: Session;
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  /** Grows with every change of a config or of what is checked: a part of a result's id. */
  #configAge = 0;
  /** Which of the documents that were opened each one is: versions begin anew when the same place is opened again. */
  readonly #serials = new WeakMap<OpenDocument, number>();
  #opened = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly handlers: Handlers = {
    capabilities: () =>
      this.#pulls
        ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } }
        : {},
    listen: ({ connection, documents }) => {
      connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
        const document = documents.get(uri);
        if (document === undefined) return fullReport([]);
        await settled();
        const checked = await this.#session.check(document);
        const isOpenStill = documents.get(uri) === document;
        if (token.isCancellationRequested || !isOpenStill || checked.version !== document.version) throw superseded();
        const resultId = `${this.#serialOf(document)}.${checked.version}.${this.#configAge}`;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { ...fullReport(this.#toDiagnostics(uri, checked.result)), resultId };
      });
      documents.onDidChangeContent(({ document }) => this.schedule(document.uri));
      documents.onDidClose(({ document: { uri } }) => {
        if (!this.#pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
      });
    },
  };

  /** Tells of a document once the changes that are under way have come in, and what the writer waits for is answered. */
  schedule(uri: string): void {
    clearTimeout(this.#pending.get(uri));
    const timer = setTimeout(() => {
      this.#pending.delete(uri);
      void this.#publish(uri);
    }, SETTLING_TIME);
    this.#pending.set(uri, timer);
  }

  /** What was told of the open documents no longer holds. */
  refresh(): void {
    const { connection, client, documents } = this.#session;
    this.#configAge += 1;
    if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    if (client.workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    for (const uri of documents.keys()) this.schedule(uri);
  }

  async #publish(uri: string): Promise<void> {
    const { connection, documents } = this.#session;
    const document = documents.get(uri);
    if (document === undefined) return;
    try {
      const { version, result, config } = await this.#session.check(document);
      if (version !== document.version || documents.get(uri) !== document) return;
      if (!this.#pulls) {
        await connection.sendDiagnostics({ uri, version, diagnostics: this.#toDiagnostics(uri, result) });
      }
      const status = statusOf(document, result, config);
      await connection.sendNotification(CHECKED_NOTIFICATION, { uri, version, status } satisfies CheckedParams);
    } catch (error) {
      // What was found before stays; the text itself is never logged.
      connection.console.error(`check failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  get #pulls(): boolean {
    return this.#session.client.textDocument?.diagnostic !== undefined;
  }

  #serialOf(document: OpenDocument): number {
    let serial = this.#serials.get(document);
    if (serial === undefined) {
      this.#opened += 1;
      serial = this.#opened;
      this.#serials.set(document, serial);
    }
    return serial;
  }

  #toDiagnostics(uri: string, { findings }: LintResult) {
    const { rulePages } = this.#session.options;
    const pageOf = (rule: string) => (rulePages === undefined ? undefined : `${rulePages}/${rule}.md`);
    return findings.map((finding) => toDiagnostic(finding, uri, pageOf));
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLING_TIME));
}

function fullReport(items: ReturnType<typeof toDiagnostic>[]): DocumentDiagnosticReport & { items: typeof items } {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
