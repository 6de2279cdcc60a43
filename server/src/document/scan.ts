import { HAN_RANGES } from './han.ts';

/** A set of UTF-16 units, or of pairs of them, that somebody looks for, as a bit of one of two words. */
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
/** A pair that somebody looks for may begin here. */
const FIRST_OF_PAIR = 4;
const NONE: readonly number[] = [];
const UNITS = 0x1_0000;
const FIRST_NARROW_END = 0x100;

/** The two words of each unit, side by side. */
const triggersOf = new Int32Array(2 * UNITS);
/** The triggers of each pair, by both units in one number. */
const triggersOfPairs = new Map<number, Trigger>();
const declared = new Map<string, Trigger>();
/** All bits but the last are given out one by one; sets declared after that share it, and wake each other's rules in vain. */
const BITS = 64;
let nextBit = 3;
let isInUse = false;
const NO_TRIGGER: Trigger = { low: 0, high: 0 };

/** Declares a set of characters of the basic plane that somebody looks for. Throws once a line has been scanned: it would not have been looked for there. */
export function declareTrigger(characters: string): Trigger {
  const units = [...new Set(characters)].sort().join('');
  return declare(units, (trigger) => {
    for (let at = 0; at < units.length; at += 1) mark(units.charCodeAt(at), trigger);
  });
}

/** Declares words by their first two characters. Throws as `declareTrigger` does. */
export function declareWords(words: readonly string[]): Trigger {
  const pairs = [...new Set(words.map((word) => word.slice(0, 2)))].sort();
  return declare(pairs.join('|'), (trigger) => {
    for (const pair of pairs) {
      const key = pairOf(pair.charCodeAt(0), pair.charCodeAt(1));
      triggersOfPairs.set(key, anyOf(trigger, triggersOfPairs.get(key) ?? NO_TRIGGER));
      mark(pair.charCodeAt(0), { low: FIRST_OF_PAIR, high: 0 });
    }
  });
}

/** Declares all pairs of one of some characters and, right after it, one of some others. */
export function declarePairs(firsts: string, seconds: string): Trigger {
  return declareWords([...firsts].flatMap((first) => [...seconds].map((second) => first + second)));
}

/** Met where one of the triggers is. */
export function anyOf(...triggers: readonly Trigger[]): Trigger {
  return triggers.reduce((all, { low, high }) => ({ low: all.low | low, high: all.high | high }), NO_TRIGGER);
}

function declare(key: string, markUnits: (trigger: Trigger) => void): Trigger {
  const known = declared.get(key);
  if (known !== undefined) return known;
  if (isInUse) throw new Error(`${key} is to be looked for, but lines have been scanned`);
  const bit = 1 << (nextBit % 32);
  const trigger = nextBit < 32 ? { low: bit, high: 0 } : { low: 0, high: bit };
  if (nextBit < BITS - 1) nextBit += 1;
  declared.set(key, trigger);
  markUnits(trigger);
  return trigger;
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Whether a UTF-16 unit is one of the set. */
export function isOneOf(unit: number, { low, high }: Trigger): boolean {
  return (((triggersOf[2 * unit] as number) & low) | ((triggersOf[2 * unit + 1] as number) & high)) !== 0;
}

/** Whether a line that was walked over holds a unit or a pair of the set. */
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
    if (triggers & FIRST_OF_PAIR) {
      const met = triggersOfPairs.get(pairOf(code, text.charCodeAt(column + 1)));
      if (met !== undefined) {
        low |= met.low;
        high |= met.high;
      }
    }
    if (code < FIRST_NARROW_END) narrow += 1;
  }
  return { low, high, han, width: length - (narrow >> 1), stops: stops ?? NONE, echoes: echoes ?? NONE };
}
