import type { Met, Phrase } from '../phrases.ts';
import type { Order } from './terms.ts';

/** A name of some orders, as it is looked for. */
export interface Name extends Phrase {
  readonly orders: readonly Order[];
}

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

export function namesOf(orders: readonly Order[]): readonly Name[] {
  const byName = new Map<string, Order[]>();
  for (const order of orders) {
    for (const name of order.names) byName.set(name, [...(byName.get(name) ?? []), order]);
  }
  return [...byName].map(([wrong, of]) => ({ wrong, right: '', orders: of }));
}

/** Of the names met in a line, in order: whole lists of one order's names, each once, that stand in another order. */
export function findDisorders(text: string, met: readonly Met<Name>[]): readonly Disorder[] {
  const found: Disorder[] = [];
  for (let first = 0; first < met.length; first += 1) {
    let last = first;
    while (last + 1 < met.length && areListed(text, met[last], met[last + 1])) last += 1;
    const run = met.slice(first, last + 1);
    const order = run[0]?.phrase.orders.find((one) => isWholeList(run, one));
    if (order !== undefined && !goesOn(text, run)) found.push(...disorderOf(text, run, order));
    first = last;
  }
  return found;
}

function areListed(text: string, left: Met<Name> | undefined, right: Met<Name> | undefined): boolean {
  if (left === undefined || right === undefined || right.start - left.end > LONGEST_SEPARATOR) return false;
  return SEPARATOR.test(text.slice(left.end, right.start));
}

function isWholeList(run: readonly Met<Name>[], { names }: Order): boolean {
  return (
    run.length === names.length &&
    new Set(run.map(({ phrase }) => phrase.wrong)).size === names.length &&
    run.every(({ phrase }) => names.includes(phrase.wrong))
  );
}

function goesOn(text: string, run: readonly Met<Name>[]): boolean {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  return GOES_ON_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || GOES_ON_AFTER.test(text.slice(end, end + 2));
}

function disorderOf(text: string, run: readonly Met<Name>[], { names, source }: Order): readonly Disorder[] {
  if (run.every(({ phrase }, index) => phrase.wrong === names[index])) return [];
  const start = run[0]?.start ?? 0;
  const right = names.map(
    (name, index) => name + text.slice(run[index]?.end, run[index + 1]?.start ?? run[index]?.end),
  );
  return [{ start, end: run.at(-1)?.end ?? start, right: right.join(''), source }];
}
