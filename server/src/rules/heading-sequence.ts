import * as v from 'valibot';
import { LAW_FORMS } from '../document/marker.ts';
import { defineDocumentRule } from './rule.ts';
import { formOf, reportIrregularity, SEQUENCE_MESSAGES, type SequenceMessageId } from './sequence-report.ts';

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
  scope: 'document',
  options: v.object({}),
  messages: SEQUENCE_MESSAGES,
  check({ lines, outline, report }) {
    for (const irregularity of outline.irregularities) {
      if (LAW_FORMS.includes(formOf(irregularity))) continue;
      const told = reportIrregularity(lines, irregularity);
      if (told !== undefined) report(told);
    }
  },
});
