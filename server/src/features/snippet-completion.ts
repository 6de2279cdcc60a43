import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { SNIPPETS, type Snippet } from '../snippets/catalogue.ts';
import { plainText } from '../snippets/syntax.ts';
import { type CompletionInput, filterText } from './completion-request.ts';
import type { NumberedPlace } from './next-marker.ts';
import { PlacedSnippets } from './placed-snippet.ts';

/** Not `Snippet`: editors that list a language's snippets themselves can then leave those out. */
const SNIPPET_KIND = CompletionItemKind.Struct;

/** The end of what is typed that may be the name of a snippet. A single letter or character within a sentence is none. */
function typedName(before: string): { readonly text: string; readonly start: number } | undefined {
  const latin = /[a-z]+$/u.exec(before.slice(-LONGEST_NAME))?.[0];
  const text = latin ?? /\p{Script=Han}*$/u.exec(before.slice(-LONGEST_NAME))?.[0] ?? '';
  const start = before.length - text.length;
  const lead = before.slice(0, start);
  const startsLine = lead.trim() === '' || MARKER_END.test(lead);
  if (!startsLine && (text.length < 2 || /[\dA-Za-z]$/u.test(lead))) return undefined;
  return { text, start };
}

const LONGEST_NAME = 16;
/** Right after a marker a text begins, as it does at the start of a line. */
const MARKER_END = /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])$/u;

/** The snippets whose names begin as what is typed does. */
export function snippetItems(input: CompletionInput, place: NumberedPlace): CompletionItem[] {
  const { draft, position } = input;
  const line = draft.lines[position.line];
  if (line === undefined) return [];
  const name = typedName(line.text.slice(0, position.character));
  if (name === undefined) return [];
  const { text, start } = name;
  const matching = SNIPPETS.flatMap((snippet) => {
    const ways = [snippet.name, ...snippet.prefixes];
    const begun = ways.filter((way) => way.startsWith(text));
    if (begun.length === 0 || (text === '' && snippet.isWholeDraft && place.lineAbove >= 0)) return [];
    return [{ snippet, ways: [...begun, ...ways.filter((way) => !begun.includes(way))] }];
  });
  const isWhole = ({ ways }: { ways: readonly string[] }) => Number(ways.includes(text));
  matching.sort((left, right) => isWhole(right) - isWhole(left));
  const placed = new PlacedSnippets(place, line, start);
  return matching.map(({ snippet, ways }, rank) => snippetItem(input, snippet, placed, ways, rank));
}

function snippetItem(
  { draft, position, client }: CompletionInput,
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
    ...(client.labelDetails && {
      labelDetails: { description: `${genre} · ${group}` },
    }),
    filterText: filterText(before.slice(start.character), ways),
    sortText: `1${String(rank).padStart(3, '0')}`,
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.insertTextMode && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range: { start, end: position }, newText: client.snippets ? text : plainText(text) },
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
