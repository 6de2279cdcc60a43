import { readWord } from './read/read-word.ts';
import { UnreadableWord } from './read/unreadable-word.ts';
import type { WordFiles } from './word-files.ts';
import { writeWord } from './write-word.ts';

({ readWord, UnreadableWord, writeWord }) satisfies WordFiles;

export { readWord, UnreadableWord, writeWord };
