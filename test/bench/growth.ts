import { check, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { makeDraft } from './made-draft.ts';
import { exponentOf, median } from './statistics.ts';

/** In UTF-16 units; the last is 10 MB. */
const SIZES = [65_536, 131_072, 262_144, 524_288, 1_048_576, 3_500_000];
/** Each round has texts of its own; the first does not count. */
const ROUNDS = 5;

/** How the time of a check grows with the text. */
export function measureGrowth(ledger: Ledger): void {
  const textsOf = (round: number) => SIZES.map((size, index) => makeDraft(size, round * SIZES.length + index));
  const taken = SIZES.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, text] of textsOf(round).entries()) {
      const milliseconds = time(() => check(text));
      if (round > 0) taken[index]?.push(milliseconds);
    }
  }
  const texts = textsOf(0);
  ledger.title('growth of a check from scratch');
  const points = texts.map((text, index) => [text.length, median(taken[index] ?? [])] as const);
  for (const [index, [units, milliseconds]] of points.entries()) {
    const megabytes = Buffer.byteLength(texts[index] ?? '') / 1_000_000;
    ledger.row(
      `${megabytes.toFixed(1)} MB, ${units} units`,
      `${milliseconds.toFixed(1)} ms, ${((megabytes * 1000) / milliseconds).toFixed(1)} MB/s`,
    );
  }
  ledger.hold('growthExponent', 'exponent', exponentOf(points));
}
