import { firstFrom } from './ascending.ts';
import { type BlockState, FIRST_LINE } from './block.ts';
import type { Fact } from './fact.ts';
import { KeyCount, type Keyed } from './key-count.ts';
import { type Line, readLine } from './line.ts';
import type { Range } from './position.ts';

const TERMINATOR = /\r\n|\n|\r/u;

/** Of a fact that was asked for, the lines that tell something. An edit hands the list on, until so many edits have passed that nobody wants it any more. */
interface Telling {
  readonly numbers: readonly number[];
  /** How many edits ago it was asked for. */
  readonly idle: number;
}

const LONGEST_IDLE = 100;

/**
 * A draft as it stands: its lines. Immutable; an edit gives a new draft that shares every line that it did not touch,
 * so what was found out about a line is kept by the line's identity.
 */
export class Draft {
  readonly lines: readonly Line[];
  readonly #telling: Map<Fact<unknown>, Telling>;
  /** An edit takes them along: they are of the newest draft alone, an older one counts anew. */
  readonly #keyCounts = new Map<Fact<readonly Keyed[]>, KeyCount>();

  private constructor(lines: readonly Line[], telling = new Map<Fact<unknown>, Telling>()) {
    this.lines = lines;
    this.#telling = telling;
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
    const telling = new Map<Fact<unknown>, Telling>();
    for (const [fact, { numbers, idle }] of this.#telling) {
      if (idle === LONGEST_IDLE) continue;
      const shift = first + inserted.length - rest;
      const below = numbers.slice(firstFrom(numbers, rest));
      const kept = numbers.slice(0, firstFrom(numbers, first));
      const handedOn = kept.concat(tellingOf(inserted, fact, first), shift === 0 ? below : below.map((n) => n + shift));
      telling.set(fact, { numbers: handedOn, idle: idle + 1 });
    }
    const replaced = new Draft([...this.lines.slice(0, first), ...inserted, ...this.lines.slice(rest)], telling);
    for (const [fact, count] of this.#keyCounts) {
      for (const line of inserted) count.add(fact.of(line));
      for (let number = first; number < rest; number += 1) count.remove(fact.of(this.lines[number] as Line));
      replaced.#keyCounts.set(fact, count);
    }
    this.#keyCounts.clear();
    return replaced;
  }

  /** The draft with other texts for some of its lines, by their 0-based numbers, read in one go. No text holds a terminator. */
  rewrite(texts: ReadonlyMap<number, string>): Draft {
    const touched: number[] = [];
    let state = FIRST_LINE;
    const lines = this.lines.map((line, number) => {
      const text = texts.get(number) ?? line.text;
      const read = text === line.text && line.before === state ? line : readLine(text, state, number);
      if (read !== line) touched.push(number);
      state = read.after;
      return read;
    });
    const isTouched = new Set(touched);
    const telling = new Map<Fact<unknown>, Telling>();
    for (const [fact, { numbers, idle }] of this.#telling) {
      const kept = numbers.filter((number) => !isTouched.has(number));
      const added = touched.filter((number) => fact.of(lines[number] as Line) !== fact.none);
      telling.set(fact, { numbers: [...kept, ...added].sort((left, right) => left - right), idle });
    }
    return new Draft(lines, telling);
  }

  /** The numbers (0-based, ascending) of the lines of which a fact tells something. */
  linesWith<T>(fact: Fact<T>): readonly number[] {
    const known = this.#telling.get(fact as Fact<unknown>)?.numbers;
    const numbers = known ?? tellingOf(this.lines, fact as Fact<unknown>, 0);
    this.#telling.set(fact as Fact<unknown>, { numbers, idle: 0 });
    return numbers;
  }

  /** Of the keys of what a fact tells of the lines, those that stand more than once. Holds until the draft is edited. */
  repeatedKeys(fact: Fact<readonly Keyed[]>): ReadonlySet<number> {
    let count = this.#keyCounts.get(fact);
    if (count === undefined) {
      count = new KeyCount();
      for (const number of this.linesWith(fact)) count.add(fact.of(this.lines[number] as Line));
      this.#keyCounts.set(fact, count);
    }
    return count.repeated;
  }

  private textOf(lineNumber: number): string {
    return this.lines[lineNumber]?.text ?? '';
  }
}

function tellingOf(lines: readonly Line[], fact: Fact<unknown>, offset: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (fact.of(lines[at] as Line) !== fact.none) numbers.push(offset + at);
  }
  return numbers;
}
