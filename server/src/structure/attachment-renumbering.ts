import type { AttachmentMark } from '../document/attachment-line.ts';
import type { Line } from '../document/line.ts';
import { writeHanNumeral } from '../document/numeral.ts';
import type { Outline } from '../document/outline.ts';
import type { Replacement } from './replacement.ts';

/** Counts the attachments' own first lines, and lets 附件2 in the text follow where it is clear which one is meant. */
export function renumberAttachments(lines: readonly Line[], { attachments }: Outline): Replacement[] {
  const { groups, references } = attachments;
  const replacements: Replacement[] = [];
  for (const { heads } of groups) {
    const renamed = new Map<number, number | undefined>();
    heads.forEach((head, index) => {
      renamed.set(head.number, renamed.has(head.number) ? undefined : index + 1);
      replacements.push(...replaceNumber(lines, head, index + 1));
    });
    if (groups.length > 1) continue;
    for (const reference of references) {
      const value = renamed.get(reference.number);
      if (value !== undefined) replacements.push(...replaceNumber(lines, reference, value));
    }
  }
  return replacements;
}

function replaceNumber(lines: readonly Line[], mark: AttachmentMark, value: number): Replacement[] {
  if (mark.number === value) return [];
  const { line, start, end, isHan } = mark;
  const text = (lines[line] as Line).text.slice(start, end);
  const newText = text.replace(/[\d一二三四五六七八九十]+/u, isHan ? writeHanNumeral(value) : String(value));
  return [{ line, start, end, newText }];
}
