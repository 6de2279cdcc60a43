import { type Phrase, Phrases } from '../phrases.ts';
import { findDisorders, type Name, namesOf } from './order.ts';
import type { Order, Term } from './terms.ts';

/** Columns are UTF-16 offsets. */
export interface Misworded {
  readonly kind: 'term' | 'order';
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly source: string;
  readonly isMild: boolean;
}

type Sought = Term | Name;

/** Looks for all terms and names in one walk. */
export class TermFinder {
  readonly #phrases: Phrases<Sought>;

  constructor(terms: readonly Term[], orders: readonly Order[]) {
    this.#phrases = new Phrases<Sought>([...terms, ...namesOf(orders)]);
  }

  find(text: string): readonly Misworded[] {
    const met = this.#phrases.find(text);
    if (met.length === 0) return [];
    const names = met.flatMap(({ phrase, start, end }) => (isName(phrase) ? [{ phrase, start, end }] : []));
    const terms = met.flatMap(({ phrase, start, end }) =>
      isName(phrase)
        ? []
        : [
            {
              kind: 'term' as const,
              start,
              end,
              right: phrase.right,
              source: phrase.source,
              isMild: phrase.isMild === true,
            },
          ],
    );
    const disorders = findDisorders(text, names).map((one) => ({ kind: 'order' as const, isMild: false, ...one }));
    return [...terms, ...disorders];
  }
}

function isName(phrase: Phrase): phrase is Name {
  return 'orders' in phrase;
}
