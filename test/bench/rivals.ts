import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { median } from './statistics.ts';
import { startOf } from './texts.ts';

/** A way of going through a text. */
type Way = (text: string) => unknown;

const FOLDER = join(process.cwd(), 'test/bench/rivals');
const ROUNDS = 9;
/** zhlint is timed on a part, in UTF-16 units, and less often: it takes seconds. */
const PART = 60_000;
const FEW_ROUNDS = 3;
/** One pass of the bare loop is too short for the clock. */
const PASSES = 20;

/** Holds our check against the others on the same texts, each in turn in every round. */
export async function measureRivals(ledger: Ledger, texts: readonly string[]): Promise<void> {
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1_000_000;
  ledger.title(`${texts.length} documents, ${megabytes.toFixed(1)} MB, ${units} UTF-16 units, every rule on`);
  const rivals = await installed(ledger);
  const bare: Way = (text) => {
    let han = 0;
    for (let pass = 0; pass < PASSES; pass += 1) han = countHanUnits(text);
    return han;
  };
  const ways = { ours: check, bare, ...(rivals && { autocorrect: rivals.autocorrect }) };
  const taken = inTurn(ways, texts, ROUNDS);
  const told = (name: string, times: readonly number[], share = 1) =>
    ledger.row(
      name,
      `${(median(times) / share).toFixed(1)} ms, ${((megabytes * 1000 * share) / median(times)).toFixed(1)} MB/s`,
    );
  told('our check', taken.ours ?? []);
  told('a bare loop that counts Han characters', taken.bare ?? [], PASSES);
  ledger.hold('overBareLoop', 'our time over the bare loop’s', ratio(taken.ours, taken.bare) * PASSES, 1);
  if (rivals === undefined) return;
  told('autocorrect', taken.autocorrect ?? []);
  ledger.hold('autocorrectOverOurs', 'autocorrect’s time over ours', ratio(taken.autocorrect, taken.ours));
  const part = inTurn({ ours: check, zhlint: rivals.zhlint }, startOf(texts, PART), FEW_ROUNDS);
  ledger.hold('zhlintOverOurs', `zhlint’s time over ours, on ${PART} units`, ratio(part.zhlint, part.ours), 1);
}

/** The times of each way through all texts, one list each; in every round each has its turn, so that noise meets all alike. */
function inTurn(
  ways: Readonly<Record<string, Way>>,
  texts: readonly string[],
  rounds: number,
): Record<string, number[]> {
  const taken: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const milliseconds = time(() => {
        for (const text of texts) way(text);
      });
      taken[name] ??= [];
      if (round >= 0) taken[name].push(milliseconds);
    }
  }
  return taken;
}

/** The median of the ratios within each round. */
function ratio(above: readonly number[] = [], below: readonly number[] = []): number {
  return median(above.map((milliseconds, round) => milliseconds / (below[round] ?? Number.NaN)));
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
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'ignore' });
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
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    ledger.warn(`autocorrect and zhlint, as they cannot be had: ${reason}`);
    return undefined;
  }
}
