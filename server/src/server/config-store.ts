import { URI, Utils } from 'vscode-uri';
import { type Config, type ConfigInput, defaultConfig, overrideConfig } from '../lint/config.ts';
import { readConfigFile, readSettings } from '../lint/config-file.ts';
import { TermsStore } from './terms-store.ts';

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

/** The config of each document: the defaults, the editor's settings for its folder over them, the nearest `.gongwenrc.json` over both, the nearest terms over all. */
export class ConfigStore {
  readonly #host: ConfigHost;
  readonly #terms: TermsStore;
  /** By workspace folder. */
  #settings = new Map<string, Promise<Said>>();
  /** By folder. */
  #files = new Map<string, Promise<Said>>();
  /** By the names of what is said. */
  #configs = new Map<string, Config>();
  /** What the writer was told of the settings. */
  readonly #warned = new Set<string>();
  /** By file, the text that the writer was told about. */
  readonly #warnedOf = new Map<string, string>();

  constructor(host: ConfigHost) {
    this.#host = host;
    this.#terms = new TermsStore(host);
  }

  /** Asks for the settings anew when they are needed next, and reads the files anew. */
  forget(): void {
    this.#settings = new Map();
    this.forgetFiles();
  }

  /** Reads every config file anew when it is needed next. */
  forgetFiles(): void {
    this.#files = new Map();
    this.#terms.forget();
    this.#configs = new Map();
  }

  /** The same object for as long as nothing has changed, so that what was found by it can be kept. */
  async configOf(uri: string): Promise<Config> {
    const configs = this.#configs;
    const folder = folderAround(uri);
    const settings = keep(this.#settings, this.#host.folderOf(uri), () => this.#ask(uri));
    const file = folder === undefined ? NOTHING : this.#fileFor(folder, this.#files);
    const terms = folder === undefined ? NOTHING : this.#terms.of(folder);
    const said = await Promise.all([settings, file, terms]);
    const name = said.map((one) => one.name).join('\n');
    let config = configs.get(name);
    if (config === undefined) {
      config = said.reduce((base, { input }) => overrideConfig(base, input), defaultConfig());
      configs.set(name, config);
    }
    return config;
  }

  async #ask(uri: string): Promise<Said> {
    const { input, problems } = readSettings(await this.#host.settingsOf(uri));
    if (this.#warned.size > MOST_WARNED) this.#warned.clear();
    for (const { message } of problems) {
      if (!this.#warned.has(message)) this.#host.warn(message);
      this.#warned.add(message);
    }
    return { name: JSON.stringify(input), input };
  }

  #fileFor(folder: URI, files: Map<string, Promise<Said>>): Promise<Said> {
    return keep(files, folder.toString(), async () => {
      const file = Utils.joinPath(folder, CONFIG_FILE).toString();
      const text = await this.#read(file);
      if (text === undefined) {
        const parent = Utils.dirname(folder);
        return parent.path === folder.path ? NOTHING : this.#fileFor(parent, files);
      }
      const { input, problems } = readConfigFile(text);
      if (this.#isNew(file, text)) {
        for (const { line, message } of problems) this.#host.warn(`${CONFIG_FILE} 第${line + 1}行：${message}`);
      }
      return { name: file, input };
    });
  }

  async #read(file: string): Promise<string | undefined> {
    try {
      return await this.#host.readFile(file);
    } catch {
      if (this.#isNew(file, '')) this.#host.warn(`${file} 读不出来，按没有这个文件检查；请看它能不能打开`);
      return undefined;
    }
  }

  /** What is wrong is told once for each state of a file. */
  #isNew(file: string, text: string): boolean {
    if (this.#warnedOf.get(file) === text) return false;
    this.#warnedOf.set(file, text);
    return true;
  }
}

/** The folder that a document lies in; none for one that lies nowhere, or whose name is no URI. */
function folderAround(uri: string): URI | undefined {
  try {
    const parsed = URI.parse(uri);
    return parsed.scheme === 'untitled' || parsed.path === '' ? undefined : Utils.dirname(parsed);
  } catch {
    return undefined;
  }
}

/** More slips in settings than anybody makes. */
const MOST_WARNED = 1_000;

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
