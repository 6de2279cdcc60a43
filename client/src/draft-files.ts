import { Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode';

const KEPT = 'gongwen.draftFiles';
const MOST_KEPT = 1000;

export const DRAFT_LANGUAGE = 'gongwen';

export function isPlain({ languageId }: TextDocument): boolean {
  return languageId === 'plaintext' || languageId === 'markdown';
}

/** The files that the writer has as 公文, by URI: a text or Markdown file that was switched to it is so again when it is opened, one that was switched back is not. */
export class DraftFiles extends Disposable {
  readonly #memory: Memento;
  /** How the documents were called that were closed in this very moment: a language that is changed closes and opens one. */
  readonly #closedNow = new Map<string, string>();

  constructor(memory: Memento) {
    const subscriptions: Disposable[] = [];
    super(() => Disposable.from(...subscriptions).dispose());
    this.#memory = memory;
    subscriptions.push(
      workspace.onDidCloseTextDocument(({ uri, languageId }) => {
        this.#closedNow.set(uri.toString(), languageId);
        queueMicrotask(() => this.#closedNow.delete(uri.toString()));
      }),
      workspace.onDidOpenTextDocument((document) => void this.#opened(document)),
    );
    for (const document of workspace.textDocuments) void this.#opened(document);
  }

  async #opened(document: TextDocument): Promise<void> {
    if (document.isUntitled) return;
    const before = this.#closedNow.get(document.uri.toString());
    if (before !== undefined && before !== document.languageId) {
      if (document.languageId === DRAFT_LANGUAGE) await this.#keep(document, true);
      else if (before === DRAFT_LANGUAGE) await this.#keep(document, false);
    } else if (isPlain(document) && this.#kept.includes(document.uri.toString())) {
      await languages.setTextDocumentLanguage(document, DRAFT_LANGUAGE);
    }
  }

  get #kept(): readonly string[] {
    return this.#memory.get<readonly string[]>(KEPT) ?? [];
  }

  async #keep({ uri }: TextDocument, wanted: boolean): Promise<void> {
    const others = this.#kept.filter((one) => one !== uri.toString());
    if (wanted || others.length < this.#kept.length)
      await this.#memory.update(KEPT, wanted ? [...others, uri.toString()].slice(-MOST_KEPT) : others);
  }
}
