import type { Tables } from '../lexicon/language.ts';

/** What the place where the server runs can do. */
export interface Host {
  readonly version: string;
  /** The text of a local file, undefined where there is none. Absent where there are no files. */
  readFile?(uri: string): Promise<string | undefined>;
  /** The tables of words. `url`: where the client says that they are. Throws where they cannot be had. */
  readTables(url: string | undefined): Tables;
}
