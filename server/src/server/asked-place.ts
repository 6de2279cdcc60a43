import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Position, Range } from '../document/position.ts';
import { isRecord, readCount, readPosition, readRange } from './sent.ts';

/**
 * The params of a request with every place in them within the draft, as LSP has it: what lies beyond a line or the draft is its end.
 * Throws a ResponseError that names what is no place at all.
 */
export function placedWithin(draft: Draft, params: unknown): unknown {
  if (!isRecord(params)) return params;
  const placed: Record<string, unknown> = { ...params };
  const { position, positions, range, place, arguments: sent } = params;
  if (position !== undefined) placed.position = positionWithin(draft, must('position', readPosition(position)));
  if (range !== undefined) placed.range = rangeWithin(draft, must('range', readRange(range)));
  if (Array.isArray(positions)) {
    placed.positions = positions.map((one) => positionWithin(draft, must('positions', readPosition(one))));
  }
  if (isRecord(place)) {
    placed.place = { ...place, line: Math.min(must('place', readCount(place.line)), draft.lines.length) };
  }
  if (Array.isArray(sent)) placed.arguments = sent.map((one) => placedWithin(draft, one));
  return placed;
}

function must<T>(name: string, read: T | undefined): T {
  if (read === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${name}: no place in a text`);
  return read;
}

function rangeWithin(draft: Draft, { start, end }: Range): Range {
  return { start: positionWithin(draft, start), end: positionWithin(draft, end) };
}

function positionWithin({ lines }: Draft, { line, character }: Position): Position {
  const last = lines.length - 1;
  const within = Math.min(line, last);
  const { length } = lines[within]?.text ?? '';
  return { line: within, character: line > last ? length : Math.min(character, length) };
}
