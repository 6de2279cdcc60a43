import { parentPort } from 'node:worker_threads';
import { check, time } from './checking.ts';
import { HOSTILE_KINDS } from './hostile-kinds.ts';
import { makeDraft } from './made-draft.ts';

/** What is asked: one kind at some sizes, each as often as told. The name of no kind means normal text. */
export interface HostileTask {
  readonly name: string | undefined;
  /** In UTF-16 units. */
  readonly sizes: readonly number[];
  readonly rounds: number;
}

/** What is answered: the shortest time at each size, in milliseconds, with the length that the text had. */
export type HostileTimes = readonly (readonly [units: number, milliseconds: number])[];

/** A kind that is slow is not timed again: the first time shows it. */
const LONG = 2000;

function timesOf({ name, sizes, rounds }: HostileTask): HostileTimes {
  const make = name === undefined ? makeDraft : HOSTILE_KINDS.get(name);
  if (make === undefined) throw new Error(`no such kind: ${name}`);
  const texts = sizes.map(make);
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  let spent = 0;
  for (let round = 0; round < rounds && spent < LONG; round += 1) {
    for (const [index, text] of texts.entries()) {
      const taken = time(() => check(text));
      least[index] = Math.min(least[index] ?? taken, taken);
      spent += taken;
    }
  }
  return texts.map((text, index) => [text.length, least[index] ?? Number.NaN]);
}

/** Answers tasks in a thread that may be ended from outside. */
export function serveHostileTasks(): void {
  parentPort?.on('message', (task: HostileTask) => parentPort?.postMessage(timesOf(task)));
}
