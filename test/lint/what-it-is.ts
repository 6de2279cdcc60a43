import MarkdownIt from 'markdown-it';
import { isHan } from '../../server/src/document/han.ts';

/** What must not change when only the look of a text does. */
export interface WhatItIs {
  /** The blocks that Markdown sees in it, and its line breaks that are written: one kind a line, in their order. */
  readonly blocks: string;
  /** Its Han characters; one in a bracket or a circle (㈠) is the character itself. */
  readonly han: string;
}

/** The parser of the editor's own preview. */
const markdown = new MarkdownIt({ html: true });

export function whatItIs(text: string): WhatItIs {
  const han = Array.from(text.normalize('NFKC')).filter((one) => isHan(one.charCodeAt(0)));
  return { blocks: blocksOf(text).join('\n'), han: han.join('') };
}

function blocksOf(text: string): string[] {
  return markdown.parse(text, {}).flatMap(({ type, tag, hidden, children }) => {
    // An item's paragraph is one whether or not an empty line keeps it apart.
    const block = `${type} ${tag}${hidden ? ' hidden' : ''}`;
    const breaks = (children ?? []).filter((child) => child.type === 'hardbreak').map((child) => child.type);
    return [block, ...breaks];
  });
}
