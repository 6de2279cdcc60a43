import {
  type Connection,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Line } from '../document/line.ts';
import { provideTables } from '../lexicon/language.ts';
import type { Config } from '../lint/config.ts';
import { LONGEST_TEXT } from '../lint/limits.ts';
import { Linter, type LintResult } from '../lint/linter.ts';
import { type InitializationOptions, READ_FILE_REQUEST, type ReadFileResult } from '../protocol.ts';
import { readInitializationOptions } from './client-options.ts';
import { ConfigStore } from './config-store.ts';
import type { Host } from './host.ts';
import { OpenDocument } from './open-document.ts';

/** A document as it was checked. */
export interface Checked {
  readonly version: number;
  /** Of the draft that was checked. */
  readonly lines: readonly Line[];
  readonly config: Config;
  readonly result: LintResult;
}

/** What the server knows while a client is connected: the client, its documents, their configs, what was found in them. It handles no message but those that keep it so. */
export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: TextDocuments<OpenDocument>;
  readonly configs: ConfigStore;
  client: InitializeParams['capabilities'] = {};
  options: InitializationOptions = {};
  /** The workspace folders, as URIs. */
  folders: readonly string[] = [];
  readonly #linters = new WeakMap<Config, Linter>();
  readonly #checked = new WeakMap<OpenDocument, Checked>();
  readonly #told = new Set<string>();
  /** The documents that are checked whatever they look like. */
  readonly #wanted = new Set<string>();

  constructor(connection: Connection, host: Host) {
    this.connection = connection;
    this.host = host;
    this.documents = new TextDocuments<OpenDocument>({
      create: (uri, languageId, version, content) => {
        const document = new OpenDocument(uri, languageId, version, content);
        document.isWanted = this.#wanted.has(uri);
        return document;
      },
      update: (document, changes, version) => {
        document.update(changes, version);
        return document;
      },
    });
    this.configs = new ConfigStore({
      readFile: (uri) => this.#readFile(uri),
      askSettings: (uri) => this.#askSettings(uri),
      folderOf: (uri) => this.#folderOf(uri),
      warn: (message) => void connection.window.showWarningMessage(`公文助手：${message}`),
    });
    provideTables({
      read: () => host.readTables(this.options.lexicon),
      failed: (error) => {
        connection.console.error(`no tables of words: ${error instanceof Error ? error.message : String(error)}`);
        connection.window.showWarningMessage('公文助手：词表没有装入，不检查叠字、叠词，其他检查照常；请重新安装');
      },
    });
  }

  begin({ capabilities, initializationOptions, workspaceFolders }: InitializeParams): void {
    this.client = capabilities;
    this.options = readInitializationOptions(initializationOptions);
    this.folders = (workspaceFolders ?? []).map(({ uri }) => uri);
    for (const uri of this.options.checkAnyway ?? []) this.#wanted.add(uri);
    if (this.options.settings !== undefined) this.configs.changeSettings(this.options.settings);
  }

  /** The findings of a document as it is now, kept until it or its config changes. */
  async check(document: OpenDocument): Promise<Checked> {
    if (document.isTooLong) this.#tellTooLong(document.uri);
    const config = await this.configs.configOf(document.uri);
    const known = this.#checked.get(document);
    if (known !== undefined && known.version === document.version && known.config === config) return known;
    const { version, draft, isDeclared } = document;
    const checked = { version, lines: draft.lines, config, result: this.linterOf(config).lint(draft, isDeclared) };
    this.#checked.set(document, checked);
    return checked;
  }

  /** What was found last, in whatever version; what is found now where nothing was. */
  async lastChecked(document: OpenDocument): Promise<Checked> {
    return this.#checked.get(document) ?? this.check(document);
  }

  /** Answers of a document as it is now; `none` where it is not open. */
  async answer<T>(
    uri: string,
    none: T,
    answer: (document: OpenDocument, result: LintResult, config: Config) => T,
  ): Promise<T> {
    const document = this.documents.get(uri);
    if (document === undefined) return none;
    const { result, config } = await this.check(document);
    return answer(document, result, config);
  }

  linterOf(config: Config): Linter {
    let linter = this.#linters.get(config);
    if (linter === undefined) {
      linter = new Linter(config);
      this.#linters.set(config, linter);
    }
    return linter;
  }

  /** Has a document checked whatever it looks like, or no longer. False where it is not open. */
  want(uri: string, wanted: boolean): boolean {
    if (wanted) this.#wanted.add(uri);
    else this.#wanted.delete(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return false;
    document.isWanted = wanted;
    this.#checked.delete(document);
    return true;
  }

  toWorkspaceEdit({ uri, version }: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
    return this.client.workspace?.workspaceEdit?.documentChanges
      ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
      : { changes: { [uri]: [...edits] } };
  }

  #askSettings(uri: string): Promise<unknown> | undefined {
    if (!this.client.workspace?.configuration) return undefined;
    return this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'gongwen' });
  }

  /** The innermost workspace folder that holds a document. */
  #folderOf(uri: string): string {
    const around = this.folders.filter((folder) => uri.startsWith(`${folder.replace(/\/$/u, '')}/`));
    return around.sort((left, right) => right.length - left.length)[0] ?? '';
  }

  async #readFile(uri: string): Promise<string | undefined> {
    if (this.host.readFile !== undefined && uri.startsWith('file:')) return this.host.readFile(uri);
    if (!this.options.readFile) return undefined;
    const { text } = await this.connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, { uri });
    return text ?? undefined;
  }

  #tellTooLong(uri: string): void {
    if (this.#told.has(uri)) return;
    this.#told.add(uri);
    this.connection.window.showWarningMessage(
      `公文助手：文稿超过 ${LONGEST_TEXT / 1_000_000} 百万字，没有检查；请拆分后再检查`,
    );
  }
}

/** The document has changed since: the client asks again; what it shows stays until then. */
export function superseded(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'superseded', { retriggerRequest: true });
}
