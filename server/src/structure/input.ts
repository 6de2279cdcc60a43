import type { Draft } from '../document/draft.ts';
import type { HeadingForm } from '../document/marker.ts';
import type { Outline } from '../document/outline.ts';
import type { Range } from '../document/position.ts';

/** What a command on the structure of a draft starts from. */
export interface StructureInput {
  readonly draft: Draft;
  readonly outline: Outline;
  /** How lines end: what is put between new ones. */
  readonly terminator: string;
  /** The place of the cursor, or what is selected. */
  readonly range: Range;
  /** What a level is converted to. */
  readonly form?: HeadingForm;
}
