import { attachmentFacts } from '../document/attachment-line.ts';
import type { Draft } from '../document/draft.ts';
import { isProse } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import type { Outline } from '../document/outline.ts';

/** A text with a title of its own: the document itself, or an attachment, which begins on a new page. Lines are 0-based, `endLine` exclusive. */
export interface Part {
  readonly startLine: number;
  readonly endLine: number;
  /** Its first line says 附件 or 附件2. */
  readonly isAttachment: boolean;
}

/** 附件 by itself, where there is a single one. */
const LONE_ATTACHMENT = /^附[ \u3000]?件[:：]?$/u;

/** Cuts a draft where an attachment or another text begins. */
export function cutParts(draft: Draft, { pieces }: Outline): readonly Part[] {
  const { lines } = draft;
  const starts = new Map<number, boolean>();
  for (const { startLine } of pieces) starts.set(startLine, opensAttachment(lines[startLine] as Line));
  for (const number of draft.linesWith(attachmentFacts)) {
    if (opensAttachment(lines[number] as Line)) starts.set(number, true);
  }
  lines.forEach((line, number) => {
    if (line.shape === 'divider' && LONE_ATTACHMENT.test(line.inline.text)) starts.set(number, true);
  });
  const ordered = [...starts].sort(([one], [other]) => one - other);
  return ordered.map(([startLine, isAttachment], at) => ({
    startLine,
    endLine: ordered[at + 1]?.[0] ?? lines.length,
    isAttachment,
  }));
}

function opensAttachment(line: Line): boolean {
  return isProse(line) && (attachmentFacts.of(line).head !== undefined || LONE_ATTACHMENT.test(line.inline.text));
}
