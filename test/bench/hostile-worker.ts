import { parentPort } from 'node:worker_threads';
import { Draft } from '../../server/src/document/draft.ts';
import { recognize } from '../../server/src/document/recognition.ts';
import { mergeFixes } from '../../server/src/lint/fix.ts';
import { fixOnce } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { everyRule } from './checking.ts';
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

/** What a text goes through that is opened, checked by every rule and mended. */
function checkAndMend(text: string): void {
  const draft = Draft.parse(text);
  recognize(draft.lines);
  const { findings } = new Linter(everyRule).lint(draft, true);
  mergeFixes(findings, () => true);
  fixOnce(draft, findings);
}

/** The time that something takes in milliseconds: what this process computed where that is less, as others want the machine too. */
function timeOf(run: () => void): number {
  const start = performance.now();
  const { user, system } = process.cpuUsage();
  run();
  const computed = process.cpuUsage();
  return Math.min(performance.now() - start, (computed.user + computed.system - user - system) / 1000);
}

/** The mean time of a check, and how long the text was. Each check gets a text of its own. */
function costOf(make: () => string): readonly [units: number, milliseconds: number] {
  let spent = 0;
  let checks = 0;
  let text = '';
  do {
    text = make();
    spent += timeOf(() => checkAndMend(text));
    checks += 1;
  } while (spent < ENOUGH);
  return [text.length, spent / checks];
}

function timesOf({ name, sizes, rounds }: HostileTask): HostileTimes {
  const make = HOSTILE_KINDS.get(name);
  if (make === undefined) throw new Error(`no such kind: ${name}`);
  const makers = sizes.map((size) => () => make(size));
  makers.push(() => normalText(sizes.at(-1) ?? 0));
  const least = makers.map((): readonly [number, number] => [0, Number.POSITIVE_INFINITY]);
  const start = performance.now();
  for (let round = 0; round < rounds && performance.now() - start < LONG; round += 1) {
    for (const [index, maker] of makers.entries()) {
      const cost = costOf(maker);
      if (cost[1] < (least[index]?.[1] ?? 0)) least[index] = cost;
    }
  }
  return { hostile: least.slice(0, -1), normal: least.slice(-1) };
}

/** Answers tasks in a thread that may be ended from outside. */
export function serveHostileTasks(): void {
  parentPort?.on('message', (task: HostileTask) => parentPort?.postMessage(timesOf(task)));
}
