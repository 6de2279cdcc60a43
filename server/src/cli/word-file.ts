import type { ReadWord } from '../word/read/read-word.ts';
import { wordFiles } from '../word/word-files.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** The text of a Word file. Throws UnreadableSource. */
export function readWordFile(bytes: Uint8Array): ReadWord {
  const { readWord, UnreadableWord } = wordFiles();
  try {
    return readWord(bytes);
  } catch (error) {
    throw error instanceof UnreadableWord ? new UnreadableSource(error.message) : error;
  }
}
