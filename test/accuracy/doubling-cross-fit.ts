import { doubtBetweenWords, settle } from '../../server/src/lexicon/doubling.ts';
import type { Elsewhere } from '../../server/src/lexicon/elsewhere.ts';
import { type Evidence, weighEvidence } from '../../server/src/lexicon/evidence.ts';
import { Language } from '../../server/src/lexicon/language.ts';
import * as tables from '../../server/src/lexicon/packed.ts';
import { fitWeights, type Row, scoreBy } from './doubling-regression.ts';
import { foundAt, type Kind, type Pair, type Samples } from './doubling-samples.ts';

/** What a fit on some kinds of documents finds on another kind: what is to be expected on a kind that was never seen. */

/** Above and below everything that is weighed: what patterns settle. */
const SETTLED = 1e9;

interface Weighed {
  readonly pair: Pair;
  /** The evidence of the pair where it stands, and with the lines beside it; empty where a pattern settles that it is right or wrong. */
  readonly readings: readonly Row[];
  readonly settled: number;
  /** How much more must speak for it. */
  readonly doubt: number;
}

export interface Weighing {
  readonly names: readonly (keyof Evidence | keyof Elsewhere)[];
  readonly weighed: readonly Weighed[];
}

export function weighPairs({ pairs }: Samples): Weighing {
  const language = new Language(tables);
  let names: (keyof Evidence | keyof Elsewhere)[] = [];
  const weighed = pairs.map((pair): Weighed => {
    const { kind, inserted } = pair;
    const places = [pair, ...(pair.across === undefined ? [] : [pair.across])].map(({ text, start }) => ({
      text: language.simplified(text),
      start,
    }));
    const verdicts = places.map(({ text, start }) => settle(language, text, start));
    const open = places.filter((_, at) => verdicts[at] === undefined);
    const settled = verdicts.includes('right') ? -SETTLED : SETTLED;
    if (open.length === 0 || settled < 0) return { pair, readings: [], settled, doubt: 0 };
    const readings = open.map(({ text, start }) => {
      const evidence = { ...weighEvidence(language, text, start), ...pair.elsewhere };
      names = Object.keys(evidence) as typeof names;
      return { kind, inserted, values: names.map((name) => evidence[name]) };
    });
    return { pair, readings, settled, doubt: doubtBetweenWords(pair.text, pair.start) };
  });
  return { names, weighed };
}

/** What is fitted on: where a line goes on in the next, the pair is read with it. */
export function rowsOf({ weighed }: Weighing): Row[] {
  return weighed.flatMap(({ readings }) => readings.slice(-1));
}

/** A pair by weights: the least of what its readings say, less the doubt. */
export function scorePairs({ weighed }: Weighing, weights: readonly number[]): Map<Pair, number> {
  return new Map(
    weighed.map(({ pair, readings, settled, doubt }) => [
      pair,
      Math.min(settled, ...readings.map(({ values }) => scoreBy(weights, values))) - doubt,
    ]),
  );
}

/** Scores of the pairs of a kind by a fit on the other kinds. */
export function crossFit(weighing: Weighing, kind: Kind): Map<Pair, number> {
  const others = rowsOf(weighing).filter((row) => row.kind !== kind);
  return scorePairs(weighing, fitWeights(others));
}

/** What share of the inserted doublings of a kind is found at so many false alarms per 100,000 Han characters. */
export function foundAtRate({ pairs, han }: Samples, kind: Kind, scored: ReadonlyMap<Pair, number>, rate: number) {
  const chosen = pairs
    .filter((pair) => pair.kind === kind)
    .map((pair) => ({ inserted: pair.inserted, score: scored.get(pair) ?? -SETTLED }));
  return foundAt(chosen, Math.floor((rate * han[kind]) / 100_000));
}
