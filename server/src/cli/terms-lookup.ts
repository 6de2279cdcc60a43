import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ConfigInput } from '../lint/config.ts';
import { readTermsFile, TERMS_FILE } from '../lint/terms-file.ts';
import { reasonOf } from './source.ts';

/** Finds the nearest `.gongwen/terms.json` up the tree from each folder. */
export class TermsLookup {
  readonly #problems: string[];
  readonly #byFolder = new Map<string, Promise<ConfigInput | undefined>>();

  /** What is wrong in a file goes to `problems`. */
  constructor(problems: string[]) {
    this.#problems = problems;
  }

  of(folder: string): Promise<ConfigInput | undefined> {
    let terms = this.#byFolder.get(folder);
    if (terms === undefined) {
      terms = this.#search(folder);
      this.#byFolder.set(folder, terms);
    }
    return terms;
  }

  async #search(folder: string): Promise<ConfigInput | undefined> {
    const file = join(folder, TERMS_FILE);
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isAbsent) {
        this.#problems.push(`${file}：${reasonOf(error)}`);
        return undefined;
      }
      const parent = dirname(folder);
      return parent === folder ? undefined : this.of(parent);
    }
    const { input, problems } = readTermsFile(text);
    for (const { line, character, message } of problems)
      this.#problems.push(`${file}:${line + 1}:${character + 1}：${message}`);
    return input;
  }
}
