import { type URI, Utils } from 'vscode-uri';
import type { ConfigInput } from '../lint/config.ts';
import { readTermsFile, TERMS_FILE } from '../lint/terms-file.ts';

interface Host {
  readFile(uri: string): Promise<string | undefined>;
  warn(message: string): void;
}

/** What the nearest terms of an organisation say, and a name for it: where the names are the same, so is what is said. */
export interface SaidTerms {
  readonly name: string;
  readonly input: ConfigInput;
}

const NOTHING: SaidTerms = { name: '', input: {} };

/** The nearest `.gongwen/terms.json` up the tree from each folder. */
export class TermsStore {
  readonly #host: Host;
  #byFolder = new Map<string, Promise<SaidTerms>>();
  /** By file, the text whose slips the writer was told. */
  readonly #told = new Map<string, string>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Reads every file anew when it is needed next. */
  forget(): void {
    this.#byFolder = new Map();
  }

  of(folder: URI, byFolder = this.#byFolder): Promise<SaidTerms> {
    const key = folder.toString();
    let said = byFolder.get(key);
    if (said === undefined) {
      said = this.#search(folder, byFolder);
      byFolder.set(key, said);
    }
    return said;
  }

  async #search(folder: URI, byFolder: Map<string, Promise<SaidTerms>>): Promise<SaidTerms> {
    const file = Utils.joinPath(folder, TERMS_FILE).toString();
    // What cannot be read is not there.
    const text = await this.#host.readFile(file).catch(() => undefined);
    if (text === undefined) {
      const parent = Utils.dirname(folder);
      return parent.path === folder.path ? NOTHING : this.of(parent, byFolder);
    }
    const { input, problems } = readTermsFile(text);
    if (this.#told.get(file) !== text) {
      for (const { line, message } of problems) this.#host.warn(`${TERMS_FILE} 第${line + 1}行：${message}`);
    }
    this.#told.set(file, text);
    return { name: file, input };
  }
}
