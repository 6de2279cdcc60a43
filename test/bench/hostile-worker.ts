import { parentPort } from 'node:worker_threads';
import { check } from './checking.ts';
import { HOSTILE_KINDS } from './hostile-kinds.ts';
import { makeDraft } from './made-draft.ts';

/** What is asked: one kind at some sizes, each as often as told. */
export interface HostileTask {
  readonly name: string;
  /** In UTF-16 units. */
  readonly sizes: readonly number[];
  readonly rounds: number;
}

type Times = readonly (readonly [units: number, milliseconds: number])[];

/** What is answered: the shortest time at each size with the length that the text had, and that of normal text in the same rounds. */
export interface HostileTimes {
  readonly hostile: Times;
  readonly normal: Times;
}

/** A kind that is slow is not timed again, in milliseconds: the first time shows it. */
const LONG = 2000;
/** Small texts are checked again and again, until they have taken so many milliseconds: short times tell little. */
const ENOUGH = 20;

/** Every normal text is another one: nothing is remembered of it. */
let normalTexts = 0;

function normalText(units: number): string {
  normalTexts += 1;
  return makeDraft(units, normalTexts);
}

/** The time of one check in milliseconds: what this process computed where that is less, as others want the machine too. */
function costOf(text: string): number {
  const start = performance.now();
  const { user, system } = process.cpuUsage();
  let checks = 0;
  do {
    check(text);
    checks += 1;
  } while (performance.now() - start < ENOUGH);
  const computed = process.cpuUsage();
  return Math.min(performance.now() - start, (computed.user + computed.system - user - system) / 1000) / checks;
}

function timesOf({ name, sizes, rounds }: HostileTask): HostileTimes {
  const make = HOSTILE_KINDS.get(name);
  if (make === undefined) throw new Error(`no such kind: ${name}`);
  const texts = sizes.map(make);
  const least = [...texts, ''].map(() => Number.POSITIVE_INFINITY);
  const largest = texts.at(-1)?.length ?? 0;
  const start = performance.now();
  for (let round = 0; round < rounds && performance.now() - start < LONG; round += 1) {
    for (const [index, text] of [...texts, normalText(largest)].entries()) {
      least[index] = Math.min(least[index] ?? 0, costOf(text));
    }
  }
  const times = [...texts, normalText(largest)].map(
    ({ length }, index) => [length, least[index] ?? Number.NaN] as const,
  );
  return { hostile: times.slice(0, -1), normal: times.slice(-1) };
}

/** Answers tasks in a thread that may be ended from outside. */
export function serveHostileTasks(): void {
  parentPort?.on('message', (task: HostileTask) => parentPort?.postMessage(timesOf(task)));
}
