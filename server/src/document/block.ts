import { countHan } from './han.ts';

type Fence = 'fence' | 'named' | 'code' | 'prose';

/**
 * What encloses a line. `text` is the draft itself; `front-matter` and `code` are set aside by Markdown. `fence` and, with a language,
 * `named` stand before the first filled line of a fence, which tells what the fence holds: `code`, or `prose` that is only set apart by it.
 * The state after a line is all that the next line needs, so an edit re-reads lines only until the state is the same again.
 */
export type BlockState = 'text' | 'front-matter' | `${Fence}:${string}`;

export type Block = 'text' | 'front-matter' | 'code';

export interface BlockStep {
  readonly block: Block;
  readonly after: BlockState;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
/** Prose may be said to be in these. */
const PROSE_LANGUAGE = /^(?:te?xt|plain(?:text)?|md|markdown|gongwen)?$/iu;
/** What Chinese prose does not begin with, nor end with: comments, branches of a tree of files, statements. */
const CODE_LINE = /^(?:\/[/*]|#|\*(?! )|--|[<>{}|$├└│─┌┐])|[;{}=]$|──/u;
const STOP = /[，。；：！？、]/u;
const OF_CODE = /["'`=():<>{}[\];]/u;
const FRONT_MATTER_LINE = /^(?:[\w\u4e00-\u9fff-]+[ \t]*:(?:[ \t]|$)|[ \t]+\S|-[ \t]|#|[ \t]*$)/u;

/** The state before the first line of a file: only there can front matter open. */
export const FIRST_LINE: BlockState = 'text';

/** Reads one line (without its terminator) in a state. Front matter ends at its closing rule, or at the first line that is no YAML. */
export function stepBlock(before: BlockState, text: string, lineNumber: number): BlockStep {
  if (before === 'text') {
    if (lineNumber === 0 && text.trimEnd() === '---') return { block: 'front-matter', after: 'front-matter' };
    const fence = FENCE.exec(text)?.[1];
    const language = fence === undefined ? '' : text.slice(text.indexOf(fence) + fence.length).trim();
    if (fence !== undefined && (fence.startsWith('~') || !language.includes('`'))) {
      return { block: 'code', after: `${PROSE_LANGUAGE.test(language) ? 'fence' : 'named'}:${fence}` };
    }
    return { block: 'text', after: 'text' };
  }
  if (before === 'front-matter') {
    if (text.trimEnd() === '---') return { block: 'front-matter', after: 'text' };
    return FRONT_MATTER_LINE.test(text)
      ? { block: 'front-matter', after: before }
      : stepBlock('text', text, lineNumber);
  }
  const [holds, fence] = partsOf(before);
  const trimmed = text.trim();
  if (trimmed.length >= fence.length && trimmed === fence.charAt(0).repeat(trimmed.length)) {
    return { block: 'code', after: 'text' };
  }
  if ((holds === 'fence' || holds === 'named') && trimmed !== '') {
    const isProse = looksLikeProse(trimmed) && (holds === 'fence' || isSentence(trimmed));
    return isProse ? { block: 'text', after: `prose:${fence}` } : { block: 'code', after: `code:${fence}` };
  }
  return { block: holds === 'prose' ? 'text' : 'code', after: before };
}

function partsOf(state: Exclude<BlockState, 'text' | 'front-matter'>): readonly [Fence, string] {
  const colon = state.indexOf(':');
  return [state.slice(0, colon) as Fence, state.slice(colon + 1)];
}

/** No line of a program, whatever language its fence names. */
function isSentence(text: string): boolean {
  return STOP.test(text) && !OF_CODE.test(text);
}

function looksLikeProse(text: string): boolean {
  if (CODE_LINE.test(text)) return false;
  const latin = text.length - text.replace(/[A-Za-z]/gu, '').length;
  return countHan(text) > latin;
}
