import type { Paragraph } from '../layout/paragraph.ts';
import type { ReadWord } from './read/read-word.ts';
import type { UnreadableWord } from './read/unreadable-word.ts';
import type { WordOptions } from './word-options.ts';

/** What reads and writes Word files: a bundle of its own, as the library that writes them is larger than many rules. */
export interface WordFiles {
  writeWord(paragraphs: readonly Paragraph[], options: WordOptions): Promise<Uint8Array>;
  readWord(bytes: Uint8Array): ReadWord;
  readonly UnreadableWord: typeof UnreadableWord;
}

let source: (() => WordFiles) | undefined;
let files: WordFiles | undefined;

/** Where the bundle comes from. An entry point knows; what is here knows neither files nor addresses. `load` may throw. */
export function provideWordFiles(load: () => WordFiles): void {
  source = load;
  files = undefined;
}

/** The bundle is loaded when a Word file is asked for first. Throws where it cannot be had. */
export function wordFiles(): WordFiles {
  if (files === undefined) {
    if (source === undefined) throw new Error('nobody said where Word files are read and written');
    files = source();
  }
  return files;
}
