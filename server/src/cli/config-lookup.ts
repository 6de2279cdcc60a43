import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, type ConfigInput, defaultConfig, overrideConfig } from '../lint/config.ts';
import { readConfigFile } from '../lint/config-file.ts';
import { reasonOf } from './source.ts';
import { TermsLookup } from './terms-lookup.ts';

export const CONFIG_FILE = '.gongwenrc.json';

/** Finds the config of each file: the nearest `.gongwenrc.json` up the tree, or one file for all; and the nearest terms of an organisation. */
export class ConfigLookup {
  readonly problems: string[] = [];
  readonly #forced: string | undefined;
  readonly #byFolder = new Map<string, Promise<Config>>();
  readonly #terms = new TermsLookup(this.problems);
  readonly #withTerms = new Map<Config, Map<ConfigInput, Config>>();
  readonly #byFile = new Map<string, Promise<Config>>();

  constructor(forced: string | undefined) {
    this.#forced = forced;
  }

  /** The same object for all files for which the same is said. */
  async configOf(path: string): Promise<Config> {
    const folder = dirname(path);
    const forced = this.#forced;
    const config = await (forced === undefined
      ? this.#inFolder(folder)
      : (this.#read(forced, true) as Promise<Config>));
    const terms = await this.#terms.of(folder);
    if (terms === undefined) return config;
    const known = this.#withTerms.get(config) ?? new Map<ConfigInput, Config>();
    const together = known.get(terms) ?? overrideConfig(config, terms);
    this.#withTerms.set(config, known.set(terms, together));
    return together;
  }

  #inFolder(folder: string): Promise<Config> {
    let config = this.#byFolder.get(folder);
    if (config === undefined) {
      config = this.#search(folder);
      this.#byFolder.set(folder, config);
    }
    return config;
  }

  async #search(folder: string): Promise<Config> {
    const here = await this.#read(join(folder, CONFIG_FILE), false);
    if (here !== undefined) return here;
    const parent = dirname(folder);
    return parent === folder ? defaultConfig() : this.#inFolder(parent);
  }

  #read(file: string, required: boolean): Promise<Config | undefined> {
    const known = this.#byFile.get(file);
    if (known !== undefined) return known;
    const read = this.#parse(file, required);
    this.#byFile.set(file, read as Promise<Config>);
    return read;
  }

  async #parse(file: string, required: boolean): Promise<Config | undefined> {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!required && isAbsent) return undefined;
      this.problems.push(`${file}：${reasonOf(error)}`);
      return defaultConfig();
    }
    const { input, problems } = readConfigFile(text);
    for (const { line, character, message } of problems) {
      this.problems.push(`${file}:${line + 1}:${character + 1}：${message}`);
    }
    return overrideConfig(defaultConfig(), input);
  }
}
