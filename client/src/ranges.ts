import { type Position, Range } from 'vscode';
import type { Range as PlainRange } from '../../server/src/document/position.ts';

/** What the server calls a range, as the editor does. */
export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function toPlain({ line, character }: Position): PlainRange['start'] {
  return { line, character };
}
