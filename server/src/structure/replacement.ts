/** A replacement inside a line. 0-based, columns UTF-16. */
export interface Replacement {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
