import { URI, Utils } from 'vscode-uri';
import { type Config, type ConfigInput, defaultConfig, overrideConfig } from '../lint/config.ts';
import { readConfigFile, readSettings } from '../lint/config-file.ts';

const CONFIG_FILE = '.gongwenrc.json';

export interface ConfigHost {
  /** The editor's `gongwen` settings as they hold for a document, whatever they are. */
  settingsOf(uri: string): Promise<unknown>;
  /** The workspace folder that a document is in, as a URI; empty for none. All documents of a folder have the same settings. */
  folderOf(uri: string): string;
  /** The text of a file, undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** Tells the writer what is wrong in a config. */
  warn(message: string): void;
}

/** What one place says, and a name for it: where the names are the same, so is what is said. */
interface Said {
  readonly name: string;
  readonly input: ConfigInput;
}

const NOTHING: Said = { name: '', input: {} };

/** The config of each document: the defaults, the editor's settings for its folder over them, the nearest `.gongwenrc.json` over both. */
export class ConfigStore {
  readonly #host: ConfigHost;
  /** By workspace folder. */
  #settings = new Map<string, Promise<Said>>();
  /** By folder. */
  #files = new Map<string, Promise<Said>>();
  /** By the names of what is said. */
  #configs = new Map<string, Config>();
  readonly #warned = new Set<string>();

  constructor(host: ConfigHost) {
    this.#host = host;
  }

  /** Asks for the settings anew when they are needed next, and reads the files anew. */
  forget(): void {
    this.#settings = new Map();
    this.forgetFiles();
  }

  /** Reads every config file anew when it is needed next. */
  forgetFiles(): void {
    this.#files = new Map();
    this.#configs = new Map();
  }

  /** The same object for as long as nothing has changed, so that what was found by it can be kept. */
  async configOf(uri: string): Promise<Config> {
    const configs = this.#configs;
    const parsed = URI.parse(uri);
    const folder = parsed.scheme === 'untitled' || parsed.path === '' ? undefined : Utils.dirname(parsed);
    const settings = keep(this.#settings, this.#host.folderOf(uri), () => this.#ask(uri));
    const file = folder === undefined ? NOTHING : this.#fileFor(folder, this.#files);
    const said = await Promise.all([settings, file]);
    const name = said.map((one) => one.name).join('\n');
    let config = configs.get(name);
    if (config === undefined) {
      config = said.reduce((base, { input }) => overrideConfig(base, input), defaultConfig());
      configs.set(name, config);
    }
    return config;
  }

  async #ask(uri: string): Promise<Said> {
    const value = (await this.#host.settingsOf(uri)) ?? {};
    const { input, problems } = readSettings(value);
    for (const { message } of problems) this.#warn(message);
    return { name: JSON.stringify(value), input };
  }

  #fileFor(folder: URI, files: Map<string, Promise<Said>>): Promise<Said> {
    return keep(files, folder.toString(), async () => {
      const file = Utils.joinPath(folder, CONFIG_FILE);
      const text = await this.#host.readFile(file.toString());
      if (text === undefined) {
        const parent = Utils.dirname(folder);
        return parent.path === folder.path ? NOTHING : this.#fileFor(parent, files);
      }
      const { input, problems } = readConfigFile(text);
      for (const { line, message } of problems) this.#warn(`${CONFIG_FILE} 第${line + 1}行：${message}`, text);
      return { name: file.toString(), input };
    });
  }

  /** Once for each slip in each state of the file. */
  #warn(message: string, content = ''): void {
    const key = `${message}\n${content}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#host.warn(message);
  }
}

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
