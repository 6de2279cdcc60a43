import type { Line } from './line.ts';
import type { HeadingForm, Marker } from './marker.ts';

/** A numbered section: its marker's line and all that stands below it. Lines are 0-based, `endLine` exclusive. */
export interface Section {
  readonly line: number;
  readonly endLine: number;
  readonly marker: Marker & { readonly form: HeadingForm };
  readonly children: readonly Section[];
}

/** One text of a file: a speech, or an annex with a numbering of its own. */
export interface Piece {
  readonly startLine: number;
  readonly endLine: number;
  /** The line that names the piece, if one was recognised. */
  readonly titleLine: number | undefined;
  readonly sections: readonly Section[];
}

export interface Outline {
  readonly pieces: readonly Piece[];
}

export function buildOutline(lines: readonly Line[]): Outline {
  return { pieces: [{ startLine: 0, endLine: lines.length, titleLine: undefined, sections: [] }] };
}
