/** Pieces of the pages that are generated. */

export function code(text: string): string {
  return `\`${text}\``;
}

/** A table's lines, and an empty one after them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
}

const OPENING = (part: string) => `<!-- ${part}：由 npm run generate 生成，不在这里改 -->`;
const CLOSING = (part: string) => `<!-- ${part}：到此为止 -->`;

/** A page written by hand with one part of it made anew. The part stands between two comments. */
export function withPart(page: string, part: string, lines: readonly string[]): string {
  const from = page.indexOf(OPENING(part));
  const to = page.indexOf(CLOSING(part));
  if (from < 0 || to < from) throw new Error(`no place for it: ${OPENING(part)} … ${CLOSING(part)}`);
  const made = [OPENING(part), '', ...lines].join('\n').trimEnd();
  return `${page.slice(0, from)}${made}\n\n${page.slice(to)}`;
}

/** A page that begins with such a part: it gets one where it has none yet. */
export function withHead(page: string, part: string, lines: readonly string[]): string {
  const begun = page.includes(OPENING(part)) ? page : `${OPENING(part)}\n\n${CLOSING(part)}\n\n${page}`;
  return withPart(begun, part, lines);
}
