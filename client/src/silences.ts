import type { Diagnostic, Memento, Range, TextDocument, Uri } from 'vscode';
import { sentenceAround } from './sentence.ts';

const KEPT = 'gongwen.silences';
const MOST_KEPT = 2000;

interface Silence {
  readonly uri: string;
  readonly rule: string;
  readonly found: string;
  /** Where it is this one alone: found again by its sentence, whatever is changed elsewhere. */
  readonly sentence?: string;
}

/** What the writer does not want to be told of again, kept beside the text. */
export class Silences {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Of the finding at a place alone, or of all in the document that read alike. */
  async add(document: TextDocument, rule: string, range: Range, scope: 'here' | 'document'): Promise<void> {
    const silence: Silence = {
      uri: document.uri.toString(),
      rule,
      found: document.getText(range),
      ...(scope === 'here' && { sentence: sentenceAt(document, range) }),
    };
    await this.#memory.update(KEPT, [...this.#all, silence].slice(-MOST_KEPT));
  }

  /** Returns how many there were. */
  async forget({ uri }: { readonly uri: Uri }): Promise<number> {
    const others = this.#all.filter((one) => one.uri !== uri.toString());
    const count = this.#all.length - others.length;
    if (count > 0) await this.#memory.update(KEPT, others);
    return count;
  }

  /** Whether a finding of a rule is not to be told. */
  holds(document: TextDocument, rule: unknown, { range }: Diagnostic): boolean {
    const uri = document.uri.toString();
    const alike = this.#all.filter((one) => one.uri === uri && one.rule === rule);
    if (alike.length === 0) return false;
    const found = document.getText(range);
    return alike.some(
      (one) => one.found === found && (one.sentence === undefined || one.sentence === sentenceAt(document, range)),
    );
  }

  get #all(): readonly Silence[] {
    return this.#memory.get<readonly Silence[]>(KEPT) ?? [];
  }
}

function sentenceAt(document: TextDocument, { start, end }: Range): string {
  const { text } = document.lineAt(start.line);
  return sentenceAround(text, start.character, end.line === start.line ? end.character : text.length);
}
