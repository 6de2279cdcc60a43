import { type ChildProcess, spawn } from 'node:child_process';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../../server/src/protocol.ts';
import { server } from './editor.ts';

/** A message as it came. */
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Diagnostics {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code?: string; readonly message: string }[];
}

interface RawOptions {
  readonly script?: string;
  readonly args?: readonly string[];
  readonly capabilities?: unknown;
  readonly workspaceFolders?: unknown;
  readonly initializationOptions?: unknown;
}

/** Answers what its memory is, after all that can be collected was: in the server's own process, beside it. */
const METER = `process.on('message', () => {
  for (let time = 0; time < 4; time += 1) gc();
  process.send(process.memoryUsage().heapUsed);
});
process.channel.unref();`;

const END_OF_HEADERS = '\r\n\r\n';

/** The built server over stdio, to which anything can be sent, byte by byte. */
export class RawServer {
  readonly received: Message[] = [];
  /** It answers whatever it is asked with an error. */
  refuses = false;
  /** As JSON: it may be nested deeper than this side could write it. */
  settings = '{}';
  readonly #process: ChildProcess;
  #waiting: { holds: () => boolean; resolve: () => void }[] = [];
  #buffer: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor({ script = server, args = [] }: RawOptions) {
    const meter = `data:text/javascript,${encodeURIComponent(METER)}`;
    this.#process = spawn(process.execPath, ['--expose-gc', '--import', meter, ...args, script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
    });
    const kill = () => this.#process.kill('SIGKILL');
    process.once('exit', kill);
    this.#process.once('exit', () => process.off('exit', kill));
    this.#process.stdout?.on('data', (data: Buffer) => this.#read(data));
  }

  static async start(options: RawOptions = {}): Promise<RawServer> {
    const raw = new RawServer(options);
    const { script: _script, args: _args, capabilities = {}, ...params } = options;
    const { error } = await raw.ask('initialize', { processId: process.pid, rootUri: null, capabilities, ...params });
    if (error !== undefined) throw new Error(error.message);
    raw.notify('initialized', {});
    return raw;
  }

  /** It has not ended. */
  get isAlive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** The bytes of a heap after collection. */
  async memory(): Promise<number> {
    const told = new Promise<number>((resolve) => this.#process.once('message', (bytes) => resolve(Number(bytes))));
    this.#process.send('memory');
    return told;
  }

  write(bytes: string | Uint8Array): void {
    this.#process.stdin?.write(bytes);
  }

  /** Sends a body with the length that it has, or with another one. */
  send(body: string | Uint8Array, length: number | string = Buffer.byteLength(body)): void {
    this.write(`Content-Length: ${length}${END_OF_HEADERS}`);
    this.write(body);
  }

  notify(method: string, params: unknown): void {
    this.send(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** Sends a request, and gives its number. */
  request(method: string, params: unknown): number {
    this.#lastId += 1;
    this.send(JSON.stringify({ jsonrpc: '2.0', id: this.#lastId, method, params }));
    return this.#lastId;
  }

  async ask(method: string, params: unknown): Promise<Message> {
    return this.answerTo(this.request(method, params));
  }

  async answerTo(id: number): Promise<Message> {
    const isAnswer = (message: Message) => message.id === id && message.method === undefined;
    await this.until(() => this.received.some(isAnswer));
    return this.received.find(isAnswer) as Message;
  }

  open(uri: string, text: string, version: unknown = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'gongwen', version, text } });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** What the messages of a kind said. */
  told<T>(method: string): T[] {
    return this.received.filter((message) => message.method === method).map(({ params }) => params as T);
  }

  /** The diagnostics of a document that were sent last. */
  latest(uri: string): Diagnostics | undefined {
    return this.told<Diagnostics>('textDocument/publishDiagnostics').findLast((published) => published.uri === uri);
  }

  /** Waits for a message after which something holds. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ holds, resolve }));
  }

  /** What came before is no longer of interest. */
  forget(): void {
    this.received.length = 0;
  }

  /** Ends its input, without a word. */
  async hangUp(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin?.end();
    await ended;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.ask('shutdown', undefined);
    this.notify('exit', undefined);
    await ended;
  }

  /** The editor's settings are those that it is asked for; of all else that it is asked it says nothing. */
  #answer(id: number, method: string): void {
    const result = method === 'workspace/configuration' ? `[${this.settings}]` : 'null';
    const answer = this.refuses ? '"error": {"code": -32601, "message": "no such method"}' : `"result": ${result}`;
    this.send(`{"jsonrpc": "2.0", "id": ${id}, ${answer}}`);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const start = this.#buffer.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length;
      const length = Number(/Content-Length: (\d+)/u.exec(this.#buffer.toString('latin1', 0, start))?.[1]);
      if (start < END_OF_HEADERS.length || this.#buffer.length < start + length) break;
      const message = JSON.parse(this.#buffer.toString('utf8', start, start + length)) as Message;
      this.received.push(message);
      if (message.method !== undefined && message.id !== undefined) this.#answer(message.id, message.method);
      this.#buffer = this.#buffer.subarray(start + length);
    }
    const ready = this.#waiting.filter(({ holds }) => holds());
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}

/** The rules of diagnostics, by name. */
export const codesOf = ({ diagnostics }: Diagnostics = { uri: '', diagnostics: [] }) =>
  diagnostics.map(({ code }) => code).sort();

/** What is told of a document after something was done to it. */
export async function published(raw: RawServer, uri: string, act: () => void): Promise<Diagnostics> {
  await raw.ask('textDocument/documentSymbol', { textDocument: { uri } });
  raw.forget();
  act();
  await raw.until(() => raw.told<CheckedParams>(CHECKED_NOTIFICATION).some((checked) => checked.uri === uri));
  return raw.latest(uri) as Diagnostics;
}
