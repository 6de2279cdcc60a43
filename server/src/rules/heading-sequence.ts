import * as v from 'valibot';
import { Draft } from '../document/draft.ts';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { LAW_FORMS } from '../document/marker.ts';
import { buildOutline } from '../document/outline.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineDocumentRule, type Report } from './rule.ts';
import { formOf, reportIrregularity, SEQUENCE_MESSAGES, type SequenceMessageId } from './sequence-report.ts';

/** What Word puts where a line ends within a paragraph. To an editor it is a character like others. */
const SOFT_BREAK = '\v\u2028';
const SOFT_BREAKS = new RegExp(`[${SOFT_BREAK}]`, 'gu');

/** What is wrong with the numbers of the lines within a line, of which each is line 0 to a report. Where they begin is not judged: they may go on from above. */
const softLineReports = defineFact<readonly Report<SequenceMessageId>[]>({
  none: [],
  wakes: declareTrigger(SOFT_BREAK),
  read: ({ text }) => readSoftLines(text),
});

function readSoftLines(text: string): Report<SequenceMessageId>[] {
  const draft = Draft.parse(text.replace(SOFT_BREAKS, '\n'));
  const starts: number[] = [];
  let start = 0;
  for (const one of draft.lines) {
    starts.push(start);
    start += one.text.length + 1;
  }
  const place = <At extends { line: number; start: number; end: number }>(at: At): At => {
    const offset = starts[at.line] ?? 0;
    return { ...at, line: 0, start: at.start + offset, end: at.end + offset };
  };
  const found: Report<SequenceMessageId>[] = [];
  for (const one of buildOutline(draft).irregularities) {
    if (one.kind === 'not-first' || one.kind === 'lost-number' || LAW_FORMS.includes(formOf(one))) continue;
    const told = reportIrregularity(draft.lines, one);
    if (told !== undefined) found.push(mapPlaces(told, place));
  }
  return found;
}

function mapPlaces(
  report: Report<SequenceMessageId>,
  place: <At extends { line: number; start: number; end: number }>(at: At) => At,
): Report<SequenceMessageId> {
  return {
    ...place(report),
    ...(report.related && { related: report.related.map(place) }),
    ...(report.fix && { fix: { ...report.fix, edits: report.fix.edits.map(place) } }),
  };
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
  check({ draft, lines, outline, report }) {
    for (const irregularity of outline.irregularities) {
      if (LAW_FORMS.includes(formOf(irregularity))) continue;
      const told = reportIrregularity(lines, irregularity);
      if (told !== undefined) report(told);
    }
    for (const line of draft.linesWith(softLineReports)) {
      for (const told of softLineReports.of(lines[line] as Line)) report(mapPlaces(told, (at) => ({ ...at, line })));
    }
  },
});
