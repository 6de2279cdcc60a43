import * as v from 'valibot';
import type { AttachmentGroup, NamedAttachment } from '../document/attachment.ts';
import { attachmentFacts } from '../document/attachment-line.ts';
import type { Line } from '../document/line.ts';
import type { Marker } from '../document/marker.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type Message = 'mark' | 'title' | 'alone' | 'number' | 'remove' | 'change';

const MARK = /[。；，、;,.]$/u;
const BOOK_TITLE = /^《(?<name>[^《》]+)》$/u;

/** 附件说明: 附件：1.名称, no mark at the end of a name (GB/T 9704-2012 7.3.7). That a name stands without 《》, and a single one without a number, is practice. */
export const attachmentNote = defineDocumentRule<Message, Record<never, never>>({
  id: 'attachment-note',
  summary: {
    'zh-CN': '附件说明不规范：名称后有标点，加了书名号，只有一个却编号',
    en: 'The note of attachments is amiss: a mark after a name, 《》, a number where there is but one',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012 7.3.7',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    mark: { 'zh-CN': '附件名称后不加“{found}”', en: 'The name of an attachment ends without “{found}”' },
    title: { 'zh-CN': '附件名称通常不加书名号', en: 'The name of an attachment usually stands without 《》' },
    alone: { 'zh-CN': '只有一个附件，通常不编“{found}”', en: 'A single attachment usually has no “{found}”' },
    number: {
      'zh-CN': '附件序号用阿拉伯数字：“{found}”应为“{right}”',
      en: 'The number of an attachment is Arabic: “{found}” should be “{right}”',
    },
    remove: { 'zh-CN': '去掉“{found}”', en: 'Remove “{found}”' },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ lines, outline, report }) {
    if (outline.isTraditional) return;
    for (const group of outline.attachments.groups) for (const told of judge(lines, group)) report(told);
  },
});

function* judge(lines: readonly Line[], { items, heads }: AttachmentGroup): Iterable<Report<Message>> {
  const [first] = items;
  if (first === undefined) return;
  yield* tellNumbers(lines, first);
  if (items.length === 1 && heads.length < 2 && first.start < first.nameStart && first.number === 1) {
    yield tellAlone(lines, first);
  }
  for (const item of items) {
    const { nameLine: line, nameEnd: end, name } = item;
    const found = MARK.exec(name)?.[0];
    if (found !== undefined) {
      const start = end - 1;
      const edits = [{ line, start, end, newText: '' }];
      yield { line, start, end, message: 'mark', data: { found }, fix: { title: 'remove', safe: true, edits } };
    }
    const bare = name.replace(MARK, '').trim();
    if (BOOK_TITLE.test(bare)) yield tellTitle(lines, item, bare);
  }
}

/** （1） or 一、 where 1. should stand: in the line of the label and those that follow it at once. */
function* tellNumbers(lines: readonly Line[], first: NamedAttachment): Iterable<Report<Message>> {
  const form = lines[first.line]?.marker?.form;
  if (form === undefined || form === 'arabic') return;
  for (let line = first.line; lines[line]?.marker?.form === form; line += 1) {
    if (line > first.line && attachmentFacts.of(lines[line] as Line).opensList) return;
    const { start, end, text, value } = (lines[line] as Line).marker as Marker;
    const right = `${value}.`;
    const edits = [{ line, start, end, newText: right }];
    const data = { found: text, right };
    yield { line, start, end, message: 'number', data, fix: { title: 'change', safe: false, edits } };
  }
}

function tellAlone(lines: readonly Line[], { line, start, end }: NamedAttachment): Report<Message> {
  const found = (lines[line] as Line).text.slice(start, end);
  const edits = [{ line, start, end, newText: '' }];
  const fix = { title: 'remove', safe: false, edits } as const;
  return { line, start, end, message: 'alone', severity: 'info', data: { found }, fix };
}

function tellTitle(
  lines: readonly Line[],
  { nameLine: line, nameStart }: NamedAttachment,
  bare: string,
): Report<Message> {
  const start = (lines[line] as Line).text.indexOf('《', nameStart);
  const end = start + bare.length;
  const edits = [
    { line, start, end: start + 1, newText: '' },
    { line, start: end - 1, end, newText: '' },
  ];
  return {
    line,
    start,
    end,
    message: 'title',
    severity: 'info',
    data: { found: '《》' },
    fix: { title: 'remove', safe: false, edits },
  };
}
