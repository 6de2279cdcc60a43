import fc from 'fast-check';

/** How many times as many tries as in `npm test`: `npm run fuzz` asks for ten. */
const TIMES = Number(process.env.FUZZ ?? 1);

/** The same tries at every `npm test`, others at every `npm run fuzz`. */
const SEED = TIMES === 1 ? 20_260_101 : Date.now() % 2 ** 31;

/** How long the tries of one property may take, in ms. */
export const TIME_LIMIT = 120_000 * TIMES;

/** What is tried `count` times, and more when fuzzing. */
export function tries(count: number): number {
  return count * TIMES;
}

/** Tries a property `count` times or a little more: the library never ends at a part of a time. What breaks it is told with its seed, cut down to the least that still does. */
export function holds<Ts>(property: fc.IProperty<Ts>, count: number): void {
  fc.assert(property, { numRuns: Math.ceil(tries(count)), seed: SEED });
}

export function holdsInTime<Ts>(property: fc.IAsyncProperty<Ts>, count: number): Promise<void> {
  return fc.assert(property, { numRuns: Math.ceil(tries(count)), seed: SEED });
}
