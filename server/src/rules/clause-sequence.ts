import * as v from 'valibot';
import { LAW_FORMS } from '../document/marker.ts';
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
  scope: 'document',
  options: v.object({}),
  messages: SEQUENCE_MESSAGES,
  check({ lines, outline, report }) {
    for (const irregularity of outline.irregularities) {
      if (!LAW_FORMS.includes(formOf(irregularity))) continue;
      const told = reportIrregularity(lines, irregularity);
      if (told !== undefined) report(told);
    }
  },
});
