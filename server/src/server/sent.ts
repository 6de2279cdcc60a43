import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { isBefore, type Position, type Range } from '../document/position.ts';

/** Readers for what an editor sent, whatever it is. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Those of what was sent that are changes of a text: of a range, or of the whole. */
export function readChanges(sent: unknown): TextDocumentContentChangeEvent[] {
  if (!Array.isArray(sent)) return [];
  return sent.flatMap((change: unknown): TextDocumentContentChangeEvent[] => {
    if (!isRecord(change) || typeof change.text !== 'string') return [];
    const { range, text } = change;
    if (range === undefined || range === null) return [{ text }];
    const read = readRange(range);
    return read === undefined ? [] : [{ range: read, text }];
  });
}

/** A range whose end does not stand before its start; undefined for what is none. */
export function readRange(sent: unknown): Range | undefined {
  if (!isRecord(sent)) return undefined;
  const start = readPosition(sent.start);
  const end = readPosition(sent.end);
  if (start === undefined || end === undefined) return undefined;
  return isBefore(end, start) ? { start: end, end: start } : { start, end };
}

/** A position of whole numbers that count; undefined for what is none. */
export function readPosition(sent: unknown): Position | undefined {
  if (!isRecord(sent)) return undefined;
  const line = readCount(sent.line);
  const character = readCount(sent.character);
  return line === undefined || character === undefined ? undefined : { line, character };
}

/** The largest number of the protocol. */
const LARGEST = 2 ** 31 - 1;

/** A line or column as LSP has them; undefined for what is no number. */
export function readCount(sent: unknown): number | undefined {
  if (typeof sent !== 'number' || Number.isNaN(sent)) return undefined;
  return Math.min(Math.max(Math.trunc(sent), 0), LARGEST);
}
