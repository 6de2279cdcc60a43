/** A place in a draft: 0-based line, column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From one place to before another one that does not stand before it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Negative where the left one stands before the right one, 0 where they are the same. */
export function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}

export function isBefore(left: Position, right: Position): boolean {
  return comparePositions(left, right) < 0;
}

/** The two have a place in common, were it only where the one ends and the other begins. */
export function touches(left: Range, right: Range): boolean {
  return !isBefore(right.end, left.start) && !isBefore(left.end, right.start);
}

export function isWithin(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}
