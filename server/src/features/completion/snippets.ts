import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { SNIPPETS, type Snippet } from '../../snippets/catalogue.ts';
import { plainText } from '../../snippets/grammar.ts';
import { nearnessTo } from '../../snippets/nearness.ts';
import { PlacedSnippets } from '../../snippets/placed-snippets.ts';
import type { NumberedPlace } from '../../structure/numbered-place.ts';
import { titleAbove } from '../title-above.ts';
import { type CompletionInput, filterText } from './input.ts';

/** Not `Snippet`: editors that list a language's snippets themselves can then leave those out. */
const SNIPPET_KIND = CompletionItemKind.Struct;

/** The end of what is typed that may be the name of a snippet. A single letter or character within a sentence is none. */
function typedName(before: string): { readonly text: string; readonly start: number } | undefined {
  const latin = /(?<![a-z])[a-z]+$/u.exec(before.slice(-LONGEST_NAME))?.[0];
  const text = latin ?? /(?<!\p{Script=Han})\p{Script=Han}+$/u.exec(before.slice(-LONGEST_NAME))?.[0] ?? '';
  const start = before.length - text.length;
  const lead = before.slice(0, start);
  const startsLine = lead.trim() === '' || MARKER_END.test(lead);
  if (!startsLine && (text.length < 2 || /[\dA-Za-z]$/u.test(lead))) return undefined;
  return { text, start };
}

const LONGEST_NAME = 16;
/** Right after a marker a text begins, as it does at the start of a line. */
const MARKER_END = /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])$/u;

interface Matching {
  readonly snippet: Snippet;
  /** The names by which it may be asked for, those that begin as what is typed does first. */
  readonly ways: readonly string[];
}

/** Where nothing is typed, those of the nearest kinds of text: the others come with the first letter of their names. */
const MOST_UNASKED = 40;

/** The snippets whose names begin as what is typed does. */
export function snippetItems(input: CompletionInput, place: NumberedPlace): CompletionItem[] {
  const { draft, outline, position } = input;
  const line = draft.lines[position.line];
  if (line === undefined) return [];
  const name = typedName(line.text.slice(0, position.character));
  if (name === undefined) return [];
  const { text, start } = name;
  const isAlone = standsAlone(input, start);
  const matching = SNIPPETS.flatMap((snippet): Matching[] => {
    const ways = [snippet.name, ...snippet.prefixes];
    const begun = ways.filter((way) => way.startsWith(text));
    if (begun.length === 0 || (snippet.isWholeDraft && !isAlone)) return [];
    return [{ snippet, ways: [...begun, ...ways.filter((way) => !begun.includes(way))] }];
  });
  const title = titleAbove(draft, outline, position.line);
  const nearness = new Map<string, number>();
  for (const { genre } of SNIPPETS) if (!nearness.has(genre)) nearness.set(genre, nearnessTo(title, genre));
  const isWhole = ({ ways }: Matching) => Number(ways.includes(text));
  const isNear = ({ snippet }: Matching) => nearness.get(snippet.genre) ?? 0;
  matching.sort((left, right) => isWhole(right) - isWhole(left) || isNear(right) - isNear(left));
  const placed = new PlacedSnippets(place, line, start);
  return matching
    .slice(0, text === '' ? MOST_UNASKED : undefined)
    .map(({ snippet, ways }, rank) => snippetItem(input, snippet, placed, ways, rank));
}

/** Nothing but what is typed from a column on, and what Markdown sets aside, stands in the draft: there a whole draft may begin. */
function standsAlone({ draft, position }: CompletionInput, start: number): boolean {
  return draft.lines.every(({ text, block }, number) =>
    number === position.line
      ? text.slice(0, start).trim() === '' && text.slice(position.character).trim() === ''
      : block === 'front-matter' || text.trim() === '',
  );
}

function snippetItem(
  { draft, position, shows }: CompletionInput,
  snippet: Snippet,
  placed: PlacedSnippets,
  ways: readonly string[],
  rank: number,
): CompletionItem {
  const { name, genre, group } = snippet;
  const start = { line: position.line, character: placed.startOf(snippet) };
  const text = placed.textOf(snippet);
  const before = draft.lines[position.line]?.text.slice(0, position.character) ?? '';
  return {
    label: name,
    kind: SNIPPET_KIND,
    ...(shows.labelDetails && {
      labelDetails: { description: `${genre} · ${group}` },
    }),
    filterText: filterText(before.slice(start.character), ways),
    sortText: `1${String(rank).padStart(3, '0')}`,
    insertTextFormat: shows.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(shows.insertTextMode && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range: { start, end: position }, newText: shows.snippets ? text : plainText(text) },
  };
}

/** When to use a snippet, and its text as it will read: made only for the item that is looked at. */
export function resolveSnippet(item: CompletionItem): CompletionItem {
  if (item.kind !== SNIPPET_KIND || item.textEdit === undefined) return item;
  const { newText } = item.textEdit;
  const documentation = item.insertTextFormat === InsertTextFormat.Snippet ? plainText(newText) : newText;
  const use = SNIPPETS.find(({ name }) => name === item.label)?.use;
  return { ...item, ...(use !== undefined && { detail: use }), documentation };
}
