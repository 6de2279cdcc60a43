import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { ConfigurationParams, Diagnostic, InitializeResult, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CHECKED_NOTIFICATION, type CheckedParams, type Status } from '../../server/src/protocol.ts';

export const server = join(process.cwd(), 'dist/server/node.js');

interface Published {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

export interface EditorOptions {
  readonly pull?: boolean;
  /** What the editor answers when it is asked for its settings; without it the server cannot ask. */
  readonly settings?: unknown;
  /** The workspace folders, as URIs, each with its settings: they are answered for the documents in it. */
  readonly folders?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  readonly documentChanges?: boolean;
  /** The server's script, where it is not the built one. */
  readonly script?: string;
  /** What the editor says that its list of completions can show. */
  readonly completionItem?: Readonly<Record<string, unknown>>;
}

/** An editor as the server sees it: the built server over stdio, driven by messages. */
export class Editor {
  readonly published: Published[] = [];
  readonly shown: string[] = [];
  /** What the server told of its checks. */
  readonly checked: CheckedParams[] = [];
  /** How often the server asked for settings. */
  settingsAsked = 0;
  /** The edits that the server asked for. */
  readonly applied: WorkspaceEdit[] = [];
  settings: unknown;
  /** What the editor waits for before it tells its settings. */
  beforeSettings: () => Promise<void> = () => Promise.resolve();
  capabilities: InitializeResult['capabilities'] = {};
  /** How many messages have come from the server, answers left out. */
  received = 0;
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  #refreshes = 0;
  #waiting: { holds: () => boolean; resolve: () => void }[] = [];

  private constructor(settings: unknown, script: string) {
    this.settings = settings;
    this.#process = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error('the server has no pipes');
    const reader = new StreamMessageReader(stdout);
    this.connection = createMessageConnection(reader, new StreamMessageWriter(stdin), undefined, {
      messageStrategy: {
        handleMessage: (message, next) => {
          if ('method' in message) this.received += 1;
          next(message);
        },
      },
    });
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options.settings, options.script ?? server);
    const { connection } = editor;
    connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      editor.published.push(published);
      editor.#happened();
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      editor.shown.push(message);
      editor.#happened();
    });
    connection.onNotification(CHECKED_NOTIFICATION, (checked: CheckedParams) => {
      editor.checked.push(checked);
      editor.#happened();
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      editor.shown.push(message);
      editor.#happened();
      return null;
    });
    connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      editor.applied.push(edit);
      return { applied: true };
    });
    connection.onRequest('client/registerCapability', () => null);
    const { folders = {} } = options;
    connection.onRequest('workspace/configuration', async ({ items }: ConfigurationParams) => {
      editor.settingsAsked += items.length;
      await editor.beforeSettings();
      return items.map(({ scopeUri = '' }) => {
        const folder = Object.keys(folders).find((uri) => scopeUri.startsWith(`${uri}/`));
        return folder === undefined ? editor.settings : folders[folder];
      });
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      editor.#refreshes += 1;
      editor.#happened();
      return null;
    });
    connection.listen();
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      ...(options.folders && { workspaceFolders: Object.keys(folders).map((uri) => ({ uri, name: uri })) }),
      initializationOptions: options.initializationOptions,
      capabilities: {
        textDocument: {
          ...(options.pull && { diagnostic: {} }),
          ...(options.completionItem && { completion: { completionItem: options.completionItem } }),
        },
        workspace: {
          ...(options.folders && { workspaceFolders: true }),
          ...(options.pull && { diagnostics: { refreshSupport: true } }),
          ...((options.settings !== undefined || options.folders !== undefined) && {
            configuration: true,
            didChangeConfiguration: { dynamicRegistration: true },
          }),
          ...(options.documentChanges && { workspaceEdit: { documentChanges: true } }),
        },
      },
    });
    editor.capabilities = capabilities;
    await connection.sendNotification('initialized', {});
    return editor;
  }

  get refreshes(): number {
    return this.#refreshes;
  }

  open(uri: string, text: string, languageId = 'gongwen'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces `from` to `to` of a line (UTF-16 columns), or the whole text where no line is given. */
  change(uri: string, version: number, text: string, line?: number, from = 0, to = from): Promise<void> {
    const range = line !== undefined && { start: { line, character: from }, end: { line, character: to } };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  ask<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, { textDocument: { uri }, ...params });
  }

  /** The diagnostics of the newest version that was published. */
  latest(uri: string): Published | undefined {
    return this.published.findLast((published) => published.uri === uri);
  }

  /** What the server tells of a version of a document when it has checked it. */
  async told(uri: string, version = 1): Promise<CheckedParams> {
    const isIt = (checked: CheckedParams) => checked.uri === uri && checked.version === version;
    await this.until(() => this.checked.some(isIt));
    return this.checked.findLast(isIt) as CheckedParams;
  }

  async statusOf(uri: string, version = 1): Promise<Status> {
    return (await this.told(uri, version)).status;
  }

  /** Waits for a message after which something holds. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ holds, resolve }));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  #happened(): void {
    const ready = this.#waiting.filter(({ holds }) => holds());
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}

/** `rule 1:3-6`, 1-based, of each diagnostic. */
export function told(diagnostics: readonly Diagnostic[] | undefined): string[] {
  return (diagnostics ?? []).map(
    ({ code, range: { start, end } }) => `${code} ${start.line + 1}:${start.character + 1}-${end.character + 1}`,
  );
}

export type { Diagnostic, TextEdit };
