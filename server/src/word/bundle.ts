import { readWord } from './read/read-word.ts';
import { UnreadableWord } from './read/unreadable-word.ts';
import { writeWord } from './write-word.ts';

/** What is loaded only when a Word file is asked for: a bundle of its own, as the library that writes it is larger than all the rest. */
export interface WordFiles {
  readonly readWord: typeof readWord;
  readonly writeWord: typeof writeWord;
  readonly UnreadableWord: typeof UnreadableWord;
}

export { readWord, UnreadableWord, writeWord };
