import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import type { Outline } from '../document/outline.ts';
import type { HeadingLevel, Role } from './role.ts';
import { assignRoles } from './roles.ts';

/** A paragraph as it is printed. Lines are 0-based, `endLine` exclusive. */
export interface Paragraph {
  readonly role: Role;
  readonly level: HeadingLevel | undefined;
  readonly line: number;
  readonly endLine: number;
  /** The heading that it begins with, in that heading's face; empty where there is none. */
  readonly heading: string;
  /** The rest. */
  readonly text: string;
}

const COMMENT = /<!--[^<>]*-->/gu;

/** The paragraphs of a draft, in order, without what Markdown puts around them, indents and comments. What a page has wrapped is joined. */
export function readParagraphs(draft: Draft, outline: Outline): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { line, role, level, headingEnd = 0 } of assignRoles(draft, outline)) {
    const { inline } = draft.lines[line] as Line;
    const last = paragraphs.at(-1);
    if (last !== undefined && role === 'body' && level === undefined && outline.continuations.has(line)) {
      paragraphs[paragraphs.length - 1] = { ...last, endLine: line + 1, text: last.text + inline.text };
      continue;
    }
    const heading = clean(inline.text.slice(0, headingEnd));
    const text = clean(inline.text.slice(headingEnd));
    if (heading + text === '') continue;
    paragraphs.push({ role, level, line, endLine: line + 1, heading, text });
  }
  return paragraphs;
}

function clean(text: string): string {
  return text.replace(COMMENT, '').trimEnd();
}
