import type { Snippet } from '../server/src/snippets/catalogue.ts';
import { parseSnippet, tabStops } from '../server/src/snippets/grammar.ts';

/** The keys from an empty file to the end of a skeleton, what is written into its blanks not counted. */
export interface Keystrokes {
  /** The fewest letters that single it out. */
  readonly typed: string;
  /** Tab stops, each left with one Tab. */
  readonly stops: number;
  /** Letters, one key that accepts, and the Tabs. */
  readonly total: number;
}

const ACCEPT = 1;

/**
 * Counted for the pinyin initials: letters that no other snippet's initials begin with, or all of them, because an exact
 * match is ranked first.
 */
export function countKeystrokes(snippet: Snippet, library: readonly Snippet[]): Keystrokes {
  const others = library.filter((other) => other !== snippet).flatMap(({ prefixes }) => prefixes);
  const typed = initialsOf(snippet)
    .map((initials) => shortest(initials, others))
    .reduce((left, right) => (right.length < left.length ? right : left));
  const stops = tabStops(parseSnippet(snippet.body)).length;
  return { typed, stops, total: typed.length + ACCEPT + stops };
}

/** The prefixes that are pinyin initials. */
export function initialsOf({ prefixes }: Snippet): string[] {
  return prefixes.filter((prefix) => /^[a-z]+$/u.test(prefix));
}

function shortest(initials: string, others: readonly string[]): string {
  let length = 1;
  while (length < initials.length && others.some((other) => other.startsWith(initials.slice(0, length)))) length += 1;
  return initials.slice(0, length);
}
