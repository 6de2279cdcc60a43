import { firstFrom } from './ascending.ts';

/**
 * A line with its Markdown wrappers looked through: what a reader reads.
 * Offsets are UTF-16; `columnOf` maps an offset of `text` to a column of the line as it stands.
 */
export interface Inline {
  readonly text: string;
  /** The level of a Markdown `#` heading, 0 for none. */
  readonly headingDepth: number;
  /** The whole text stands in `**…**` or `__…__`. */
  readonly strong: boolean;
  columnOf(offset: number): number;
  /** The offset in `text` of a column of the line; undefined where the column is looked through. */
  offsetOf(column: number): number | undefined;
}

const WRAPPER = /^(?:[ \t\u3000\ufeff\u00a0]+|>|#{1,6}(?=[ \t])|[-*+](?=[ \t]+\S))/u;

class Shifted implements Inline {
  readonly text: string;
  readonly headingDepth: number;
  readonly strong: boolean = false;
  readonly #shift: number;

  constructor(text: string, headingDepth: number, shift: number) {
    this.text = text;
    this.headingDepth = headingDepth;
    this.#shift = shift;
  }

  columnOf(offset: number): number {
    return offset + this.#shift;
  }

  offsetOf(column: number): number | undefined {
    const offset = column - this.#shift;
    return offset >= 0 && offset < this.text.length ? offset : undefined;
  }
}

/** Columns are listed one by one only for the few lines that hold emphasis. */
class Mapped implements Inline {
  readonly text: string;
  readonly headingDepth: number;
  readonly strong: boolean;
  readonly #columns: readonly number[];

  constructor(text: string, headingDepth: number, strong: boolean, columns: readonly number[]) {
    this.text = text;
    this.headingDepth = headingDepth;
    this.strong = strong;
    this.#columns = columns;
  }

  columnOf(offset: number): number {
    return this.#columns[offset] ?? 0;
  }

  offsetOf(column: number): number | undefined {
    const offset = firstFrom(this.#columns, column);
    return this.#columns[offset] === column && offset < this.text.length ? offset : undefined;
  }
}

/** Reads through `#`, `>`, bullets, indents, `**` and `__`. Emphasis marks count only in pairs with text between them. */
export function readInline(line: string): Inline {
  let start = 0;
  let headingDepth = 0;
  for (;;) {
    const wrapper = WRAPPER.exec(start === 0 ? line : line.slice(start, start + 64))?.[0];
    if (wrapper === undefined) break;
    if (wrapper.startsWith('#')) headingDepth = wrapper.length;
    start += wrapper.length;
  }
  let end = line.length;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end -= 1;
  const pairs = emphasisPairs(line, start, end);
  if (pairs.length === 0) return new Shifted(line.slice(start, end), headingDepth, start);

  const columns: number[] = [];
  let text = '';
  let from = start;
  for (const mark of pairs) {
    for (let column = from; column < mark; column += 1) columns.push(column);
    text += line.slice(from, mark);
    from = mark + 2;
  }
  for (let column = from; column < end; column += 1) columns.push(column);
  text += line.slice(from, end);
  columns.push(end);
  const strong = pairs[0] === start && pairs[1] === end - 2;
  return new Mapped(text, headingDepth, strong, columns);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

/** Columns, from `start` to `end`, of the two-character marks that open and close emphasis, in order. */
export function emphasisPairs(line: string, start: number, end: number): number[] {
  const pairs: number[] = [];
  for (const mark of ['**', '__']) {
    let open = line.indexOf(mark, start);
    while (open >= 0 && open < end) {
      const close = line.indexOf(mark, open + 2);
      if (close < 0 || close + 2 > end) break;
      const inner = line.slice(open + 2, close);
      const character = mark.charAt(0);
      const bounded = line.charAt(open - 1) !== character && line.charAt(close + 2) !== character;
      if (
        bounded &&
        inner.trim() === inner &&
        inner !== '' &&
        !inner.startsWith(character) &&
        !inner.endsWith(character)
      ) {
        pairs.push(open, close);
        open = line.indexOf(mark, close + 2);
      } else {
        open = close;
      }
    }
  }
  return pairs.sort((left, right) => left - right);
}
