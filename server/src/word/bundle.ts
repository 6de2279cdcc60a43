import { writeWord } from './write-word.ts';

/** What is loaded only when a Word file is asked for: a bundle of its own, as the library that writes it is larger than all the rest. */
export interface WordWriter {
  readonly writeWord: typeof writeWord;
}

export { writeWord };
