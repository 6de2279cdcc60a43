/**
 * What encloses a line. `text` is the draft itself; `front-matter` and `code` are set aside by Markdown.
 * The state after a line is all that the next line needs, so an edit re-reads lines only until the state is the same again.
 */
export type BlockState = 'text' | 'front-matter' | `code:${string}`;

export type Block = 'text' | 'front-matter' | 'code';

export interface BlockStep {
  readonly block: Block;
  readonly after: BlockState;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const FRONT_MATTER_LINE = /^(?:[\w\u4e00-\u9fff-]+[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#|[ \t]*$)/u;

/** The state before the first line of a file: only there can front matter open. */
export const FIRST_LINE: BlockState = 'text';

/** Reads one line (without its terminator) in a state. Front matter ends at its closing rule, or at the first line that is no YAML. */
export function stepBlock(before: BlockState, text: string, lineNumber: number): BlockStep {
  if (before === 'text') {
    if (lineNumber === 0 && text.trimEnd() === '---') return { block: 'front-matter', after: 'front-matter' };
    const fence = FENCE.exec(text)?.[1];
    if (
      fence !== undefined &&
      (fence.startsWith('~') || !text.slice(text.indexOf(fence) + fence.length).includes('`'))
    ) {
      return { block: 'code', after: `code:${fence}` };
    }
    return { block: 'text', after: 'text' };
  }
  if (before === 'front-matter') {
    if (text.trimEnd() === '---') return { block: 'front-matter', after: 'text' };
    return FRONT_MATTER_LINE.test(text)
      ? { block: 'front-matter', after: before }
      : stepBlock('text', text, lineNumber);
  }
  const fence = before.slice('code:'.length);
  const trimmed = text.trim();
  const closes = trimmed.length >= fence.length && trimmed === fence.charAt(0).repeat(trimmed.length);
  return { block: 'code', after: closes ? 'text' : before };
}
