import { ProtocolRequestType } from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Range } from '../document/position.ts';
import { pendingPlaceholders } from '../lint/pending.ts';
import { PLACEHOLDERS_REQUEST, type PlaceholderRange, type PlaceholdersParams } from '../protocol.ts';
import { gapsIn } from '../rules/placeholder/gap.ts';
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
        answer: ({ document: { draft }, config, result: { findings } }) =>
          pendingPlaceholders(findings, config).flatMap(({ range }) => gapsOf(draft, range)),
      },
    ),
  ],
};

/** One after another; a placeholder that a line breaks off is one gap. */
function gapsOf({ lines }: Draft, within: Range): PlaceholderRange[] {
  const { start, end } = within;
  if (start.line !== end.line) return [{ ...within, within }];
  const text = lines[start.line]?.text.slice(start.character, end.character) ?? '';
  const at = (offset: number) => ({ line: start.line, character: start.character + offset });
  return gapsIn(text).map((gap) => ({ start: at(gap.start), end: at(gap.end), within }));
}
