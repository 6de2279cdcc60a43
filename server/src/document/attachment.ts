import { ATTACHMENT_NOTE, type AttachmentMark, attachmentFacts } from './attachment-line.ts';
import type { Draft } from './draft.ts';
import type { Line } from './line.ts';

/** A name in the list under 附件： or below 附件2, with its columns. */
export interface NamedAttachment extends AttachmentMark {
  readonly name: string;
  readonly nameLine: number;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** What belongs together: the list under 附件： and the attachments' own first lines. */
export interface AttachmentGroup {
  readonly items: readonly NamedAttachment[];
  readonly heads: readonly NamedAttachment[];
}

export interface Attachments {
  readonly groups: readonly AttachmentGroup[];
  /** 见附件2 in the text. */
  readonly references: readonly AttachmentMark[];
}

/** An attachment may have attachments of its own. */
const MOST_NESTED = 3;

/** The attachments of a draft: linear in its length, each line is read once. */
export function collectAttachments(draft: Draft): Attachments {
  const { lines } = draft;
  const groups: OpenGroup[] = [];
  const references: AttachmentMark[] = [];
  const telling = draft.linesWith(attachmentFacts);
  const heads = telling.flatMap((number) => attachmentFacts.of(lines[number] as Line).head?.number ?? []);
  let headsSeen = 0;
  for (const number of telling) {
    const { opensList, head, references: named } = attachmentFacts.of(lines[number] as Line);
    for (const mark of named) references.push({ line: number, ...mark });
    if (opensList) {
      const items: NamedAttachment[] = [];
      groups.push({ items, heads: [] });
      readItems(lines, number, items);
    }
    if (head === undefined) continue;
    headsSeen += 1;
    const name = readName(lines, number, head.nameStart);
    groupOf(groups, head.number, heads[headsSeen]).heads.push({ line: number, ...head, ...name });
  }
  return { groups: groups.filter((group) => group.items.length > 0 || group.heads.length > 0), references };
}

interface OpenGroup {
  readonly items: NamedAttachment[];
  readonly heads: NamedAttachment[];
}

/** A first line goes on with the last group whose next number it is, or else joins the last one. A 1 begins a group anew unless it was meant for a 2. */
function groupOf(groups: OpenGroup[], number: number, next: number | undefined): OpenGroup {
  const last = groups.at(-1);
  for (let at = groups.length - 1; at >= Math.max(0, groups.length - MOST_NESTED); at -= 1) {
    const heads = groups[at]?.heads;
    if (number > 1 && heads?.at(-1)?.number === number - 1) return groups[at] as OpenGroup;
  }
  const beginsAnew = number === 1 && next !== 3 && last !== undefined && last.heads.length > 0;
  if (last !== undefined && !beginsAnew) return last;
  const group: OpenGroup = { items: [], heads: [] };
  groups.push(group);
  return group;
}

/** The items of the list that a line opens: in that line, and in those below it until one is none. */
function readItems(lines: readonly Line[], opening: number, items: NamedAttachment[]): void {
  for (let number = opening; number < lines.length; number += 1) {
    const line = lines[number] as Line;
    if (number > opening && attachmentFacts.of(line).opensList) return;
    const item = readItem(line, number, items);
    if (item !== undefined) items.push(item);
    else if (number > opening && line.shape !== 'blank') return;
  }
}

/** `1.名称` in the list; a single attachment stands after 附件： without a number. */
function readItem(line: Line, number: number, before: readonly NamedAttachment[]): NamedAttachment | undefined {
  const { text, marker } = line;
  const nameEnd = text.trimEnd().length;
  if (marker?.form === 'arabic') {
    const { start, end, value } = marker;
    const name = text.slice(end, nameEnd);
    return { line: number, start, end, number: value, isHan: false, name, nameLine: number, nameStart: end, nameEnd };
  }
  const label = ATTACHMENT_NOTE.exec(line.inline.text)?.[0];
  if (label === undefined || before.length > 0) return undefined;
  const bare = line.inline.text.slice(label.length);
  if (bare.trim() === '') return undefined;
  const start = line.inline.columnOf(label.length + bare.length - bare.trimStart().length);
  const name = text.slice(start, nameEnd);
  return {
    line: number,
    start,
    end: nameEnd,
    number: 1,
    isHan: false,
    name,
    nameLine: number,
    nameStart: start,
    nameEnd,
  };
}

/** The name on the first line itself, or else on the next line that holds anything. */
function readName(lines: readonly Line[], head: number, nameStart: number) {
  const { text } = lines[head] as Line;
  const own = text.slice(nameStart).trimEnd();
  if (own !== '') return { name: own, nameLine: head, nameStart, nameEnd: nameStart + own.length };
  let below = head + 1;
  while (lines[below]?.shape === 'blank') below += 1;
  const line = lines[below];
  if (line === undefined || line.block !== 'text') return { name: '', nameLine: head, nameStart, nameEnd: nameStart };
  const { inline } = line;
  const start = inline.columnOf(0);
  return { name: inline.text, nameLine: below, nameStart: start, nameEnd: inline.columnOf(inline.text.length - 1) + 1 };
}
