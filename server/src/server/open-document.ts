import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft } from '../document/draft.ts';
import type { Range } from '../document/position.ts';
import type { AskedDocument } from '../features/feature.ts';
import { isDeclaredDraft } from '../lint/declared.ts';
import { LONGEST_TEXT } from '../lint/limits.ts';

export const LANGUAGE_ID = 'gongwen';

const EMPTY = Draft.parse('');
const TERMINATORS = /\r\n|\n|\r/gu;
const DEFAULT_TERMINATOR = '\n';

/**
 * A document that the editor has open, with the draft that its text makes. Where all lines end alike, as they do in an editor,
 * the draft is all that is kept: a keystroke makes no new text of the whole.
 */
export class OpenDocument implements AskedDocument {
  readonly uri: string;
  /** The writer wants it to be checked, whatever it looks like. */
  isWanted = false;
  readonly #languageId: string;
  #version = 0;
  #isNumbered = true;
  #draft: Draft = EMPTY;
  /** In UTF-16 units. */
  #length = 0;
  /** How every line ends; undefined where they end differently. */
  #terminator: string | undefined;
  /** The text itself, where the draft does not tell it: lines end differently, or it is too long to be read. */
  #text: TextDocument | undefined;

  constructor(uri: string, languageId: string, version: number | undefined, content: string) {
    this.uri = uri;
    this.#languageId = languageId;
    this.#number(version);
    this.#read(content);
  }

  /** As the editor numbers them; counted on from the last one where it does not. */
  get version(): number {
    return this.#version;
  }

  /** The editor knows the version by its number. */
  get isNumbered(): boolean {
    return this.#isNumbered;
  }

  get draft(): Draft {
    return this.#draft;
  }

  getText(): string {
    return this.#text?.getText() ?? this.#draft.lines.map(({ text }) => text).join(this.terminator);
  }

  /** How its first line ends, and so how new ones do. */
  get terminator(): string {
    return this.#terminator ?? this.#text?.getText().match(TERMINATORS)?.[0] ?? DEFAULT_TERMINATOR;
  }

  /** The writer says that it is a 公文. */
  get isDeclared(): boolean {
    return this.isWanted || this.#languageId === LANGUAGE_ID || isDeclaredDraft(this.uri);
  }

  /** Over the length that is checked: its draft is empty. */
  get isTooLong(): boolean {
    return this.#length > LONGEST_TEXT;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number | undefined): void {
    for (const change of changes) {
      if (!replacesPart(change)) this.#read(change.text);
      else if (!this.#replaceLines(change)) this.#replaceText(change);
    }
    this.#number(version);
  }

  #number(version: number | undefined): void {
    this.#isNumbered = version !== undefined;
    this.#version = version ?? this.#version + 1;
  }

  #read(content: string): void {
    this.#length = content.length;
    this.#terminator = terminatorOf(content, DEFAULT_TERMINATOR);
    const isKnownByLines = this.#terminator !== undefined && !this.isTooLong;
    this.#text = isKnownByLines ? undefined : this.#documentOf(content);
    this.#draft = this.isTooLong ? EMPTY : Draft.parse(content);
  }

  /** False where a change may part or join the two halves of a terminator, or reaches beyond the text: lines alone do not show that. */
  #replaceLines({ range, text }: PartialChange): boolean {
    if (this.#text !== undefined) return false;
    const terminator = terminatorOf(text, this.#draft.lines.length === 1 ? DEFAULT_TERMINATOR : this.terminator);
    const removed = this.#lengthOf(range);
    if (terminator === undefined || removed === undefined) return false;
    if (terminator !== this.terminator && this.#draft.lines.length > 1) return false;
    if (this.#length + text.length - removed > LONGEST_TEXT) return false;
    const draft = this.#replaced(range, text);
    if (draft === undefined) return false;
    this.#length += text.length - removed;
    this.#terminator = terminator;
    this.#draft = draft;
    return true;
  }

  #replaceText(change: PartialChange): void {
    this.#text ??= this.#documentOf(this.getText());
    TextDocument.update(this.#text, [change], this.#version);
    this.#terminator = undefined;
    this.#length = this.#text.offsetAt({ line: Number.MAX_SAFE_INTEGER, character: 0 });
    if (this.isTooLong) {
      this.#draft = EMPTY;
      return;
    }
    const draft = this.#draft === EMPTY ? undefined : this.#replaced(change.range, change.text);
    this.#draft = draft?.lines.length === this.#text.lineCount ? draft : Draft.parse(this.#text.getText());
  }

  /** Undefined where what a rule keeps of lines cannot be found out about those that the change makes: they are to be read afresh, and the rule is told of when it is asked. */
  #replaced(range: Range, text: string): Draft | undefined {
    try {
      return this.#draft.replace(range, text);
    } catch {
      return undefined;
    }
  }

  #documentOf(content: string): TextDocument {
    return TextDocument.create(this.uri, this.#languageId, this.#version, content);
  }

  /** How many UTF-16 units a range holds; undefined where it does not lie within the lines. */
  #lengthOf({ start, end }: Range): number | undefined {
    const { lines } = this.#draft;
    const lengthAt = (line: number) => lines[line]?.text.length ?? -1;
    const isOrdered = start.line < end.line || (start.line === end.line && start.character <= end.character);
    if (!isOrdered || start.character > lengthAt(start.line) || end.character > lengthAt(end.line)) return undefined;
    let length = end.character - start.character;
    for (let line = start.line; line < end.line; line += 1) length += lengthAt(line) + this.terminator.length;
    return length;
  }
}

type PartialChange = TextDocumentContentChangeEvent & { readonly range: Range };

function replacesPart(change: TextDocumentContentChangeEvent): change is PartialChange {
  return 'range' in change && change.range !== undefined;
}

/** The terminator of all lines of a text, a given one where it has a single line; undefined where they end differently. */
function terminatorOf(text: string, ifSingle: string): string | undefined {
  const [first = ifSingle, ...others] = new Set(text.match(TERMINATORS));
  return others.length === 0 ? first : undefined;
}
