import type { Line } from '../document/line.ts';
import type { HeadingForm } from '../document/marker.ts';
import { isHeadingMarker } from '../document/numbering/entry.ts';
import type { NumberedPlace } from '../structure/numbered-place.ts';
import type { Snippet } from './catalogue.ts';
import { numberFor, ownForm, type SnippetPlace, takesNumbers } from './placing.ts';

/** Snippets as they read at one place of a draft: with its numbers, and set as its paragraphs are. */
export class PlacedSnippets {
  readonly #place: NumberedPlace;
  readonly #line: Line | undefined;
  readonly #start: number;
  readonly #numbers = new Map<HeadingForm, SnippetPlace | undefined>();

  /** `line` is what stands there already, `start` the UTF-16 column from which a snippet's text follows. */
  constructor(place: NumberedPlace, line?: Line, start = 0) {
    this.#place = place;
    this.#line = line;
    this.#start = start;
  }

  /** The column from which text is replaced: a number typed before a snippet that begins with one gives way to it. */
  startOf(snippet: Snippet): number {
    const marker = this.#line?.marker;
    return takesNumbers(snippet) && marker?.end === this.#start && beginsWithNumber(snippet)
      ? marker.start
      : this.#start;
  }

  /** In VS Code's snippet syntax. */
  textOf(snippet: Snippet): string {
    if (snippet.isWholeDraft) return snippet.body;
    const numbers = this.#numbersFor(snippet);
    return this.#set(numbers === undefined ? snippet.body : numberFor(snippet, numbers));
  }

  #numbersFor(snippet: Snippet): SnippetPlace | undefined {
    const form = ownForm(snippet);
    if (form === undefined) return undefined;
    const marker = this.#line?.marker;
    const isTyped = marker !== undefined && marker.end === this.#start && beginsWithNumber(snippet);
    if (isTyped && isHeadingMarker(marker)) return this.#place.levelsOf(marker);
    if (!this.#numbers.has(form)) this.#numbers.set(form, this.#place.levelsFor(form));
    return this.#numbers.get(form);
  }

  /** Without blank lines where the draft has none between its paragraphs, and with the indent that they have. */
  #set(text: string): string {
    const { isSpaced, indent } = this.#place.paragraphs;
    const lines = (isSpaced ? text : text.replaceAll(/\n{2,}/gu, '\n')).split('\n');
    const isIndented = (this.#line?.text.slice(0, this.#start) ?? '') !== '';
    return lines
      .map((line, index) => (line === '' || line === '$0' || (index === 0 && isIndented) ? line : indent + line))
      .join('\n');
  }
}

function beginsWithNumber({ body }: Snippet): boolean {
  return /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])/u.test(body);
}
