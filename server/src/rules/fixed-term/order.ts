import { type Met, type Phrase, Phrases } from '../phrases.ts';
import type { Order } from './terms.ts';

/** Names that are listed in another order than theirs. Columns are UTF-16 offsets. */
export interface Disorder {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly source: string;
}

/** What may stand between two names of a list. */
const SEPARATOR = /^[”’]?(?:[、，]|(?:[、，])?(?:和|及|以及|与))[“‘]?$/u;
const LONGEST_SEPARATOR = 5;
/** A list that goes on is another one. */
const GOES_ON_AFTER = /^[”’]?、/u;
const GOES_ON_BEFORE = /、[“‘]?$/u;

/** Finds lists of the names of one order, each once, that stand in another. */
export class OrderFinder {
  readonly #order: Order;
  readonly #names: Phrases<Phrase>;

  constructor(order: Order) {
    this.#order = order;
    this.#names = new Phrases(order.names.map((wrong) => ({ wrong, right: '' })));
  }

  find(text: string): readonly Disorder[] {
    const met = this.#names.find(text);
    const found: Disorder[] = [];
    for (let first = 0; first < met.length; first += 1) {
      let last = first;
      while (last + 1 < met.length && areListed(text, met[last], met[last + 1])) last += 1;
      const run = met.slice(first, last + 1);
      if (isWholeList(run, this.#order) && !goesOn(text, run)) found.push(...disorderOf(text, run, this.#order));
      first = last;
    }
    return found;
  }
}

function areListed(text: string, left: Met<Phrase> | undefined, right: Met<Phrase> | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > LONGEST_SEPARATOR) return false;
  return SEPARATOR.test(text.slice(left.end, right.start));
}

function isWholeList(run: readonly Met<Phrase>[], { names }: Order): boolean {
  return (
    run.length === names.length &&
    new Set(run.map(({ phrase }) => phrase.wrong)).size === names.length &&
    run.every(({ phrase }) => names.includes(phrase.wrong))
  );
}

function goesOn(text: string, run: readonly Met<Phrase>[]): boolean {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  return GOES_ON_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || GOES_ON_AFTER.test(text.slice(end, end + 2));
}

function disorderOf(text: string, run: readonly Met<Phrase>[], { names, source }: Order): readonly Disorder[] {
  if (run.every(({ phrase }, index) => phrase.wrong === names[index])) return [];
  const start = run[0]?.start ?? 0;
  const right = names.map(
    (name, index) => name + text.slice(run[index]?.end, run[index + 1]?.start ?? run[index]?.end),
  );
  return [{ start, end: run.at(-1)?.end ?? start, right: right.join(''), source }];
}
