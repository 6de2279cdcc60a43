import type { Phrase } from '../../../server/src/rules/phrases.ts';
import { ENTRIES } from '../../../server/src/rules/wrong-word/entries.ts';
import { pickOne, type Slip } from './slip.ts';

/** Writes a word wrong as one of the entries has it. What may not stand beside an entry is not looked at: that is what costs finds. */
export const slip: Slip = (line, random) => {
  const entry = pickOne(
    ENTRIES.filter(({ right }) => line.includes(right)),
    random,
  );
  return entry && replaceOne(line, entry, random);
};

/** One place of what is right, written wrong; undefined where it is wrong only in other surroundings. */
export function replaceOne(line: string, { wrong, right, surroundings }: Phrase, random: () => number) {
  const places: number[] = [];
  for (let at = line.indexOf(right); at >= 0; at = line.indexOf(right, at + 1)) {
    const [before, after] = [line.slice(0, at), line.slice(at + right.length)];
    const isBefore = surroundings?.before?.some((one) => after.startsWith(one)) ?? true;
    const isAfter = surroundings?.after?.some((one) => before.endsWith(one)) ?? true;
    if (isBefore && isAfter) places.push(at);
  }
  const at = pickOne(places, random);
  return at === undefined ? undefined : { text: line.slice(0, at) + wrong + line.slice(at + right.length), at };
}
