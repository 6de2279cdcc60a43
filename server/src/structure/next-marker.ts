import type { MarkerForm } from '../document/marker.ts';

/** A marker that may come next at a place. */
export interface NextMarker {
  readonly form: MarkerForm;
  readonly value: number;
  /** Spelled as the writer spells the others of its list. */
  readonly text: string;
  /** What stands before the markers of its list: an indent, `## `, `**`. */
  readonly lead: string;
  /** Its place among the open levels: after the section above, below it, or after one that encloses it. */
  readonly relation: 'sibling' | 'child' | 'outer' | 'first' | 'series';
  /** The 0-based line that it follows, or stands below. */
  readonly after: number | undefined;
}
