/** What the client and the server say to each other beyond LSP. Shared by both; knows neither. */

/** What the client tells when it starts the server, all optional: any editor may leave it out. */
export interface InitializationOptions {
  /** The settings, from a client that cannot be asked for them. */
  readonly settings?: unknown;
  /** Client commands that a code action may call. */
  readonly commands?: readonly string[];
  /** The client answers `gongwen/readFile`. */
  readonly readFile?: boolean;
  /** The folder of the rules' pages, as a URI. */
  readonly rulePages?: string;
}

export const OPEN_RULE_PAGE = 'gongwen.openRulePage';

/** From client to server: what the status item shows. */
export const STATUS_REQUEST = 'gongwen/status';

export interface StatusParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

export interface Status {
  /** 字数 as word processors count: each Han character and full-width mark, each word or figure in Latin letters and digits. */
  readonly characters: number;
  /** The text is checked: it is a draft, or the settings say so. */
  readonly checked: boolean;
  readonly looksOfficial: boolean;
  /** The headings above the position, from the outside in. */
  readonly section: readonly string[];
}

/** From server to client: the text of a file that only the editor can read, `null` where there is none. */
export const READ_FILE_REQUEST = 'gongwen/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  readonly text: string | null;
}

/** From server to client: a version of a document was checked. */
export const CHECKED_NOTIFICATION = 'gongwen/checked';

export interface CheckedParams {
  readonly uri: string;
  readonly version: number;
}
