import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { median } from './statistics.ts';
import { lengthOf, partsToCheck, startOf } from './texts.ts';

/** A way of going through a text. */
type Way = (text: string) => unknown;

const FOLDER = join(process.cwd(), 'test/bench/rivals');
/** Each round has texts of its own; the first ones, gone through twice, do not count. */
const ROUNDS = 12;
const WARM_UP = 4;
/** Of the texts of a round, in UTF-16 units, where they are made. */
const UNITS = 300_000;
/** zhlint is timed on a part of them, in UTF-16 units, and in fewer rounds: it takes seconds. */
const PART = 30_000;
const FEW_ROUNDS = 4;
const SHORT_WARM_UP = 1;
/** One pass of the bare loop is too short for the clock. */
const PASSES = 20;
const MB = 1_000_000;
const NOTHING: Way = () => undefined;

/** Holds our check against the others on the same texts, each in turn in every round. */
export async function measureRivals(ledger: Ledger, folder: string | undefined): Promise<void> {
  const parts = partsToCheck(folder, ROUNDS, UNITS);
  const texts = parts.flat();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  ledger.title(
    `${texts.length} documents, ${(bytes / MB).toFixed(1)} MB, ${lengthOf(texts)} UTF-16 units, every rule on`,
  );
  const rivals = await installed(ledger);
  const bare: Way = (text) => {
    let han = 0;
    for (let pass = 0; pass < PASSES; pass += 1) han = countHanUnits(text);
    return han;
  };
  const taken = inTurn({ ours: check, bare, autocorrect: rivals?.autocorrect ?? NOTHING }, parts, WARM_UP);
  const told = (name: string, { times }: Taken, passes = 1) => {
    const speeds = times.map((milliseconds, round) => {
      const megabytes = (parts[round + WARM_UP] ?? []).reduce((sum, text) => sum + Buffer.byteLength(text), 0) / MB;
      return (megabytes * passes * 1000) / milliseconds;
    });
    ledger.row(
      name,
      `${median(speeds).toFixed(1)} MB/s, in single rounds ${Math.min(...speeds).toFixed(1)} to ${Math.max(...speeds).toFixed(1)}`,
    );
  };
  told('our check', taken.ours);
  told('a bare loop that counts Han characters', taken.bare, PASSES);
  ledger.hold('overBareLoop', 'our time over the bare loop’s', ratio(taken.ours, taken.bare) * PASSES, 1);
  if (rivals === undefined) return;
  told('autocorrect', taken.autocorrect);
  ledger.hold('autocorrectOverOurs', 'autocorrect’s time over ours', ratio(taken.autocorrect, taken.ours));
  const starts = partsToCheck(folder, FEW_ROUNDS, PART).map((part) => startOf(part, PART));
  const slow = inTurn({ ours: check, zhlint: rivals.zhlint }, starts, SHORT_WARM_UP);
  ledger.hold('zhlintOverOurs', `zhlint’s time over ours, on ${PART} units`, ratio(slow.zhlint, slow.ours), 1);
}

/** One time a round, in milliseconds. */
interface Taken {
  readonly times: number[];
}

/** The times of each way through the texts of each round after the warm-up; in a round each has its turn, so that noise meets all alike. */
function inTurn<Name extends string>(
  ways: Readonly<Record<Name, Way>>,
  parts: readonly (readonly string[])[],
  warmUp: number,
): Record<Name, Taken> {
  const taken = Object.fromEntries(Object.keys(ways).map((name) => [name, { times: [] }])) as unknown as Record<
    Name,
    Taken
  >;
  for (const [round, texts] of [...parts.slice(0, warmUp), ...parts].entries()) {
    for (const name of Object.keys(ways) as Name[]) {
      const milliseconds = time(() => {
        for (const text of texts) ways[name](text);
      });
      if (round >= 2 * warmUp) taken[name].times.push(milliseconds);
    }
  }
  return taken;
}

/** The median of the ratios within each round. */
function ratio(above: Taken, below: Taken): number {
  return median(above.times.map((milliseconds, round) => milliseconds / (below.times[round] ?? Number.NaN)));
}

/** The least that any check must do: each UTF-16 unit is looked at once. */
function countHanUnits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) count += 1;
  }
  return count;
}

/** The other linters, out of their own folder; undefined where they are not there and cannot be fetched. */
async function installed(ledger: Ledger): Promise<{ autocorrect: Way; zhlint: Way } | undefined> {
  try {
    if (!existsSync(join(FOLDER, 'node_modules'))) {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'pipe' });
    }
    const { resolve } = createRequire(join(FOLDER, 'package.json'));
    const load = (name: string) => import(pathToFileURL(resolve(name)).href);
    const autocorrect: { lintFor: (text: string, path: string) => unknown } = (await load('autocorrect-node')).default;
    const zhlint: { run: (text: string, options: object) => unknown } = await import(
      pathToFileURL(join(FOLDER, 'node_modules/zhlint/lib/index.js')).href
    );
    return {
      autocorrect: (text) => autocorrect.lintFor(text, 'draft.txt'),
      zhlint: (text) => zhlint.run(text, { rules: { preset: 'default' } }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 4).join(' ') : String(error);
    ledger.warn(`autocorrect and zhlint, as they cannot be had: ${reason}`);
    return undefined;
  }
}
