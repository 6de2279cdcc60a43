import * as v from 'valibot';
import { Draft } from '../document/draft.ts';
import { type Line, SOFT_BREAKS } from '../document/line.ts';
import { LAW_FORMS } from '../document/marker.ts';
import { buildOutline } from '../document/outline.ts';
import { defineDocumentRule, type Report } from './rule.ts';
import { formOf, reportIrregularity, SEQUENCE_MESSAGES, type SequenceMessageId } from './sequence-report.ts';

interface SoftLines {
  /** The number of the line, 0-based, that the reports carry. */
  readonly number: number;
  readonly reports: readonly Report<SequenceMessageId>[];
}

const kept = new WeakMap<Line, SoftLines>();

function softLinesOf(line: Line, number: number): SoftLines['reports'] {
  const known = kept.get(line);
  if (known?.number === number) return known.reports;
  const reports = readSoftLines(line.text, number);
  kept.set(line, { number, reports });
  return reports;
}

/** What is wrong with the numbers of the lines within a line (0-based). Where they begin is not judged: they may go on from above. */
function readSoftLines(text: string, line: number): Report<SequenceMessageId>[] {
  const { lines } = Draft.parse(text.replace(SOFT_BREAKS, '\n'));
  const starts: number[] = [];
  let start = 0;
  for (const one of lines) {
    starts.push(start);
    start += one.text.length + 1;
  }
  const place = <At extends { line: number; start: number; end: number }>(at: At): At => {
    const offset = starts[at.line] ?? 0;
    return { ...at, line, start: at.start + offset, end: at.end + offset };
  };
  const found: Report<SequenceMessageId>[] = [];
  for (const one of buildOutline(lines).irregularities) {
    if (one.kind === 'not-first' || one.kind === 'lost-number' || LAW_FORMS.includes(formOf(one))) continue;
    const told = reportIrregularity(lines, one);
    if (told === undefined) continue;
    found.push({
      ...place(told),
      ...(told.related && { related: told.related.map(place) }),
      ...(told.fix && { fix: { ...told.fix, edits: told.fix.edits.map(place) } }),
    });
  }
  return found;
}

/** The numbers of one list go on one by one from the first. */
export const headingSequence = defineDocumentRule<SequenceMessageId, Record<never, never>>({
  id: 'heading-sequence',
  summary: {
    'zh-CN': '标题序号漏号、重号、颠倒或不从一开始',
    en: 'A heading number is missing, repeated or out of order',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012 7.3.3',
  defaultSeverity: 'error',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: SEQUENCE_MESSAGES,
  check({ lines, outline, report }) {
    for (const irregularity of outline.irregularities) {
      if (LAW_FORMS.includes(formOf(irregularity))) continue;
      const told = reportIrregularity(lines, irregularity);
      if (told !== undefined) report(told);
    }
    lines.forEach((line, number) => {
      if (!line.hasSoftBreak) return;
      for (const told of softLinesOf(line, number)) report(told);
    });
  },
});
