import { HAN_RANGES } from './han.ts';

/** A set of UTF-16 units that somebody looks for, as a bit of one of two words. */
export interface Trigger {
  readonly low: number;
  readonly high: number;
}

/** What one walk over a line's UTF-16 units finds. Columns are UTF-16 offsets. */
export interface Scan {
  /** The triggers that the line holds a unit of, as `Trigger` has them. */
  readonly low: number;
  readonly high: number;
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

const HAN = 1;
const STOP = 2;
const NONE: readonly number[] = [];
const UNITS = 0x1_0000;
const FIRST_NARROW_END = 0x100;

/** The two words of each unit, side by side. */
const triggersOf = new Int32Array(2 * UNITS);
const declared = new Map<string, Trigger>();
/** All bits but the last are given out one by one; sets declared after that share it, and wake each other's rules in vain. */
const BITS = 64;
let nextBit = 2;
let isInUse = false;

/** Declares a set of characters of the basic plane that somebody looks for. Throws once a line has been scanned: it would not have been looked for there. */
export function declareTrigger(characters: string): Trigger {
  const key = [...new Set(characters)].sort().join('');
  const known = declared.get(key);
  if (known !== undefined) return known;
  if (isInUse) throw new Error(`the trigger ${characters} is declared after the first scan`);
  const bit = 1 << (nextBit % 32);
  const trigger = nextBit < 32 ? { low: bit, high: 0 } : { low: 0, high: bit };
  if (nextBit < BITS - 1) nextBit += 1;
  declared.set(key, trigger);
  for (let at = 0; at < key.length; at += 1) mark(key.charCodeAt(at), trigger);
  return trigger;
}

/** Whether a line that was walked over holds a unit of the set. */
export function holds({ low, high }: Pick<Scan, 'low' | 'high'>, trigger: Trigger): boolean {
  return ((low & trigger.low) | (high & trigger.high)) !== 0;
}

function mark(unit: number, { low, high }: Trigger): void {
  triggersOf[2 * unit] = (triggersOf[2 * unit] as number) | low;
  triggersOf[2 * unit + 1] = (triggersOf[2 * unit + 1] as number) | high;
}

for (const [first, last] of HAN_RANGES)
  for (let unit = first; unit <= last; unit += 1) mark(unit, { low: HAN, high: 0 });
for (const stop of '。；：！？，、;:!,?') mark(stop.charCodeAt(0), { low: STOP, high: 0 });

/** Where each unit was seen last, as a number that grows from line to line. */
const lastSeen = new Float64Array(UNITS).fill(Number.NEGATIVE_INFINITY);
let walked = 0;

/** Walks a line once. */
export function scan(text: string): Scan {
  isInUse = true;
  const { length } = text;
  let low = 0;
  let high = 0;
  let han = 0;
  let narrow = 0;
  let stops: number[] | undefined;
  let echoes: number[] | undefined;
  const base = walked;
  walked += length + ECHO_REACH + 1;
  for (let column = 0; column < length; column += 1) {
    const code = text.charCodeAt(column);
    const triggers = triggersOf[2 * code] as number;
    low |= triggers;
    high |= triggersOf[2 * code + 1] as number;
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
  return { low, high, han, width: length - (narrow >> 1), stops: stops ?? NONE, echoes: echoes ?? NONE };
}
