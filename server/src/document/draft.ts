import { type BlockState, FIRST_LINE } from './block.ts';
import { type Line, readLine } from './line.ts';

/** A place in a draft: 0-based line, column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const TERMINATOR = /\r\n|\n|\r/u;

/**
 * A draft as it stands: its lines. Immutable; an edit gives a new draft that shares every line that it did not touch,
 * so what was found out about a line is kept by the line's identity.
 */
export class Draft {
  readonly lines: readonly Line[];

  private constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  static parse(text: string): Draft {
    const lines: Line[] = [];
    let state: BlockState = FIRST_LINE;
    for (const lineText of text.split(TERMINATOR)) {
      const line = readLine(lineText, state, lines.length);
      lines.push(line);
      state = line.after;
    }
    return new Draft(lines);
  }

  /** The draft after the text of a range was replaced. A range past the end of a line or of the draft is cut to it. */
  replace(range: Range, newText: string): Draft {
    const first = Math.min(range.start.line, this.lines.length - 1);
    const last = Math.min(range.end.line, this.lines.length - 1);
    const head = this.textOf(first).slice(0, range.start.line > first ? undefined : range.start.character);
    const tail = range.end.line > last ? '' : this.textOf(last).slice(range.end.character);
    const inserted: Line[] = [];
    let state = this.lines[first]?.before ?? FIRST_LINE;
    for (const text of (head + newText + tail).split(TERMINATOR)) {
      const line = readLine(text, state, first + inserted.length);
      inserted.push(line);
      state = line.after;
    }
    let rest = last + 1;
    while (rest < this.lines.length && this.lines[rest]?.before !== state) {
      const line = readLine(this.textOf(rest), state, first + inserted.length);
      inserted.push(line);
      state = line.after;
      rest += 1;
    }
    return new Draft([...this.lines.slice(0, first), ...inserted, ...this.lines.slice(rest)]);
  }

  private textOf(lineNumber: number): string {
    return this.lines[lineNumber]?.text ?? '';
  }
}
