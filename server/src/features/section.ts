import { ProtocolRequestType } from 'vscode-languageserver';
import { headingText } from '../document/heading-text.ts';
import { closedPieces, sectionsAround } from '../document/section-walk.ts';
import { type PlaceParams, SECTION_REQUEST } from '../protocol.ts';
import { answering, type Feature } from './feature.ts';

/** The headings that a place stands under, from the outside in. */
export const section: Feature = {
  capabilities: () => ({}),
  answers: [
    answering(new ProtocolRequestType<PlaceParams, string[], never, void, void>(SECTION_REQUEST), {
      texts: 'checked',
      stale: 'refused',
      none: () => [],
      answer: ({ document: { draft }, result: { outline } }, { position }) =>
        sectionsAround(closedPieces(draft, outline), position.line).map(({ line }) => headingText(draft, line)),
    }),
  ],
};
