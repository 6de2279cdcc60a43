import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { NumberedPlace } from '../structure/numbered-place.ts';
import { type CompletionInput, type Shows, unchangedLines } from './completion/input.ts';
import { markerItems, memberItems } from './completion/markers.ts';
import { resolveSnippet, snippetItems } from './completion/snippets.ts';
import { answering, type Client, type Feature } from './feature.ts';

/** Enter offers the next number, the start of a number narrows to it, and ； asks for the next member of a series. */
const TRIGGERS: readonly string[] = ['\n', '（', '(', '；', ...'123456789', ...'一二三四五六七八九十'];

/** The numbers that may come next, and snippets: from the last check, as the writer does not wait for the next one. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true } }),
  answers: [
    answering(CompletionRequest.type, {
      texts: 'checked',
      stale: 'last-known',
      none: () => null,
      answer({ document: { draft, isDeclared }, lines, result: { outline }, client }, { position, context }) {
        const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        return complete({
          draft,
          outline,
          known: unchangedLines(lines, draft.lines),
          declared: isDeclared,
          position,
          trigger: isTyped ? context.triggerCharacter : undefined,
          shows: whatShows(client),
        });
      },
    }),
  ],
  resolves: { [CompletionResolveRequest.method]: resolveSnippet },
};

function whatShows({ capabilities: { textDocument } }: Client): Shows {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
    insertTextMode: item?.insertTextModeSupport !== undefined,
  };
}

/** What may stand at a place. Columns of ranges are UTF-16. */
export function complete(input: CompletionInput): CompletionList {
  return { isIncomplete: true, items: itemsAt(input) };
}

function itemsAt(input: CompletionInput): CompletionItem[] {
  const { draft, outline, known, declared, position, trigger } = input;
  const line = draft.lines[position.line];
  if (line === undefined || line.block !== 'text') return [];
  const place = new NumberedPlace(draft.lines, outline, known, position.line);
  if (trigger === '\n' && !(declared && asksForNumber(place, position.line))) return [];

  const asksForMember = declared && trigger === '；' && textAfter(input) === '' && place.runsInParagraph;
  const markers = markerItems(input, place);
  if (trigger !== undefined) return markers ?? (asksForMember ? memberItems(input, place) : []);
  return [...(markers ?? memberItems(input, place)), ...(declared ? snippetItems(input, place) : [])];
}

function textAfter({ draft, position }: CompletionInput): string {
  return (draft.lines[position.line]?.text ?? '').slice(position.character).trim();
}

/** Enter was pressed after a heading or a list item; where paragraphs stand apart, after the blank line too. */
function asksForNumber(place: NumberedPlace, line: number): boolean {
  const distance = line - place.lineAbove;
  const isSpaced = place.paragraphs.isSpaced && place.lineAbove > 0;
  return place.followsNumber && distance === (isSpaced ? 2 : 1);
}
