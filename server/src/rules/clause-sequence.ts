import * as v from 'valibot';
import { isCited, isQuoted, saidAgain } from '../document/citation.ts';
import { LAW_FORMS } from '../document/marker.ts';
import type { Entry } from '../document/numbering/entry.ts';
import type { Irregularity } from '../document/numbering/irregularity.ts';
import type { Run } from '../document/numbering/lay.ts';
import { defineDocumentRule } from './rule.ts';
import { formOf, reportIrregularity, SEQUENCE_MESSAGES, type SequenceMessageId } from './sequence-report.ts';

/** Parts, chapters, sections and articles go on one by one; articles run on across chapters. */
export const clauseSequence = defineDocumentRule<SequenceMessageId, Record<never, never>>({
  id: 'clause-sequence',
  summary: {
    'zh-CN': '“第一章”“第一条”漏号、重号、颠倒或不从一开始',
    en: 'A chapter or an article is missing, repeated or out of order',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: SEQUENCE_MESSAGES,
  check({ lines, outline, report }) {
    const runs = new Map<Entry, Run>();
    const cited = new Set<Run>();
    const repeated = new Set<Entry>();
    for (const run of outline.runs) {
      if (!LAW_FORMS.includes(run[0]?.item.entry.form ?? 'han')) continue;
      for (const { item } of run) runs.set(item.entry, run);
      if (isCited(run)) cited.add(run);
      for (const entry of saidAgain(run)) repeated.add(entry);
    }
    for (const irregularity of outline.irregularities) {
      if (!LAW_FORMS.includes(formOf(irregularity))) continue;
      const { kind } = irregularity;
      const entry = kind === 'lost-number' || kind === 'fused' ? irregularity.next : irregularity.entry;
      const run = runs.get(entry) ?? [];
      if (cited.has(run) || opensPart(run, irregularity)) continue;
      if (kind !== 'lost-number' && kind !== 'fused' && (isQuoted(lines, entry.line) || repeated.has(entry))) continue;
      const told = reportIrregularity(lines, irregularity);
      if (told === undefined) continue;
      const isStart = kind === 'not-first' && entry === run[0]?.item.entry;
      report(isStart ? { ...told, severity: 'warning' } : told);
    }
  },
});

/** A file may hold a part of a text: the first number of its kind may be any. A text that goes on from 2 is one that lost its first. */
function opensPart(run: Run, one: Irregularity): boolean {
  const [first, second] = run;
  if ((one.kind !== 'not-first' && one.kind !== 'wrong') || one.entry !== first?.item.entry) return false;
  if (one.kind === 'wrong') return second?.item.entry.marker.value !== one.expected + 1;
  return one.entry.marker.value !== 2 || second?.step !== 'continue';
}
