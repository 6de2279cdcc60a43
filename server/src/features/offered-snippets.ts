import type { OfferedSnippet } from '../protocol.ts';
import { GROUPS, SNIPPETS } from '../snippets/catalogue.ts';
import { factsAskedBy } from '../snippets/facts.ts';
import { plainText } from '../snippets/grammar.ts';
import { PlacedSnippets } from '../snippets/placed-snippet.ts';
import type { NumberedPlace } from '../structure/next-marker.ts';

/** The whole drafts by genre, or the sections by the part of a draft that they are, as they read at a place. */
export function offeredSnippets(wholeDrafts: boolean, place: NumberedPlace | undefined): OfferedSnippet[] {
  const placed = place && new PlacedSnippets(place);
  const wanted = SNIPPETS.filter(({ isWholeDraft }) => isWholeDraft === wholeDrafts);
  if (!wholeDrafts) wanted.sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group));
  return wanted.map((snippet) => {
    const { name, genre, group, use, prefixes, body } = snippet;
    const text = placed?.textOf(snippet) ?? body;
    return { name, genre, group, use, prefixes, text, preview: plainText(text), asks: factsAskedBy(body) };
  });
}
