const STOP = /[。！？；]/u;

/** The sentence of a line that holds a span of UTF-16 columns, with the mark that ends it. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !STOP.test(text.charAt(from - 1))) from -= 1;
  let to = Math.max(end, from);
  while (to < text.length && !STOP.test(text.charAt(to - 1))) to += 1;
  return text.slice(from, to).trim();
}
