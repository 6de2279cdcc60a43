import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import bars from './bars.json';
import { HOSTILE_KINDS } from './hostile-kinds.ts';
import type { HostileTask, HostileTimes } from './hostile-worker.ts';
import type { Ledger } from './ledger.ts';
import { exponentOf, median } from './statistics.ts';

/** Sizes in UTF-16 units, and how long all sizes of one kind may take, in milliseconds. */
const EXTENTS = {
  brief: { sizes: [4096, 8192, 16_384, 32_768], limit: 30_000 },
  short: { sizes: [16_384, 32_768, 65_536, 131_072], limit: 30_000 },
  full: { sizes: [65_536, 131_072, 262_144, 524_288], limit: 120_000 },
} as const;
export type Extent = keyof typeof EXTENTS;
/** A kind that fails is timed again, oftener, until it does not: what else the machine did then does not count. */
const ROUNDS_AGAIN = 3;
const TIMES_AGAIN = 3;
/** Kinds that are timed before the others for the warmth. */
const WARM_UP = 5;
const SHOWN = 10;

interface Measured {
  readonly exponent: number;
  /** The time of one character at the largest size, as a multiple of that of normal text. */
  readonly slowness: number;
}

/** How a kind did: its figures, or that it ran out of time or memory. */
type Outcome = Measured | 'stopped';

const { wanted, slack, known } = bars.hostile;

/** A thread that times kinds; ended and begun anew where one takes too long. */
class Runner {
  #worker: Worker | undefined;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  run(task: HostileTask): Promise<HostileTimes | 'stopped'> {
    this.#worker ??= new Worker(fileURLToPath(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 2048 } });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (times: HostileTimes | 'stopped') => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', stop);
        resolve(times);
      };
      const stop = () => {
        settle('stopped');
        void this.stop();
      };
      const timer = setTimeout(stop, this.#limit);
      worker.once('message', settle).once('error', stop);
      worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/**
 * Times every kind of hostile text, or those whose name holds one of some words, and says which do worse than their bars.
 * The short extent takes minutes, the full one a quarter of an hour.
 */
export async function measureHostile(ledger: Ledger, extent: Extent, words: readonly string[] = ['']): Promise<void> {
  const { sizes, limit } = EXTENTS[extent];
  const runner = new Runner(limit);
  const normals: number[] = [];
  const measure = async (name: string, rounds: number): Promise<Outcome> => {
    const times = await runner.run({ name, sizes, rounds });
    if (times === 'stopped') return times;
    const normal = perUnit(times.normal);
    normals.push(normal);
    return { exponent: exponentOf(times.hostile), slowness: perUnit(times.hostile) / normal };
  };
  const outcomes = new Map<string, Outcome>();
  for (const name of [...HOSTILE_KINDS.keys()].slice(0, WARM_UP)) await measure(name, ROUNDS_AGAIN);
  normals.length = 0;
  const chosen = [...HOSTILE_KINDS.keys()].filter((name) => words.some((word) => name.includes(word)));
  for (const name of chosen) {
    let outcome = await measure(name, 1);
    for (let again = 0; again < TIMES_AGAIN && !isLinear(outcome); again += 1) {
      outcome = better(outcome, await measure(name, ROUNDS_AGAIN));
    }
    outcomes.set(name, outcome);
    if (!isLinear(outcome)) console.log(`  ${said(outcome)} ${name}`);
  }
  await runner.stop();
  report(ledger, outcomes, extent, median(normals));
}

function perUnit(times: HostileTimes['normal']): number {
  const [units, milliseconds] = times.at(-1) ?? [Number.NaN, Number.NaN];
  return milliseconds / units;
}

function better(left: Outcome, right: Outcome): Outcome {
  if (left === 'stopped' || right === 'stopped') return left === 'stopped' ? right : left;
  return {
    exponent: Math.min(left.exponent, right.exponent),
    slowness: Math.min(left.slowness, right.slowness),
  };
}

function isLinear(outcome: Outcome): boolean {
  return outcome !== 'stopped' && outcome.exponent <= wanted.exponent && outcome.slowness <= wanted.slowness;
}

/** Whether a kind does no worse than it is known to. */
function holds(at: Outcome | undefined, outcome: Outcome): boolean {
  if (isLinear(outcome)) return true;
  if (at === undefined || at === 'stopped') return at === 'stopped';
  return (
    outcome !== 'stopped' &&
    outcome.exponent <= Math.max(at.exponent + slack.exponent, wanted.exponent) &&
    outcome.slowness <= Math.max(at.slowness * slack.slowness, wanted.slowness)
  );
}

function report(ledger: Ledger, outcomes: ReadonlyMap<string, Outcome>, extent: Extent, normal: number): void {
  const knownKinds = new Map(Object.entries({ ...known.short, ...known[extent] } as Record<string, Outcome>));
  const badness = (outcome: Outcome) =>
    outcome === 'stopped'
      ? Number.POSITIVE_INFINITY
      : Math.max(outcome.exponent / wanted.exponent, outcome.slowness / wanted.slowness);
  const sorted = [...outcomes].sort(([, left], [, right]) => badness(right) - badness(left) || 0);
  const failing = sorted.filter(([, outcome]) => !isLinear(outcome));
  const worse = failing.filter(([name, outcome]) => !holds(knownKinds.get(name), outcome));
  const mended = [...knownKinds.keys()].filter((name) => outcomes.has(name) && !failing.some(([one]) => one === name));
  const thousands = EXTENTS[extent].sizes.map((size) => `${size / 1024}k`).join(', ');
  ledger.title(`${outcomes.size} kinds of hostile text of ${thousands} UTF-16 units`);
  console.log(
    `  normal text ${(normal * 1000).toFixed(2)} µs a unit; wanted: exponent ≤ ${wanted.exponent}, time a unit ≤ ${wanted.slowness} × normal`,
  );
  for (const [name, outcome] of sorted.slice(0, Math.max(SHOWN, failing.length))) {
    const mark = isLinear(outcome) ? '' : holds(knownKinds.get(name), outcome) ? 'known' : 'WORSE';
    console.log(`  ${mark.padEnd(6)} ${said(outcome)} ${name}`);
  }
  console.log(`  ${failing.length} fail what is wanted, ${failing.length - worse.length} of them as known`);
  if (mended.length > 0) console.log(`  mended, to be taken out of bars.json: ${mended.join('; ')}`);
  for (const [name] of worse) ledger.fail(`hostile text: ${name}`);
  if (worse.length > 0) console.log(`  for bars.json: ${JSON.stringify(Object.fromEntries(failing.map(rounded)))}`);
}

function said(outcome: Outcome): string {
  const figures =
    outcome === 'stopped' ? 'out of time' : `n^${outcome.exponent.toFixed(2)}  ${outcome.slowness.toFixed(1)} ×`;
  return figures.padEnd(18);
}

function rounded([name, outcome]: readonly [string, Outcome]): readonly [string, Outcome] {
  if (outcome === 'stopped') return [name, outcome];
  return [name, { exponent: Number(outcome.exponent.toFixed(2)), slowness: Number(outcome.slowness.toFixed(1)) }];
}
