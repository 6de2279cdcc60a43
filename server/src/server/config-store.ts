import { URI, Utils } from 'vscode-uri';
import { type Config, type ConfigInput, defaultConfig, overrideConfig } from '../lint/config.ts';
import { readConfigFile, readSettings } from '../lint/config-file.ts';

const CONFIG_FILE = '.gongwenrc.json';

export interface ConfigHost {
  /** The text of a file, undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** The editor's `gongwen` settings as they are for a document, whatever they hold; undefined where the editor cannot be asked. */
  askSettings(uri: string): Promise<unknown> | undefined;
  /** The workspace folder that a document is in, as a URI; empty for none. All documents of a folder have the same settings. */
  folderOf(uri: string): string;
  /** Tells the writer what is wrong in a config. */
  warn(message: string): void;
}

/** The config of each document: the defaults, the editor's settings for its folder over them, the nearest `.gongwenrc.json` over both. */
export class ConfigStore {
  readonly #host: ConfigHost;
  /** What the editor sent of its own accord. */
  #sent: unknown;
  #bases = new Map<string, Promise<Config>>();
  #configs = new Map<string, Promise<Config>>();
  readonly #warned = new Set<string>();

  constructor(host: ConfigHost) {
    this.#host = host;
  }

  /** Takes the editor's `gongwen` settings, whatever they hold. They count where the editor cannot be asked. */
  changeSettings(value: unknown): void {
    this.#sent = value;
    this.forget();
  }

  /** Asks for settings and reads every config file anew when it is needed next. */
  forget(): void {
    this.#bases = new Map();
    this.#configs = new Map();
  }

  /** The same object for as long as nothing has changed, so that what was found by it can be kept. */
  configOf(uri: string): Promise<Config> {
    const base = this.#baseOf(uri);
    const parsed = URI.parse(uri);
    if (parsed.scheme === 'untitled' || parsed.path === '') return base;
    return this.#inFolder(Utils.dirname(parsed), base, this.#host.folderOf(uri));
  }

  #baseOf(uri: string): Promise<Config> {
    const folder = this.#host.folderOf(uri);
    let base = this.#bases.get(folder);
    if (base === undefined) {
      base = this.#readBase(uri);
      this.#bases.set(folder, base);
    }
    return base;
  }

  async #readBase(uri: string): Promise<Config> {
    const { input, problems } = readSettings((await this.#host.askSettings(uri)) ?? this.#sent ?? {});
    for (const { message } of problems) this.#warn(message);
    return overrideConfig(defaultConfig(), input satisfies ConfigInput);
  }

  #inFolder(folder: URI, base: Promise<Config>, workspaceFolder: string): Promise<Config> {
    const key = `${workspaceFolder}\n${folder.toString()}`;
    let config = this.#configs.get(key);
    if (config === undefined) {
      config = this.#search(folder, base, workspaceFolder);
      this.#configs.set(key, config);
    }
    return config;
  }

  async #search(folder: URI, base: Promise<Config>, workspaceFolder: string): Promise<Config> {
    const file = Utils.joinPath(folder, CONFIG_FILE);
    const text = await this.#host.readFile(file.toString());
    if (text === undefined) {
      const parent = Utils.dirname(folder);
      return parent.path === folder.path ? base : this.#inFolder(parent, base, workspaceFolder);
    }
    const { input, problems } = readConfigFile(text);
    for (const { line, message } of problems) this.#warn(`${Utils.basename(file)} 第${line + 1}行：${message}`, text);
    return overrideConfig(await base, input);
  }

  /** Once for each slip in each state of the file. */
  #warn(message: string, content = ''): void {
    const key = `${message}\n${content}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#host.warn(message);
  }
}
