import { HAN_RANGES } from './han.ts';

/** A set of UTF-16 units, as a bit: `scan.seen & trigger` is not 0 where a line holds one of them. */
export type Trigger = number;

/** What one walk over a line's UTF-16 units finds. Columns are UTF-16 offsets. */
export interface Scan {
  /** The triggers that the line holds a unit of. */
  readonly seen: Trigger;
  /** How many Han characters. */
  readonly han: number;
  /** In full-width characters. */
  readonly width: number;
  /** Columns of the marks that end a clause or a sentence, half-width ones among them. */
  readonly stops: readonly number[];
  /** Columns of Han characters that stand a second time within `ECHO_REACH` units. Whatever is doubled shows here. */
  readonly echoes: readonly number[];
}

export const ECHO_REACH = 7;

const HAN: Trigger = 1;
const NONE: readonly number[] = [];
const UNITS = 0x1_0000;
const FIRST_NARROW_END = 0x100;

const triggersOf = new Uint32Array(UNITS);
const declared = new Map<string, Trigger>();
/** All bits but the last are given out one by one; sets declared after that share it, and wake each other's rules in vain. */
const LAST_BIT = 31;
let nextBit = 1;
let isInUse = false;

for (const [first, last] of HAN_RANGES) triggersOf.fill(HAN, first, last + 1);

/** Declares a set of characters of the basic plane that somebody looks for. Throws once a line has been scanned: it would not have been looked for there. */
export function declareTrigger(characters: string): Trigger {
  const key = [...new Set(characters)].sort().join('');
  const known = declared.get(key);
  if (known !== undefined) return known;
  if (isInUse) throw new Error(`the trigger ${characters} is declared after the first scan`);
  const trigger = (1 << nextBit) >>> 0;
  if (nextBit < LAST_BIT) nextBit += 1;
  declared.set(key, trigger);
  for (let at = 0; at < key.length; at += 1) triggersOf[key.charCodeAt(at)]! |= trigger;
  return trigger;
}

const STOP = declareTrigger('。；：！？，、;:!,?');

/** Where each unit was seen last, as a number that grows from line to line. */
const lastSeen = new Float64Array(UNITS).fill(Number.NEGATIVE_INFINITY);
let walked = 0;

/** Walks a line once. */
export function scan(text: string): Scan {
  isInUse = true;
  const { length } = text;
  let seen = 0;
  let han = 0;
  let narrow = 0;
  let stops: number[] | undefined;
  let echoes: number[] | undefined;
  const base = walked;
  walked += length + ECHO_REACH + 1;
  for (let column = 0; column < length; column += 1) {
    const code = text.charCodeAt(column);
    const triggers = triggersOf[code] as number;
    seen |= triggers;
    if (triggers & HAN) {
      han += 1;
      const now = base + column;
      if (now - (lastSeen[code] as number) <= ECHO_REACH) {
        if (echoes === undefined) echoes = [column];
        else echoes.push(column);
      }
      lastSeen[code] = now;
    } else if (triggers & STOP) {
      if (stops === undefined) stops = [column];
      else stops.push(column);
    }
    if (code < FIRST_NARROW_END) narrow += 1;
  }
  return { seen, han, width: length - (narrow >> 1), stops: stops ?? NONE, echoes: echoes ?? NONE };
}
