import type { HeadingForm } from './document/marker.ts';
import type { Position, Range } from './document/position.ts';
import type { PageName } from './layout/page-settings.ts';
import type { NotChecked } from './lint/not-checked.ts';
import type { Fact } from './snippets/facts.ts';
import type { StructureAction } from './structure/action.ts';

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
  /** The script that holds the tables of words (`dist/lexicon.js`), as a URL, for a server in a browser: a worker may not know where it comes from. */
  readonly lexicon?: string;
  /** The script that reads and writes Word files (`dist/word.js`), as a URL, for the same. */
  readonly word?: string;
  /** The documents that the writer wants to have checked whatever they look like, as URIs. */
  readonly checkAnyway?: readonly string[];
}

export const OPEN_RULE_PAGE = 'gongwen.openRulePage';

/** A client command: fills in all placeholders that read alike. Its arguments are the document's URI and the placeholder's text. */
export const FILL_ALIKE = 'gongwen.fillAlike';

/** Client commands: do not tell of a finding again; and the same, asking how far. Their arguments are the document's URI, the rule, the finding's range and what the rule finds. */
export const SILENCE = 'gongwen.silence';
export const SILENCE_MORE = 'gongwen.silenceMore';

/** What the status item shows of a document. */
export interface Status {
  /** 字数 as word processors count: each Han character and full-width mark, each word or figure in Latin letters and digits. */
  readonly characters: number;
  /** How long a speech takes, in whole minutes; none where it is no speech. */
  readonly minutes?: number;
  /** 字 a minute, by which it was reckoned. */
  readonly speechRate: number;
  /** The text is checked: it is a draft, or the settings say so. */
  readonly checked: boolean;
  /** Why it is not, where it is not. */
  readonly notChecked?: { readonly reason: NotChecked | 'too-long'; readonly words: string };
  readonly looksOfficial: boolean;
  /** How many places are still to be filled in. */
  readonly placeholders: number;
}

/** From client to server: whether a document is to be checked whatever it looks like. */
export const CHECK_ANYWAY_NOTIFICATION = 'gongwen/checkAnyway';

export interface CheckAnywayParams {
  readonly uri: string;
  readonly wanted: boolean;
}

/** From client to server: the places that are still to be filled in, in order. */
export const PLACEHOLDERS_REQUEST = 'gongwen/placeholders';

export interface PlaceholdersParams {
  readonly textDocument: { readonly uri: string };
}

/** What is typed over, and the placeholder that it is a part of: `X` within `X月XX日`. What is hidden on purpose is not among them. */
export interface PlaceholderRange extends Range {
  readonly within: Range;
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
  readonly status: Status;
  /** Another number where a heading was changed, added or taken away: what a section is called may then be asked anew. */
  readonly headings: number;
}

/** A place in a document, as LSP names it. */
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** From client to server: the headings that a position stands under, from the outside in. */
export const SECTION_REQUEST = 'gongwen/section';

/** From client to server: the edits of a command on the structure of a draft. */
export const STRUCTURE_REQUEST = 'gongwen/structure';

/** The same as a command that any editor can have executed: the server asks for the edit itself. Its one argument is a `StructureParams`. */
export const STRUCTURE_COMMAND = 'gongwen.structure';

export interface StructureParams {
  readonly textDocument: { readonly uri: string };
  readonly action: StructureAction;
  /** The cursor, or what is selected. */
  readonly range: Range;
  /** What a level is converted to. */
  readonly form?: HeadingForm;
}

/** Edits that do not overlap, and where the cursor then stands; or why there are none. */
export type StructureResult =
  | {
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** How many numbers, and references to them, become other ones. */
      readonly renumbered: number;
      readonly cursor: Position;
    }
  | { readonly refused: string };

/** From client to server: the edits of all safe fixes. */
export const FIX_ALL_REQUEST = 'gongwen/fixAll';

export interface FixAllParams {
  readonly textDocument: { readonly uri: string };
}

export interface FixAllResult {
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** How many findings of each kind they settle: 序号, 标点 … */
  readonly settled: readonly { readonly kind: string; readonly count: number }[];
}

/** From client to server: what can be done to the structure at a position. */
export const PLACE_REQUEST = 'gongwen/place';

export interface PlacesParams extends PlaceParams {
  /** The 0-based line that a selection from the position on ends in. */
  readonly lastLine?: number;
}

export interface Place {
  /** The position is in the line of a numbered heading, or the selection holds one. */
  readonly isHeading: boolean;
  /** What the level can be converted to. */
  readonly forms: readonly FormChoice[];
}

export interface FormChoice {
  readonly form: HeadingForm;
  /** Its first numbers: `（一）（二）（三）`. */
  readonly label: string;
}

/** From client to server: the snippets, as they read where they would stand. */
export const SNIPPETS_REQUEST = 'gongwen/snippets';

export interface SnippetsParams {
  readonly wholeDrafts: boolean;
  /** The draft, and the 0-based line above which all that counts for the snippets' numbers stands. */
  readonly place?: { readonly uri: string; readonly line: number };
}

export interface OfferedSnippet {
  readonly name: string;
  /** 会议讲话, 通知 … */
  readonly genre: string;
  /** 开头, 任务 … */
  readonly group: string;
  readonly use: string;
  /** Chinese words and pinyin initials. */
  readonly prefixes: readonly string[];
  /** In VS Code's snippet syntax. */
  readonly text: string;
  /** As it will read while nothing is filled in. */
  readonly preview: string;
  readonly asks: readonly Fact[];
  /** It is of the kind that the draft's title names. */
  readonly isNear: boolean;
}

/** From client to server: a draft as a Word file. `null` where the document is not open. */
export const EXPORT_WORD_REQUEST = 'gongwen/exportWord';

export interface ExportWordParams {
  readonly textDocument: { readonly uri: string };
  readonly page: PageName;
  /** A seal will stand over the signature. */
  readonly hasSeal: boolean;
}

export interface ExportWordResult {
  /** The file, each character a byte. */
  readonly bytes: string;
  /** What is left to do in the draft, in words; empty where nothing is. */
  readonly left: string;
}

/** From client to server: the text of a Word file. */
export const IMPORT_WORD_REQUEST = 'gongwen/importWord';

export interface ImportWordParams {
  /** The file, each character a byte. */
  readonly bytes: string;
}

/** The draft, and what was left out of it, a line for each kind; or why it cannot be read. */
export type ImportWordResult =
  | { readonly text: string; readonly leftOut: readonly string[] }
  | { readonly refused: string };

const BYTES_AT_ONCE = 0x2000;

/** A file as a text of a character a byte: what JSON takes most briefly of what every editor can read. */
export function toCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  }
  return text;
}

export function toBytes(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
