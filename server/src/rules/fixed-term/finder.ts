import { type Met, type Phrase, Phrases, withoutOverlaps } from '../phrases.ts';
import { OrderFinder } from './order.ts';
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

const NONE: readonly Misworded[] = [];

/** Of an order, by which its lists are looked for. */
interface Sign extends Phrase {
  readonly orders: readonly OrderFinder[];
}

/** Looks for all terms, and for the signs of all orders, in one walk. */
export class TermFinder {
  readonly #phrases: Phrases<Term | Sign>;

  constructor(terms: readonly Term[], orders: readonly Order[]) {
    const bySign = new Map<string, OrderFinder[]>();
    for (const order of orders) bySign.set(order.sign, [...(bySign.get(order.sign) ?? []), new OrderFinder(order)]);
    const signs = [...bySign].map(([wrong, of]) => ({ wrong, right: '', orders: of }));
    this.#phrases = new Phrases<Term | Sign>([...terms, ...signs]);
  }

  find(text: string): readonly Misworded[] {
    const met = this.#phrases.findAll(text);
    if (met.length === 0) return NONE;
    const terms: Met<Term>[] = [];
    const orders = new Set<OrderFinder>();
    for (const { phrase, start, end } of met) {
      if (!isSign(phrase)) terms.push({ phrase, start, end });
      else for (const order of phrase.orders) orders.add(order);
    }
    return [
      ...withoutOverlaps(terms).map(({ phrase: { right, source, isMild = false }, start, end }) => {
        return { kind: 'term' as const, start, end, right, source, isMild };
      }),
      ...[...orders].flatMap((order) =>
        order.find(text).map((one) => ({ kind: 'order' as const, isMild: false, ...one })),
      ),
    ];
  }
}

function isSign(phrase: Phrase): phrase is Sign {
  return 'orders' in phrase;
}
