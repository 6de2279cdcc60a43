import type { PageSettings } from '../layout/page-settings.ts';
import type { Cohesion } from '../layout/title-lines.ts';

export interface WordOptions {
  readonly page: PageSettings;
  /** A seal will stand over the signature. */
  readonly hasSeal: boolean;
  /** Where words end, for the title's lines. */
  readonly cohesion: Cohesion;
}
