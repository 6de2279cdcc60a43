import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Draft, type Range } from '../document/draft.ts';
import { isDeclaredDraft } from '../lint/declared.ts';
import { LONGEST_TEXT } from '../lint/limits.ts';

export const LANGUAGE_ID = 'gongwen';

const EMPTY = Draft.parse('');

/** A document that the editor has open, with the draft that its text makes. */
export class OpenDocument {
  readonly text: TextDocument;
  draft: Draft;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.text = TextDocument.create(uri, languageId, version, content);
    this.draft = this.isTooLong ? EMPTY : Draft.parse(content);
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  /** How its first line ends, and so how new ones do. */
  get terminator(): string {
    const first = { line: 0, character: Number.MAX_SAFE_INTEGER };
    const end = this.text.getText({ start: first, end: { line: 1, character: 0 } });
    return /\r\n|\n|\r/u.exec(end)?.[0] ?? '\n';
  }

  /** The writer says that it is a 公文. */
  get isDeclared(): boolean {
    return this.text.languageId === LANGUAGE_ID || isDeclaredDraft(this.text.uri);
  }

  /** Over the length that is checked: its draft is empty. */
  get isTooLong(): boolean {
    return this.text.offsetAt({ line: Number.MAX_SAFE_INTEGER, character: 0 }) > LONGEST_TEXT;
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const wasTooLong = this.isTooLong;
    let { draft } = this;
    for (const change of changes) {
      TextDocument.update(this.text, [change], version);
      draft = replacesPart(change) ? draft.replace(change.range, change.text) : EMPTY;
    }
    if (this.isTooLong) this.draft = EMPTY;
    // A change may part or join the two halves of a terminator, which lines alone do not show.
    else
      this.draft =
        !wasTooLong && draft.lines.length === this.text.lineCount && draft !== EMPTY ? draft : this.#reparse();
  }

  #reparse(): Draft {
    return Draft.parse(this.text.getText());
  }
}

function replacesPart(
  change: TextDocumentContentChangeEvent,
): change is TextDocumentContentChangeEvent & { range: Range } {
  return 'range' in change && change.range !== undefined;
}
