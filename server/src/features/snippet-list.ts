import { ProtocolRequestType } from 'vscode-languageserver';
import { type OfferedSnippet, SNIPPETS_REQUEST, type SnippetsParams } from '../protocol.ts';
import { GROUPS, SNIPPETS, type Snippet } from '../snippets/catalogue.ts';
import { factsAskedBy } from '../snippets/facts.ts';
import { plainText } from '../snippets/grammar.ts';
import { nearnessTo } from '../snippets/nearness.ts';
import { PlacedSnippets } from '../snippets/placed-snippets.ts';
import { NumberedPlace } from '../structure/numbered-place.ts';
import { answering, type Feature } from './feature.ts';
import { titleAbove } from './title-above.ts';

/** The snippets for the commands that insert them. */
export const snippetList: Feature = {
  capabilities: () => ({}),
  answers: [
    answering(new ProtocolRequestType<SnippetsParams, OfferedSnippet[], never, void, void>(SNIPPETS_REQUEST), {
      texts: 'any',
      stale: 'refused',
      uriOf: ({ place }) => place?.uri,
      none: ({ wholeDrafts }) => offeredSnippets(wholeDrafts, undefined),
      answer({ lines, result: { outline } }, { wholeDrafts, place }) {
        const title = place === undefined ? '' : titleAbove({ lines }, outline, place.line);
        return offeredSnippets(
          wholeDrafts,
          place && new NumberedPlace(lines, outline, lines.length, place.line),
          title,
        );
      },
    }),
  ],
};

/** The whole drafts by genre, or the sections by the part of a draft that they are, as they read at a place: those of the kind that the title names first. */
export function offeredSnippets(wholeDrafts: boolean, place: NumberedPlace | undefined, title = ''): OfferedSnippet[] {
  const placed = place && new PlacedSnippets(place);
  const wanted = SNIPPETS.filter(({ isWholeDraft }) => isWholeDraft === wholeDrafts);
  if (!wholeDrafts) wanted.sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group));
  const nearness = new Map(wanted.map(({ genre }) => [genre, wholeDrafts ? 0 : nearnessTo(title, genre)]));
  const nearest = Math.max(0, ...nearness.values());
  const isNear = ({ genre }: Snippet) => nearest > 0 && nearness.get(genre) === nearest;
  wanted.sort((left, right) => Number(isNear(right)) - Number(isNear(left)));
  return wanted.map((snippet) => {
    const { name, genre, group, use, prefixes, body } = snippet;
    const text = placed?.textOf(snippet) ?? body;
    return {
      name,
      genre,
      group,
      use,
      prefixes,
      text,
      preview: plainText(text),
      asks: factsAskedBy(body),
      isNear: isNear(snippet),
    };
  });
}
