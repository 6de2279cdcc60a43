import { firstThat } from './ascending.ts';

/** A stretch of a line that is no prose. Columns are UTF-16 offsets. */
export interface OpaqueSpan {
  readonly start: number;
  readonly end: number;
}

/** An address, a mailbox, what stands in backticks, a comment, the target of a link. Each begins at a mark or at the start of a run, so all are read in linear time. */
const OPAQUE =
  /(?:https?|ftp):\/\/[!-~]+|(?<![\w.-])www\.[!-~]+|(?<![\w.+*-])[\w.+*-]+@[\w.-]+|(?<![\w.-])[\w.-]+\.(?:cn|com|net|org|edu|gov)(?![\w-])[!-~]*|`[^`]+`|<!--[^>]{0,200}-->|(?<=\]\()[^()\s]{1,300}(?=\))/gu;
const HINT = /[@`]|:\/\/|www\.|\.(?:cn|com|net|org|edu|gov)|<!--|\]\(/u;

/** Chinese in backticks, without other letters than a mask's, is prose that is to stand out. */
const EMPHASIS = /^`[^\u4e00-\u9fffA-WYZa-wyz]*[\u4e00-\u9fff][^A-WYZa-wyz]*$/u;

/** Where a line holds addresses and code, in order: rules about characters leave them alone. */
export function findOpaqueSpans(text: string): OpaqueSpan[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(OPAQUE)]
    .filter(({ 0: match }) => !EMPHASIS.test(match))
    .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/** Whether a column lies in one of the spans, which are in order. */
export function isOpaque(spans: readonly OpaqueSpan[], column: number): boolean {
  const next = spans[firstThat(spans, ({ end }) => end > column)];
  return next !== undefined && next.start <= column;
}
