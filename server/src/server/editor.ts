import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  WorkspaceEdit,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { Client } from '../features/feature.ts';
import { type InitializationOptions, READ_FILE_REQUEST, type ReadFileResult } from '../protocol.ts';
import type { ConfigHost } from './config-store.ts';
import { readInitializationOptions } from './initialization.ts';
import { isRecord } from './sent.ts';

/** Reads a local file: undefined where there is none. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** The editor at the other end of a connection: what it said of itself, and what it can be asked for. */
export class Editor implements Client, ConfigHost {
  readonly #connection: Connection;
  readonly #readLocalFile: ReadFile | undefined;
  #capabilities: ClientCapabilities = {};
  #options: InitializationOptions = {};
  /** From an editor that cannot be asked for its settings: those that it sent. */
  #sentSettings: unknown;
  /** The workspace folders, as URIs. */
  #folders: readonly string[] = [];

  constructor(connection: Connection, readLocalFile: ReadFile | undefined) {
    this.#connection = connection;
    this.#readLocalFile = readLocalFile;
  }

  introduce({ capabilities, initializationOptions, workspaceFolders }: InitializeParams): void {
    this.#capabilities = isRecord(capabilities) ? capabilities : {};
    this.#options = readInitializationOptions(initializationOptions);
    this.#sentSettings = this.#options.settings;
    this.#folders = urisOf(workspaceFolders);
  }

  get capabilities(): ClientCapabilities {
    return this.#capabilities;
  }

  get options(): InitializationOptions {
    return this.#options;
  }

  get commands(): readonly string[] {
    return this.#options.commands ?? [];
  }

  get rulePages(): string | undefined {
    return this.#options.rulePages;
  }

  show(message: string): void {
    this.#connection.window.showInformationMessage(`公文助手：${message}`);
  }

  warn(message: string): void {
    this.#connection.window.showWarningMessage(`公文助手：${message}`);
  }

  async applyEdit(edit: WorkspaceEdit): Promise<void> {
    await this.#connection.workspace.applyEdit(edit);
  }

  /** What comes with the news that settings were changed. One that can be asked sends nothing of use. */
  takeSettings(sent: unknown): void {
    this.#sentSettings = isRecord(sent) && 'gongwen' in sent ? sent.gongwen : sent;
  }

  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(urisOf(removed));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...urisOf(added)];
  }

  /** The innermost workspace folder that holds a document. */
  folderOf(uri: string): string {
    const around = this.#folders.filter((folder) => uri.startsWith(`${folder.replace(/\/$/u, '')}/`));
    return around.sort((left, right) => right.length - left.length)[0] ?? '';
  }

  async settingsOf(uri: string): Promise<unknown> {
    if (!this.#capabilities.workspace?.configuration) return this.#sentSettings;
    try {
      return await this.#connection.workspace.getConfiguration({ section: 'gongwen', scopeUri: uri });
    } catch (error) {
      this.#connection.console.error(`no settings: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async readFile(uri: string): Promise<string | undefined> {
    if (this.#readLocalFile !== undefined && uri.startsWith('file:')) return this.#readLocalFile(uri);
    if (!this.#options.readFile) return undefined;
    const { text } = await this.#connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, { uri });
    return typeof text === 'string' ? text : undefined;
  }
}

/** Of the folders that an editor names. */
function urisOf(folders: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(folders) ? folders : [];
  return list.flatMap((folder) => (isRecord(folder) && typeof folder.uri === 'string' ? [folder.uri] : []));
}
