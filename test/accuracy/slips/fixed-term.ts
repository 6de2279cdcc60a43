import { ORDERS, TERMS } from '../../../server/src/rules/fixed-term/terms.ts';
import { pickMatch, pickOne, type Slip } from './slip.ts';
import { replaceOne } from './wrong-word.ts';

const PLENUM = /(?<=[一二三四五六七八九十])届(?=[一二三四五六七]中全会)/gu;

/** A plenum counted by 大, a term of the table in one of its wrong wordings, two neighbours of a fixed list in each other's place. */
export const slip: Slip = (line, random) => {
  const slips = [slipPlenum, slipTerm, slipOrder].flatMap((make) => make(line, random) ?? []);
  return pickOne(slips, random);
};

const slipPlenum: Slip = (line, random) => {
  const match = pickMatch(line, PLENUM, random);
  return match && { text: `${line.slice(0, match.index)}大${line.slice(match.index + 1)}`, at: match.index };
};

const slipTerm: Slip = (line, random) => {
  const term = pickOne(
    TERMS.filter(({ right }) => line.includes(right)),
    random,
  );
  return term && replaceOne(line, term, random);
};

const slipOrder: Slip = (line, random) => {
  const order = pickOne(
    ORDERS.filter(({ names }) => line.includes(names.join('、'))),
    random,
  );
  if (order === undefined) return undefined;
  const { names } = order;
  const first = Math.floor(random() * (names.length - 1));
  const swapped = names.map((name, index) =>
    index === first ? names[index + 1] : index === first + 1 ? names[index - 1] : name,
  );
  const listed = names.join('、');
  const at = line.indexOf(listed);
  return { text: line.slice(0, at) + swapped.join('、') + line.slice(at + listed.length), at };
};
