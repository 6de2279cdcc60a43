import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { NumberedPlace } from '../structure/next-marker.ts';
import type { CompletionInput } from './completion-request.ts';
import { markerItems, memberItems } from './marker-completion.ts';
import { snippetItems } from './snippet-completion.ts';

/** Enter offers the next number, the start of a number narrows to it, and ； asks for the next member of a series. */
export const COMPLETION_TRIGGERS: readonly string[] = [
  '\n',
  '（',
  '(',
  '；',
  ...'123456789',
  ...'一二三四五六七八九十',
];

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
