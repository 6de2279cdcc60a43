import { findOpaqueSpans, isOpaque } from '../../document/opaque-span.ts';
import { declareTrigger } from '../../document/scan.ts';

/** HTML that no writer puts into Markdown. What Markdown lacks (tables, pictures, line breaks, alignment, indents) he writes in HTML himself. */

const ENTITY =
  /&(?:quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|bull|permil|times|copy|deg|yen|#\d{2,5}|#x[\da-f]{2,5});|(?<=\p{Script=Han})&nbsp;(?=\p{Script=Han})/giu;
const TAG =
  /<\/?(?:p|span|strong|b|em|i|font|h[1-6]|section|article|script|style|o:p|st1:\w{1,20})(?:[ \t][^<>]{0,200})?[ \t]?\/?>/giu;
const SUSPECT = /&[a-z#]|<[/a-z]/iu;
export const HTML_SIGNS = declareTrigger('&<');
/** A paragraph or a picture that is put in the middle, words in a colour. */
const WRITTEN =
  /^<(?:p|h[1-6])[ \t][^<>]*align|^<(?:span|font)[ \t][^<>]*(?:class="?[a-z]+"?[ \t]*>|colou?r|background)/iu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['permil', '‰'],
  ['times', '×'],
  ['copy', '©'],
  ['deg', '°'],
  ['yen', '¥'],
]);

/** A tag or an entity. Columns are UTF-16 offsets; `text` is what belongs there. */
export interface Html {
  readonly kind: 'tag' | 'entity';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The HTML of a line, in order. */
export function readHtml(line: string): Html[] {
  if (!SUSPECT.test(line)) return [];
  const opaque = findOpaqueSpans(line);
  const read = (kind: Html['kind'], pattern: RegExp, textOf: (match: string) => string): Html[] =>
    [...line.matchAll(pattern)]
      .filter(({ index }) => !isOpaque(opaque, index))
      .map(({ 0: match, index }) => ({ kind, start: index, end: index + match.length, text: textOf(match) }));
  const tags = read('tag', TAG, () => '');
  const opensItself = tags.some(({ start, end }) => WRITTEN.test(line.slice(start, end)));
  return [...read('entity', ENTITY, decode), ...(opensItself ? [] : tags)].sort(
    (left, right) => left.start - right.start,
  );
}

function decode(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? entity;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCharCode(code);
}
