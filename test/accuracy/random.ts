export type Pick = <T>(items: readonly T[]) => T | undefined;

/** Numbers from 0 to 1, the same in every run (Numerical Recipes' linear congruence). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A seed from a name: what is drawn for one document does not change with the others. */
export function seedOf(name: string): number {
  return [...name].reduce((seed, character) => (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 7);
}
