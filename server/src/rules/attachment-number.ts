import * as v from 'valibot';
import type { AttachmentGroup, NamedAttachment } from '../document/attachment.ts';
import type { AttachmentMark } from '../document/attachment-line.ts';
import type { Line } from '../document/line.ts';
import { explainTrack } from '../document/numbering/track.ts';
import { writeHanNumeral } from '../document/numeral.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type MessageId = 'wrong' | 'unlisted' | 'missing' | 'unknown' | 'name' | 'here' | 'change';

/** The list under 附件：, the attachments' own first lines and 附件N in the text agree (GB/T 9704-2012 7.3.7). */
export const attachmentNumber = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'attachment-number',
  summary: {
    'zh-CN': '附件序号与附件说明、附件首行对不上',
    en: 'The number of an attachment does not agree with the list or with its own first line',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012 7.3.7',
  defaultSeverity: 'error',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    wrong: {
      'zh-CN': '此处应为“{expected}”，现为“{found}”',
      en: 'This should be “{expected}”, not “{found}”',
    },
    unlisted: {
      'zh-CN': '附件说明只列了{count}个附件，没有“{found}”',
      en: 'The list of attachments has {count}: “{found}” is not among them',
    },
    missing: {
      'zh-CN': '附件说明列了“{found}”，后面没有这个附件；若另行印发，不必理会',
      en: '“{found}” is listed but does not follow; leave it if it is sent apart',
    },
    unknown: { 'zh-CN': '没有“{found}”：全文只有{count}个附件', en: 'There is no “{found}”: the draft has {count}' },
    name: {
      'zh-CN': '附件说明中的名称与附件标题“{expected}”不一致',
      en: 'The name in the list is not that of the attachment, “{expected}”',
    },
    here: { 'zh-CN': '这里', en: 'Here' },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check({ lines, outline, report }) {
    const { groups, references } = outline.attachments;
    for (const group of groups) {
      for (const told of judgeHeads(group)) report(told);
      for (const told of judgeNames(lines, group)) report(told);
    }
    const count = groups.reduce((most, group) => Math.max(most, countOf(group)), 0);
    if (count === 0) return;
    for (const reference of references) {
      if (reference.number <= count) continue;
      report({ ...spanOf(reference), message: 'unknown', data: { found: spell(reference.number, reference), count } });
    }
  },
});

function countOf({ items, heads }: AttachmentGroup): number {
  return [...items, ...heads].reduce((most, { number }) => Math.max(most, number), items.length);
}

function spanOf({ line, start, end }: AttachmentMark): { line: number; start: number; end: number } {
  return { line, start, end };
}

function spell(number: number, { isHan }: AttachmentMark): string {
  return `附件${isHan ? writeHanNumeral(number) : number}`;
}

function judgeHeads({ items, heads }: AttachmentGroup): Report<MessageId>[] {
  if (heads.length === 0) return [];
  const rises = heads.every((head, index) => head.number > (heads[index - 1]?.number ?? 0));
  if (rises && heads.length < items.length && heads.every(({ number }) => number <= items.length)) {
    const present = new Set(heads.map(({ number }) => number));
    return items
      .filter(({ number }) => !present.has(number))
      .map((item) => ({
        ...spanOf(item),
        message: 'missing',
        data: { found: spell(item.number, heads[0] as AttachmentMark) },
        severity: 'warning',
      }));
  }
  const track = heads.map((head) => ({ ...NOTHING_BETWEEN, entry: { head, marker: { value: head.number } } }));
  return explainTrack(track).flatMap(({ item, step, expected, previous }, index) => {
    const { head } = item.entry;
    const found = spell(head.number, head);
    // A file may hold the third attachment alone.
    if (index === 0 && items.length === 0 && (step === 'not-first' || heads.length === 1)) return [];
    if (step !== 'first' && step !== 'continue') {
      return [tellWrong(head, found, spell(step === 'not-first' ? 1 : expected, head), heads[previous])];
    }
    if (items.length === 0 || head.number <= items.length) return [];
    const last = items.at(-1) as AttachmentMark;
    return [
      {
        ...spanOf(head),
        message: 'unlisted',
        data: { found, count: items.length },
        related: [{ ...spanOf(last), message: 'here' }],
      } satisfies Report<MessageId>,
    ];
  });
}

const NOTHING_BETWEEN = { underNewParent: false, separated: false, enclosed: false, afterBody: false };

function tellWrong(
  head: AttachmentMark,
  found: string,
  expected: string,
  previous: AttachmentMark | undefined,
): Report<MessageId> {
  return {
    ...spanOf(head),
    message: 'wrong',
    data: { found, expected },
    ...(previous && { related: [{ ...spanOf(previous), message: 'here' }] }),
    fix: { title: 'change', safe: false, edits: [{ ...spanOf(head), newText: expected }] },
  };
}

/** A title may run over several lines. */
const MOST_TITLE_LINES = 4;

function* judgeNames(lines: readonly Line[], { items, heads }: AttachmentGroup): Iterable<Report<MessageId>> {
  const byNumber = new Map(heads.map((head) => [head.number, head]));
  for (const item of items) {
    const head = byNumber.get(item.number);
    if (head === undefined || head.name === '' || isSameName(lines, item, head)) continue;
    yield {
      line: item.nameLine,
      start: item.nameStart,
      end: item.nameEnd,
      message: 'name',
      data: { expected: head.name },
      severity: 'warning',
      related: [{ line: head.nameLine, start: head.nameStart, end: head.nameEnd, message: 'here' }],
    };
  }
}

function isSameName(lines: readonly Line[], item: NamedAttachment, head: NamedAttachment): boolean {
  const wanted = bare(item.name);
  let title = bare(head.name);
  for (let below = head.nameLine + 1; below <= head.nameLine + MOST_TITLE_LINES; below += 1) {
    if (title === wanted || title.startsWith(wanted)) return true;
    title += bare(lines[below]?.inline.text ?? '');
  }
  return title.startsWith(wanted);
}

function bare(name: string): string {
  return name.replace(/[\s\p{P}]/gu, '');
}
