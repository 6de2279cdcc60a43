import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { type Met, Phrases } from './phrases.ts';
import { defineDocumentRule } from './rule.ts';
import { ENTRIES, type Entry } from './wrong-word/entries.ts';

/** A word of the table that is written wrong, in the surroundings that its row admits. Taiwan's documents write some of them so. */
export const wrongWord = defineDocumentRule<'wrong' | 'doubtful' | 'change', Record<never, never>>({
  id: 'wrong-word',
  summary: {
    'zh-CN': '错别字、错用的词：建全、布署、截止目前、更好的吸收',
    en: 'A word is written wrong: 建全, 布署, 截止目前',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    wrong: { 'zh-CN': '“{found}”应为“{right}”（{reason}）', en: '“{found}” should be “{right}” ({reason})' },
    doubtful: {
      'zh-CN': '“{found}”疑为“{right}”（{reason}）',
      en: '“{found}”: is “{right}” meant? ({reason})',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    for (const number of draft.linesWith(wrongWords)) {
      for (const { phrase, start, end } of wrongWords.of(lines[number] as Line)) {
        const { wrong: found, right, reason, isCertain } = phrase;
        report({
          line: number,
          start,
          end,
          message: isCertain ? 'wrong' : 'doubtful',
          data: { found, right, reason },
          ...(isCertain ? {} : { severity: 'warning' }),
          fix: { title: 'change', safe: false, edits: [{ line: number, start, end, newText: right }] },
        });
      }
    }
  },
});

const PHRASES = new Phrases(ENTRIES);
const NONE: readonly Met<Entry>[] = [];

const wrongWords = defineFact<readonly Met<Entry>[]>({
  none: NONE,
  read({ text }) {
    const met = PHRASES.find(text);
    if (met.length === 0) return NONE;
    const opaque = findOpaqueSpans(text);
    const found = met.filter((one) => !isOpaque(opaque, one.start) && !isMentioned(text, one));
    return found.length === 0 ? NONE : found;
  },
});

/** A line that gives the right word too, beside the wrong one in quotes of its own, speaks of the slip: “建全”应为“健全”. */
function isMentioned(text: string, { phrase, start, end }: Met<Entry>): boolean {
  return /[“‘「]/u.test(text.charAt(start - 1)) && /[”’」]/u.test(text.charAt(end)) && text.includes(phrase.right);
}
