import * as v from 'valibot';
import { defineFact, type Fact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { type Misworded, TermFinder } from './fixed-term/finder.ts';
import { type OrganisationOrder, type OrganisationTerm, organisationTerms } from './fixed-term/organisation.ts';
import { findPlenums } from './fixed-term/plenum.ts';
import { ORDERS, TERMS } from './fixed-term/terms.ts';
import { defineDocumentRule } from './rule.ts';

/** A set phrase, a title or a name that is worded otherwise than it was fixed, or listed in another order; of an organisation too, by its own terms. */
export const fixedTerm = defineDocumentRule<'term' | 'sourced' | 'order' | 'change', typeof organisationTerms>({
  id: 'fixed-term',
  summary: {
    'zh-CN': '固定提法、名称写得不对：十九大五中全会、《新形势下党内政治生活若干准则》',
    en: 'A set phrase or a title is not worded as it was fixed: 十九大五中全会',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object(organisationTerms),
  messages: {
    term: { 'zh-CN': '“{found}”应为“{right}”', en: '“{found}” should be “{right}”' },
    sourced: {
      'zh-CN': '“{found}”的规范提法是“{right}”（{source}）',
      en: '“{found}” is worded “{right}” ({source})',
    },
    order: {
      'zh-CN': '次序应为“{right}”（{source}）',
      en: 'The order is “{right}” ({source})',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ draft, lines, options, outline, report }) {
    if (outline.isTraditional) return;
    const facts = [misworded, ofOrganisation(options)].filter((fact) => fact !== undefined);
    for (const fact of facts) {
      for (const number of draft.linesWith(fact)) {
        const line = lines[number] as Line;
        for (const { kind, start, end, right, source, isMild } of fact.of(line)) {
          const found = line.text.slice(start, end);
          report({
            line: number,
            start,
            end,
            message: kind === 'order' ? 'order' : source === '' ? 'term' : 'sourced',
            data: { found, right, source },
            ...(isMild && { severity: 'info' }),
            fix: { title: 'change', safe: false, edits: [{ line: number, start, end, newText: right }] },
          });
        }
      }
    }
  },
});

const NONE: readonly Misworded[] = [];
const BUILT_IN = new TermFinder(TERMS, ORDERS);

const misworded = defineMisworded((text) => [...BUILT_IN.find(text), ...findPlenums(text)]);

function defineMisworded(find: (text: string) => readonly Misworded[]): Fact<readonly Misworded[]> {
  return defineFact<readonly Misworded[]>({
    none: NONE,
    read({ text }) {
      const met = find(text);
      if (met.length === 0) return NONE;
      const opaque = findOpaqueSpans(text);
      const found = met.filter(({ start }) => !isOpaque(opaque, start));
      return found.length === 0 ? NONE : found;
    },
  });
}

interface Organisation {
  readonly terms: readonly OrganisationTerm[];
  readonly orders: readonly OrganisationOrder[];
}

/** By the options they were made of, which stay the same object from check to check. */
const factsOf = new WeakMap<object, Fact<readonly Misworded[]>>();

function ofOrganisation(options: Organisation): Fact<readonly Misworded[]> | undefined {
  const { terms, orders } = options;
  if (terms.length === 0 && orders.length === 0) return undefined;
  const known = factsOf.get(options);
  if (known !== undefined) return known;
  const finder = new TermFinder(
    terms.flatMap(({ right, wrong, reason = '' }) => wrong.map((one) => ({ wrong: one, right, source: reason }))),
    orders.map(({ names, reason = '本单位的次序' }) => ({ names, sign: names[0]?.slice(0, 2) ?? '', source: reason })),
  );
  const fact = defineMisworded((text) => finder.find(text));
  factsOf.set(options, fact);
  return fact;
}
