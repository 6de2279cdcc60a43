import { ProtocolRequestType } from 'vscode-languageserver';
import { pendingPlaceholders } from '../lint/pending.ts';
import { PLACEHOLDERS_REQUEST, type PlaceholderRange, type PlaceholdersParams } from '../protocol.ts';
import { answering, type Feature } from './feature.ts';

/** The places that are still to be filled in, in order. */
export const placeholders: Feature = {
  capabilities: () => ({}),
  answers: [
    answering(
      new ProtocolRequestType<PlaceholdersParams, PlaceholderRange[], never, void, void>(PLACEHOLDERS_REQUEST),
      {
        texts: 'checked',
        stale: 'newest',
        none: () => [],
        answer: ({ config, result: { findings } }) => pendingPlaceholders(findings, config).map(({ range }) => range),
      },
    ),
  ],
};
