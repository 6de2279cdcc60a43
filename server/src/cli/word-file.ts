import { createRequire } from 'node:module';
import type { WordFiles } from '../word/bundle.ts';
import type { ReadWord } from '../word/read/read-word.ts';
import { UnreadableSource } from './unreadable-source.ts';

let loaded: WordFiles | undefined;

/** Loaded when it is first used: who checks plain text does not wait for it. */
export function wordFiles(): WordFiles {
  loaded ??= createRequire(__filename)('./word.js') as WordFiles;
  return loaded;
}

/** The text of a Word file. Throws UnreadableSource. */
export function readWordFile(bytes: Uint8Array): ReadWord {
  const { readWord, UnreadableWord } = wordFiles();
  try {
    return readWord(bytes);
  } catch (error) {
    throw error instanceof UnreadableWord ? new UnreadableSource(error.message) : error;
  }
}
