import { URI, Utils } from 'vscode-uri';
import { type Config, type ConfigInput, defaultConfig, overrideConfig } from '../lint/config.ts';
import { readConfigFile, readSettings } from '../lint/config-file.ts';

const CONFIG_FILE = '.gongwenrc.json';

export interface ConfigHost {
  /** The text of a file, undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** Tells the writer what is wrong in a config. */
  warn(message: string): void;
}

/** The config of each document: the defaults, the editor's settings over them, the nearest `.gongwenrc.json` over both. */
export class ConfigStore {
  readonly #host: ConfigHost;
  #settings: ConfigInput = {};
  #byFolder = new Map<string, Promise<Config>>();
  #base: Config | undefined;
  readonly #warned = new Set<string>();

  constructor(host: ConfigHost) {
    this.#host = host;
  }

  /** Takes the editor's `gongwen` settings, whatever they hold. */
  changeSettings(value: unknown): void {
    const { input, problems } = readSettings(value);
    this.#settings = input;
    for (const { message } of problems) this.#warn(message);
    this.forgetFiles();
  }

  /** Reads every config file anew when it is needed next. */
  forgetFiles(): void {
    this.#byFolder = new Map();
    this.#base = undefined;
  }

  /** The same object for as long as nothing has changed, so that what was found by it can be kept. */
  configOf(uri: string): Promise<Config> {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'untitled' || parsed.path === '' ? this.#default() : this.#inFolder(Utils.dirname(parsed));
  }

  async #default(): Promise<Config> {
    this.#base ??= overrideConfig(defaultConfig(), this.#settings);
    return this.#base;
  }

  #inFolder(folder: URI): Promise<Config> {
    const key = folder.toString();
    let config = this.#byFolder.get(key);
    if (config === undefined) {
      config = this.#search(folder);
      this.#byFolder.set(key, config);
    }
    return config;
  }

  async #search(folder: URI): Promise<Config> {
    const file = Utils.joinPath(folder, CONFIG_FILE);
    const text = await this.#host.readFile(file.toString());
    if (text === undefined) {
      const parent = Utils.dirname(folder);
      return parent.path === folder.path ? this.#default() : this.#inFolder(parent);
    }
    const { input, problems } = readConfigFile(text);
    for (const { line, message } of problems) this.#warn(`${Utils.basename(file)} 第${line + 1}行：${message}`, text);
    return overrideConfig(await this.#default(), input);
  }

  /** Once for each slip in each state of the file. */
  #warn(message: string, content = ''): void {
    const key = `${message}\n${content}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#host.warn(message);
  }
}
