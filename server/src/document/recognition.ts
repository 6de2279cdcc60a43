import type { Line } from './line.ts';

/** What a text is, as far as its lines tell. */
export interface Recognition {
  /** Chinese prose that may be checked: not a program's README, source code, a log, or a text in another language. */
  readonly isProse: boolean;
  /** It looks like an official document or a speech: worth offering the language 公文 for. */
  readonly looksOfficial: boolean;
}

export function recognize(_lines: readonly Line[]): Recognition {
  return { isProse: true, looksOfficial: false };
}
