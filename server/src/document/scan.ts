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

const NONE: readonly number[] = [];
const UNITS = 0x1_0000;
const FIRST_NARROW_END = 0x100;

/** What each unit is, in one byte: most Han characters are no more than that, and need no look at the larger table. */
const kindsOf = new Uint8Array(UNITS);
const HAN = 1;
const STOP = 2;
/** A pair that somebody looks for may begin here. */
const FIRST_OF_PAIR = 4;
const TRIGGER = 8;

/** The two words of each unit, side by side. */
const triggersOf = new Int32Array(2 * UNITS);
/** The triggers of each pair, by both units in one number. */
const triggersOfPairs = new Map<number, Trigger>();
const mayBePair = new Uint8Array(0x2000);
const declared = new Map<string, Trigger>();
/** All bits but the last are given out one by one; sets declared after that share it, and wake each other's rules in vain. */
const BITS = 64;
let nextBit = 0;
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
      mayBePair[slotOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
      triggersOfPairs.set(key, anyOf(trigger, triggersOfPairs.get(key) ?? NO_TRIGGER));
      const first = pair.charCodeAt(0);
      kindsOf[first] = (kindsOf[first] as number) | FIRST_OF_PAIR;
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

/** Where a pair is marked in `mayBePair`: others may be too. */
function slotOf(first: number, second: number): number {
  return ((first * 31) ^ second) & (mayBePair.length - 1);
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
  kindsOf[unit] = (kindsOf[unit] as number) | TRIGGER;
  triggersOf[2 * unit] = (triggersOf[2 * unit] as number) | low;
  triggersOf[2 * unit + 1] = (triggersOf[2 * unit + 1] as number) | high;
}

for (const [first, last] of HAN_RANGES) kindsOf.fill(HAN, first, last + 1);
for (const stop of '。；：！？，、;:!,?') kindsOf[stop.charCodeAt(0)] = STOP;

/** Where a unit with these last bits was seen last, as a number that grows from line to line: small enough to stay near the processor. */
const lastSeen = new Float64Array(0x400).fill(Number.NEGATIVE_INFINITY);
const LAST_BITS = lastSeen.length - 1;
let walked = 0;

/** Walks a line once. */
export function scan(text: string): Scan {
  const { length } = text;
  isInUse ||= length > 0;
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
    const kinds = kindsOf[code] as number;
    if (kinds & HAN) {
      han += 1;
      const now = base + column;
      const slot = code & LAST_BITS;
      if (now - (lastSeen[slot] as number) <= ECHO_REACH && isEcho(text, column, code)) {
        if (echoes === undefined) echoes = [column];
        else echoes.push(column);
      }
      lastSeen[slot] = now;
    } else if (kinds & STOP) {
      if (stops === undefined) stops = [column];
      else stops.push(column);
    }
    if (code < FIRST_NARROW_END) narrow += 1;
    if (kinds & TRIGGER) {
      low |= triggersOf[2 * code] as number;
      high |= triggersOf[2 * code + 1] as number;
    }
    if (kinds & FIRST_OF_PAIR) {
      const next = text.charCodeAt(column + 1);
      const met = mayBePair[slotOf(code, next)] === 1 ? triggersOfPairs.get(pairOf(code, next)) : undefined;
      if (met !== undefined) {
        low |= met.low;
        high |= met.high;
      }
    }
  }
  return { low, high, han, width: length - (narrow >> 1), stops: stops ?? NONE, echoes: echoes ?? NONE };
}

function isEcho(text: string, column: number, code: number): boolean {
  for (let before = column - 1; before >= column - ECHO_REACH; before -= 1) {
    if (text.charCodeAt(before) === code) return true;
  }
  return false;
}
