import { type Phrase, readSurroundings } from '../phrases.ts';
import orderRows from './orders.tsv';
import termRows from './terms.tsv';

/** A wording that is fixed, and one that is met instead. */
export interface Term extends Phrase {
  /** Who fixed it, and when, as the message says it; empty where nobody told. */
  readonly source: string;
  /** Other wordings were in use too, before or beside it. */
  readonly isMild?: boolean;
}

/** Names that are always listed in one order. */
export interface Order {
  readonly names: readonly string[];
  /** Two characters of one of them that are seldom met elsewhere: a line without them is looked at no further. */
  readonly sign: string;
  readonly source: string;
}

/** Rows of `terms.tsv`: right, wrong (several parted by |), source, date, condition, and 提示 where others are in use too. Throws on a row that is not as it should be. */
function readTerms(text: string): readonly Term[] {
  return rowsOf(text).flatMap((row) => {
    const [right = '', wrongs = '', source = '', date = '', condition = '', grade = ''] = row.split('\t');
    return wrongs.split('|').map((wrong) => {
      if (wrong.length < 2 || right === '' || source === '' || !/^(?:提示)?$/u.test(grade))
        throw new Error(`fixed-term/terms.tsv: ${row}`);
      const surroundings = condition === '' ? {} : { surroundings: readSurroundings(condition) };
      return { wrong, right, source: sourceOf(source, date), isMild: grade !== '', ...surroundings };
    });
  });
}

/** Rows of `orders.tsv`: the names in their order, source, date, and the sign. Throws on a sign that no name holds. */
function readOrders(text: string): readonly Order[] {
  return rowsOf(text).map((row) => {
    const [names = '', source = '', date = '', sign = ''] = row.split('\t');
    if (sign.length !== 2 || !names.includes(sign)) throw new Error(`fixed-term/orders.tsv: ${row}`);
    return { names: names.split('、'), sign, source: sourceOf(source, date) };
  });
}

function rowsOf(text: string): readonly string[] {
  return text.split('\n').filter((row) => row !== '');
}

function sourceOf(source: string, date: string): string {
  return date === '' ? source : `${source}，${date}`;
}

export const TERMS = readTerms(termRows);
export const ORDERS = readOrders(orderRows);
