import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import { type HeadingForm, isHeadingForm, type MarkerForm } from '../document/marker.ts';
import { writeHanNumeral } from '../document/numeral.ts';
import type { Outline } from '../document/outline.ts';
import { SNIPPETS, type Snippet } from '../snippets/catalogue.ts';
import { numberFor, ownForm, type SnippetPlace, takesNumbers } from '../snippets/placing.ts';
import { escapeSnippet, plainText } from '../snippets/syntax.ts';
import { headingText } from './document-symbols.ts';
import { LEVEL_NAMES } from './hover.ts';
import { isHeading, type NextMarker, NumberedPlace } from './next-marker.ts';

/** Enter offers the next number, the start of a number narrows to it, and ； asks for the next member of a series. */
export const COMPLETION_TRIGGERS: readonly string[] = [
  '\n',
  '（',
  '(',
  '；',
  ...'123456789',
  ...'一二三四五六七八九十',
];

/** What the client can show. */
export interface CompletionClient {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  /** It can be told to leave the indent of inserted lines alone. */
  readonly insertTextMode: boolean;
}

export interface CompletionInput {
  readonly draft: Draft;
  /** Of the draft as it was last checked. */
  readonly outline: Outline;
  /** The lines before this 0-based one are as they were then. */
  readonly known: number;
  /** The writer says that the text is a 公文: only then snippets are offered, and Enter offers numbers. */
  readonly declared: boolean;
  readonly position: Position;
  /** The character that was typed, where the client asks because of it. */
  readonly trigger: string | undefined;
  readonly client: CompletionClient;
}

/** What may stand at a place. Columns of ranges are UTF-16. */
export function complete(input: CompletionInput): CompletionList {
  return { isIncomplete: true, items: itemsAt(input) };
}

/** The text of a snippet's item as it will read: made only for the item that is looked at. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  if (item.kind !== SNIPPET_KIND || item.textEdit === undefined) return item;
  const { newText } = item.textEdit;
  const documentation = item.insertTextFormat === InsertTextFormat.Snippet ? plainText(newText) : newText;
  return { ...item, documentation };
}

/** Not `Snippet`: editors that list a language's snippets themselves can then leave those out. */
const SNIPPET_KIND = CompletionItemKind.Struct;

function itemsAt(input: CompletionInput): CompletionItem[] {
  const { draft, outline, known, declared, position, trigger } = input;
  const line = draft.lines[position.line];
  if (line === undefined || line.block !== 'text') return [];
  const before = line.text.slice(0, position.character);
  const rest = line.text.slice(position.character).trim();
  const place = new NumberedPlace(draft.lines, outline, known, position.line);
  if (trigger === '\n' && !(declared && asksForNumber(place, position.line))) return [];

  const start = Math.min(line.inline.columnOf(0), position.character);
  const typed = before.slice(start);
  if ((rest === '' || isClosedByEditor(typed, rest)) && MARKER_START.test(typed)) {
    const markers = startingWith(place.nextMarkers(), typed);
    const items = markers.map((marker, rank) => markerItem(input, marker, start, typed, rank));
    return trigger === undefined && declared ? [...items, ...snippetItems(input, place, before)] : items;
  }
  if (trigger !== undefined && !(declared && trigger === '；' && rest === '' && place.runsInParagraph)) return [];
  const member = memberItem(input, place, before);
  const snippets = declared && trigger === undefined ? snippetItems(input, place, before) : [];
  return member === undefined ? snippets : [member, ...snippets];
}

/** Editors put a closing bracket after an opening one. */
function isClosedByEditor(typed: string, rest: string): boolean {
  return (typed.startsWith('（') && rest === '）') || (typed.startsWith('(') && rest === ')');
}

/** Enter was pressed after a heading or a list item; where paragraphs stand apart, after the blank line too. */
function asksForNumber(place: NumberedPlace, line: number): boolean {
  const distance = line - place.lineAbove;
  return place.followsNumber && (place.isSpaced ? distance === 2 : distance === 1);
}

const HAN_DIGIT = '[一二三四五六七八九十百]';
const DIGIT = '[\\d０-９]';
/** The start of a marker, or nothing yet. */
const MARKER_START = new RegExp(
  `^(?:[（(]?(?:${HAN_DIGIT}{0,4}|${DIGIT}{0,3})[、.．）)]?|第(?:${HAN_DIGIT}{0,4}|${DIGIT}{0,3})|其${HAN_DIGIT}?|首|再|最)$`,
  'u',
);

const BRACKETED: readonly MarkerForm[] = ['han-paren', 'arabic-paren'];
const ARABIC: readonly MarkerForm[] = ['arabic', 'decimal', 'decimal-3', 'arabic-paren', 'circled'];

/**
 * The markers that the start of one may become: those first that go on with it letter for letter, then those of its kind.
 * The number itself is the place's: 一 asks for the next 一、, whichever it is.
 */
function startingWith(markers: readonly NextMarker[], typed: string): readonly NextMarker[] {
  const open = markers.filter(({ text }) => text !== typed);
  const goesOn = open.filter((marker) => spellings(marker).some((spelling) => spelling.startsWith(typed)));
  const alike = open.filter((marker) => isOfKind(marker, typed));
  const numbered = open.filter((marker) => numbersOf(marker).includes(typed) || isBracketedHan(marker, typed));
  return [...new Set([...goesOn, ...alike, ...numbered])];
}

/** How a marker may be begun on a keyboard: with half-width brackets too. */
function spellings({ text }: NextMarker): readonly string[] {
  return [...new Set([text, text.replace('（', '(').replace('）', ')')])];
}

/** The number by itself, as it may be typed for the marker. */
function numbersOf({ text, value }: NextMarker): readonly string[] {
  return /[\d０-９①-⑳]/u.test(text) ? [String(value)] : [writeHanNumeral(value), String(value)];
}

function isOfKind({ form, text }: NextMarker, typed: string): boolean {
  const isBracketed = BRACKETED.includes(form);
  if (/^[（(]/u.test(typed)) {
    return isBracketed && (typed.length === 1 || ARABIC.includes(form) === /[\d０-９]/u.test(typed));
  }
  if (/^[\d０-９]{1,3}$/u.test(typed)) return !isBracketed && ARABIC.includes(form);
  return isHanNumeral(typed) && /^[一二三四五六七八九十百]/u.test(text);
}

function isBracketedHan({ form }: NextMarker, typed: string): boolean {
  return form === 'han-paren' && isHanNumeral(typed);
}

function isHanNumeral(typed: string): boolean {
  return /^[一二三四五六七八九十百]{1,4}$/u.test(typed);
}

function markerItem(
  { draft, position, client }: CompletionInput,
  marker: NextMarker,
  start: number,
  typed: string,
  rank: number,
): CompletionItem {
  const line = draft.lines[position.line] as Line;
  const hasLead = line.text.slice(0, start) !== '';
  const emphasis = /(?:\*\*|__)$/u.exec(marker.lead)?.[0] ?? '';
  // Emphasis has to be closed after the title, which only a tab stop can do.
  const closes = emphasis !== '' && client.snippets && !hasLead;
  const lead = hasLead ? '' : closes ? marker.lead : marker.lead.slice(0, marker.lead.length - emphasis.length);
  const newText = closes ? `${escapeSnippet(lead + marker.text)}$0${emphasis}` : lead + marker.text;
  const rest = line.text.slice(position.character);
  const character = isClosedByEditor(typed, rest.trimEnd()) ? position.character + 1 : position.character;
  const range = { start: { line: position.line, character: start }, end: { line: position.line, character } };
  const detail = explain(draft, marker);
  return {
    label: marker.text.trim(),
    kind: CompletionItemKind.EnumMember,
    detail,
    ...(client.labelDetails && { labelDetails: { description: detail } }),
    filterText: filterText(typed, [...spellings(marker), ...numbersOf(marker)]),
    sortText: `0${String(rank).padStart(3, '0')}`,
    insertTextFormat: closes ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
  };
}

/** The next member of a series within a paragraph, after the mark that ends the one before. */
function memberItem(input: CompletionInput, place: NumberedPlace, before: string): CompletionItem | undefined {
  const typed = AFTER_CLAUSE.exec(before.slice(-4))?.[0];
  if (typed === undefined) return undefined;
  const start = input.position.character - typed.length;
  const member = place.nextInParagraph(start);
  if (member === undefined || startingWith([member], typed).length === 0) return undefined;
  return markerItem(input, member, start, typed, 0);
}

const AFTER_CLAUSE = /(?<=[。；：！？;])(?:[第其首再]|[第其]?[一二三四五六七八九十]{1,2})?$/u;

function explain(draft: Draft, { form, relation, after }: NextMarker): string {
  if (relation === 'series') return `接${quote(draft, after)}`;
  const level = isHeadingForm(form) ? LEVEL_NAMES[form] : '';
  if (relation === 'first') return level;
  return relation === 'child' ? `${level} · 在${quote(draft, after)}之下` : `${level} · 接${quote(draft, after)}`;
}

const LONGEST_QUOTE = 16;

function quote(draft: Draft, line: number | undefined): string {
  const text = headingText(draft, line);
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text}”`;
}

/** Editors match what is typed against one text: a space parts the ways to begin, what was typed already comes first. */
function filterText(typed: string, ways: readonly string[]): string {
  return [...new Set([...(typed === '' ? [] : [typed]), ...ways])].join(' ');
}

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

function snippetItems(input: CompletionInput, place: NumberedPlace, before: string): CompletionItem[] {
  const name = typedName(before);
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
  const placed = new Placed(input, place, start);
  return matching.map(({ snippet, ways }, rank) => snippetItem(input, snippet, placed, ways, rank));
}

/** Where a snippet's text begins in the line, and how it is numbered there. */
class Placed {
  readonly #place: NumberedPlace;
  readonly #line: Line;
  readonly #start: number;
  readonly #known = new Map<HeadingForm, SnippetPlace | undefined>();

  constructor({ draft, position }: CompletionInput, place: NumberedPlace, start: number) {
    this.#place = place;
    this.#line = draft.lines[position.line] as Line;
    this.#start = start;
  }

  /** The column from which text is replaced: a number typed before a snippet that begins with one gives way to it. */
  startOf(snippet: Snippet): number {
    const { marker } = this.#line;
    return takesNumbers(snippet) && marker?.end === this.#start && beginsWithNumber(snippet)
      ? marker.start
      : this.#start;
  }

  textOf(snippet: Snippet): string {
    const form = takesNumbers(snippet) ? ownForm(snippet) : undefined;
    if (form === undefined) return snippet.body;
    const { marker } = this.#line;
    const typed = marker !== undefined && marker.end === this.#start && isHeading(marker) && beginsWithNumber(snippet);
    if (typed) return numberFor(snippet, this.#place.levelsOf(marker));
    if (!this.#known.has(form)) this.#known.set(form, this.#place.levelsFor(form));
    const here = this.#known.get(form);
    return here === undefined ? snippet.body : numberFor(snippet, here);
  }
}

function beginsWithNumber({ body }: Snippet): boolean {
  return /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])/u.test(body);
}

function snippetItem(
  { draft, position, client }: CompletionInput,
  snippet: Snippet,
  placed: Placed,
  ways: readonly string[],
  rank: number,
): CompletionItem {
  const { name, group, use } = snippet;
  const start = { line: position.line, character: placed.startOf(snippet) };
  const text = placed.textOf(snippet);
  const before = draft.lines[position.line]?.text.slice(0, position.character) ?? '';
  return {
    label: name,
    kind: SNIPPET_KIND,
    detail: group === '' ? use : `${group} · ${use}`,
    ...(client.labelDetails && {
      labelDetails: { description: group === '' ? snippet.genre : `${snippet.genre} · ${group}` },
    }),
    filterText: filterText(before.slice(start.character), ways),
    sortText: `1${String(rank).padStart(3, '0')}`,
    insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.insertTextMode && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range: { start, end: position }, newText: client.snippets ? text : plainText(text) },
  };
}
