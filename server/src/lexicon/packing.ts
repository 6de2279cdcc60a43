/**
 * Whole numbers as text of printable ASCII: small ones take one character, and a package's compression does the rest. Lists of numbers of one kind stand
 * together, so that their common values get short codes there. A browser needs nothing to read it.
 */
const FIRST = 0x28;
/** A character below this ends a number; one from here on holds its lowest bits and says that more follow. */
const CONTINUES = 64;
const BITS = 4;

export function packNumbers(numbers: readonly number[]): string {
  const codes: string[] = [];
  for (let number of numbers) {
    while (number >= CONTINUES) {
      codes.push(String.fromCharCode(FIRST + CONTINUES + (number & ((1 << BITS) - 1))));
      number >>= BITS;
    }
    codes.push(String.fromCharCode(FIRST + number));
  }
  return codes.join('');
}

/** Reads numbers one after another. */
export class NumberReader {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; ; shift += BITS) {
      const digit = this.#packed.charCodeAt(this.#at) - FIRST;
      this.#at += 1;
      if (digit < CONTINUES) return number + (digit << shift);
      number += (digit - CONTINUES) << shift;
    }
  }
}

/** Counts are kept by their logarithm, so many steps to a factor of e. */
const STEPS = 2;

export function levelOf(count: number): number {
  return Math.round(Math.log(count) * STEPS);
}

export function countAt(level: number): number {
  return Math.exp(level / STEPS);
}
