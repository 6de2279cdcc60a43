import type { Check } from '../features/feature.ts';
import type { Config } from '../lint/config.ts';
import { Linter } from '../lint/linter.ts';
import type { ConfigStore } from './config-store.ts';
import type { OpenDocument } from './open-document.ts';
import { OpenDocuments } from './open-documents.ts';

/** The documents that an editor has open, and what was found out about them. Whatever the server keeps of texts is kept here. */
export class Session {
  readonly documents = new OpenDocuments();
  readonly configs: ConfigStore;
  readonly #linters = new WeakMap<Config, Linter>();
  readonly #checks = new WeakMap<OpenDocument, Check>();
  #checked = 0;
  /** The documents that are checked whatever they look like, as URIs. */
  readonly #wanted = new Set<string>();

  constructor(configs: ConfigStore) {
    this.configs = configs;
    this.documents.onDidChange((document) => {
      document.isWanted = this.#wanted.has(document.uri);
    });
    this.documents.onDidClose(({ uri }) => {
      if (hasNoPlace(uri)) this.#wanted.delete(uri);
    });
  }

  isOpen(document: OpenDocument): boolean {
    return this.documents.get(document.uri) === document;
  }

  /** What was found out about a document as it is now, kept until it or its config changes. */
  async check(document: OpenDocument): Promise<Check> {
    const config = await this.configs.configOf(document.uri);
    const { draft, isDeclared } = document;
    const known = this.#checks.get(document);
    if (known !== undefined && known.lines === draft.lines && known.config === config) return known;
    const linter = this.#linterOf(config);
    this.#checked += 1;
    const result = linter.lint(draft, isDeclared);
    const check = { number: this.#checked, lines: draft.lines, config, linter, result };
    this.#checks.set(document, check);
    return check;
  }

  /** The last check of a document, of whatever version. */
  lastCheck(document: OpenDocument): Check | undefined {
    return this.#checks.get(document);
  }

  /** From now on a document is checked whatever it looks like, or no longer. */
  want(uri: string, wanted: boolean): void {
    if (wanted) this.#wanted.add(uri);
    else this.#wanted.delete(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return;
    document.isWanted = wanted;
    this.#checks.delete(document);
  }

  #linterOf(config: Config): Linter {
    let linter = this.#linters.get(config);
    if (linter === undefined) {
      linter = new Linter(config);
      this.#linters.set(config, linter);
    }
    return linter;
  }
}

/** Another text may be opened by the same name. */
function hasNoPlace(uri: string): boolean {
  return uri.startsWith('untitled:');
}
