/** How much of a Han character's width a text takes: digits and Latin letters half. Counted in Han characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isNarrow(char.charCodeAt(0)) ? 0.5 : 1;
  return width;
}

function isNarrow(code: number): boolean {
  return code < 0x2010;
}
