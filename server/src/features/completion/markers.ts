import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Draft } from '../../document/draft.ts';
import { FORM, isHeadingForm } from '../../document/heading-form.ts';
import { headingText } from '../../document/heading-text.ts';
import type { Line } from '../../document/line.ts';
import type { MarkerForm } from '../../document/marker.ts';
import { writeHanNumeral } from '../../document/numeral.ts';
import { escapeSnippet } from '../../snippets/grammar.ts';
import type { NextMarker } from '../../structure/next-marker.ts';
import type { NumberedPlace } from '../../structure/numbered-place.ts';
import { type CompletionInput, filterText } from './input.ts';

const HAN_DIGIT = '[一二三四五六七八九十百]';
const DIGIT = '[\\d０-９]';
/** The start of a marker, or nothing yet. */
const MARKER_START = new RegExp(
  `^(?:[（(]?(?:${HAN_DIGIT}{0,4}|${DIGIT}{0,3})[、.．）)]?|第(?:${HAN_DIGIT}{0,4}|${DIGIT}{0,3})|其${HAN_DIGIT}?|首|再|最)$`,
  'u',
);

/** The markers that may stand at a place, undefined where no marker can: amid a line. */
export function markerItems(input: CompletionInput, place: NumberedPlace): CompletionItem[] | undefined {
  const { draft, position } = input;
  const line = draft.lines[position.line] as Line;
  const start = Math.min(line.inline.columnOf(0), position.character);
  const typed = line.text.slice(start, position.character);
  const rest = line.text.slice(position.character).trim();
  if (!MARKER_START.test(typed) || (rest !== '' && !isClosedByEditor(typed, rest))) return undefined;
  return startingWith(place.nextMarkers(), typed).map((marker, rank) => markerItem(input, marker, start, typed, rank));
}

/** Editors put a closing bracket after an opening one. */
function isClosedByEditor(typed: string, rest: string): boolean {
  return (typed.startsWith('（') && rest === '）') || (typed.startsWith('(') && rest === ')');
}

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
  { draft, position, shows }: CompletionInput,
  marker: NextMarker,
  start: number,
  typed: string,
  rank: number,
): CompletionItem {
  const line = draft.lines[position.line] as Line;
  const hasLead = line.text.slice(0, start) !== '';
  const emphasis = /(?:\*\*|__)$/u.exec(marker.lead)?.[0] ?? '';
  // Emphasis has to be closed after the title, which only a tab stop can do.
  const closes = emphasis !== '' && shows.snippets && !hasLead;
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
    ...(shows.labelDetails && { labelDetails: { description: detail } }),
    filterText: filterText(typed, [...spellings(marker), ...numbersOf(marker)]),
    sortText: `0${String(rank).padStart(3, '0')}`,
    insertTextFormat: closes ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
  };
}

/** The next member of a series within a paragraph, after the mark that ends the one before. */
export function memberItems(input: CompletionInput, place: NumberedPlace): CompletionItem[] {
  const { draft, position } = input;
  const before = draft.lines[position.line]?.text.slice(0, position.character) ?? '';
  const typed = AFTER_CLAUSE.exec(before.slice(-4))?.[0];
  if (typed === undefined) return [];
  const start = position.character - typed.length;
  const member = place.nextInParagraph(start);
  if (member === undefined || startingWith([member], typed).length === 0) return [];
  return [markerItem(input, member, start, typed, 0)];
}

const AFTER_CLAUSE = /(?<=[。；：！？;])(?:[第其首再]|[第其]?[一二三四五六七八九十]{1,2})?$/u;

function explain(draft: Draft, { form, relation, after }: NextMarker): string {
  if (relation === 'series') return `接${quote(draft, after)}`;
  const level = isHeadingForm(form) ? FORM[form].level : '';
  if (relation === 'first') return level;
  return relation === 'child' ? `${level} · 在${quote(draft, after)}之下` : `${level} · 接${quote(draft, after)}`;
}

const LONGEST_QUOTE = 16;

function quote(draft: Draft, line: number | undefined): string {
  const text = headingText(draft, line);
  return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text}”`;
}
