import type { Line } from '../document/line.ts';
import { type HeadingForm, spellLike } from '../document/marker.ts';
import { isDoubtful } from '../document/numbering/doubt.ts';
import type { Entry } from '../document/numbering/entry.ts';
import type { Irregularity } from '../document/numbering/irregularity.ts';
import type { FixReport, Message, RelatedReport, Report } from './rule.ts';

export type SequenceMessageId =
  | 'wrong'
  | 'extra'
  | 'swapped'
  | 'gap'
  | 'lost'
  | 'fused'
  | 'not-first'
  | 'back'
  | 'new-list'
  | 'unnumbered'
  | 'previous'
  | 'next'
  | 'other'
  | 'bare'
  | 'renumber';

/** What heading-sequence and clause-sequence say of a numbering that does not go on as it should. */
export const SEQUENCE_MESSAGES: Readonly<Record<SequenceMessageId, Message>> = {
  wrong: {
    'zh-CN': '此处序号应为“{expected}”，现为“{found}”',
    en: 'This number should be “{expected}”, not “{found}”',
  },
  extra: {
    'zh-CN': '“{previous}”之后又是“{found}”，序号重复或多余',
    en: '“{found}” after “{previous}”: a number repeated or too many',
  },
  swapped: { 'zh-CN': '“{found}”与“{other}”次序颠倒', en: '“{found}” and “{other}” have changed places' },
  gap: {
    'zh-CN': '“{previous}”之后应为“{expected}”，现为“{found}”',
    en: '“{expected}” should follow “{previous}”, not “{found}”',
  },
  lost: {
    'zh-CN': '此处标题似缺序号“{expected}”：下一个已是“{found}”',
    en: 'This heading seems to lack “{expected}”: the next one is “{found}”',
  },
  fused: {
    'zh-CN': '“{found}”写在段落中间，未另起一行；若是标题，请另起一行',
    en: '“{found}” stands inside a paragraph; if it is a heading, start a new line',
  },
  'not-first': {
    'zh-CN': '本组序号应从“{expected}”开始，现为“{found}”',
    en: 'This list should begin with “{expected}”, not “{found}”',
  },
  back: {
    'zh-CN': '“{previous}”之后应为“{expected}”，现倒回“{found}”',
    en: '“{expected}” should follow “{previous}”, not “{found}” again',
  },
  'new-list': {
    'zh-CN': '“{previous}”之后又从“{found}”编起；若是另一组，请在前面加标题或引导语',
    en: '“{found}” begins anew after “{previous}”; if it is another list, a heading or a lead-in should stand before it',
  },
  unnumbered: {
    'zh-CN': '“{parent}”下又从“{found}”编起：上面的小标题没有序号',
    en: '“{found}” begins anew under “{parent}”: the sub-headings above have no number',
  },
  previous: { 'zh-CN': '上一个序号', en: 'The number before' },
  next: { 'zh-CN': '下一个序号', en: 'The number after' },
  other: { 'zh-CN': '与此处颠倒', en: 'Changed places with this one' },
  bare: { 'zh-CN': '没有序号的小标题', en: 'The sub-heading without a number' },
  renumber: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
};

/** The form of the numbers that an irregularity is about. */
export function formOf(one: Irregularity): HeadingForm {
  if (one.kind === 'lost-number') return one.form;
  return one.kind === 'fused' ? one.next.form : one.entry.form;
}

/** The report of an irregularity, if it is one of sequence: a hint where it may well be none. */
export function reportIrregularity(lines: readonly Line[], one: Irregularity): Report<SequenceMessageId> | undefined {
  const report = describeIrregularity(lines, one);
  return report && isDoubtful(lines, one) ? { ...report, severity: 'info' } : report;
}

function describeIrregularity(lines: readonly Line[], one: Irregularity): Report<SequenceMessageId> | undefined {
  switch (one.kind) {
    case 'wrong': {
      const { entry, expected, previous } = one;
      const right = withNumber(entry, expected);
      const fix = { title: 'renumber', safe: false, edits: [{ ...placeOf(entry), newText: right }] } as const;
      return tell(entry, 'wrong', { found: spelled(entry), expected: right }, previously(previous), fix);
    }
    case 'extra': {
      const { entry, previous } = one;
      const data = { found: spelled(entry), previous: previous === undefined ? '' : spelled(previous) };
      return tell(entry, 'extra', data, previously(previous));
    }
    case 'swapped': {
      const { entry, other } = one;
      return tell(entry, 'swapped', { found: spelled(entry), other: spelled(other) }, [beside(other, 'other')]);
    }
    case 'gap':
    case 'back':
    case 'repeated-first':
    case 'new-list': {
      const { entry, previous, expected } = one;
      const data = { found: spelled(entry), previous: spelled(previous), expected: withNumber(entry, expected) };
      return tell(entry, one.kind === 'repeated-first' ? 'back' : one.kind, data, previously(previous));
    }
    case 'lost-number': {
      const { text } = lines[one.line] as Line;
      return {
        line: one.line,
        start: text.length - text.trimStart().length,
        end: text.trimEnd().length,
        message: 'lost',
        data: { expected: spellLike(one.next.marker, one.form, one.expected), found: spelled(one.next) },
        related: [beside(one.next, 'next')],
      };
    }
    case 'fused': {
      const { line, start, end } = one;
      const found = (lines[line] as Line).text.slice(start, end);
      return { line, start, end, message: 'fused', data: { found } };
    }
    case 'not-first':
      return tell(one.entry, 'not-first', { found: spelled(one.entry), expected: withNumber(one.entry, 1) });
    case 'unnumbered-parent': {
      const { entry, line, parent } = one;
      const { text } = lines[line] as Line;
      const start = text.length - text.trimStart().length;
      return tell(entry, 'unnumbered', { found: spelled(entry), parent: spelled(parent) }, [
        { line, start, end: text.trimEnd().length, message: 'bare' },
      ]);
    }
    case 'level-slip':
      return undefined;
  }
}

function tell(
  entry: Entry,
  message: SequenceMessageId,
  data: NonNullable<Report['data']>,
  related?: readonly RelatedReport<SequenceMessageId>[],
  fix?: FixReport<SequenceMessageId>,
): Report<SequenceMessageId> {
  const { line, start, end } = placeOf(entry);
  if (related === undefined) return { line, start, end, message, data };
  return fix === undefined
    ? { line, start, end, message, data, related }
    : { line, start, end, message, data, related, fix };
}

function placeOf({ line, marker: { start, end } }: Entry): { line: number; start: number; end: number } {
  return { line, start, end };
}

/** The number that stands in an entry's place, of the form that it counts as. */
function withNumber({ form, marker }: Entry, value: number): string {
  return spellLike(marker, form, value);
}

function spelled({ marker }: Entry): string {
  return marker.text.trimEnd();
}

function beside(entry: Entry, message: SequenceMessageId): RelatedReport<SequenceMessageId> {
  const { line, start, end } = placeOf(entry);
  return { line, start, end, message };
}

function previously(previous: Entry | undefined): readonly RelatedReport<SequenceMessageId>[] {
  return previous === undefined ? [] : [beside(previous, 'previous')];
}
