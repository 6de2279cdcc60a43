/**
 * Tables of strings with a small number each, as text: sorted, one entry a line, each written as how many characters it shares with the one before,
 * the rest, and its number as one character. A package's compression does the rest, and a browser needs nothing to read it.
 */
const FIRST_NUMBER = 0x21;
const FIRST_SHARED = 0x30;

/** Numbers are whole, 0 to 90. */
export function packTable(entries: ReadonlyMap<string, number>): string {
  let before = '';
  let packed = '';
  for (const key of [...entries.keys()].sort()) {
    let shared = 0;
    while (shared < 9 && shared < key.length && key[shared] === before[shared]) shared += 1;
    const number = String.fromCharCode(FIRST_NUMBER + (entries.get(key) ?? 0));
    packed += `${String.fromCharCode(FIRST_SHARED + shared)}${key.slice(shared)}${number}\n`;
    before = key;
  }
  return packed;
}

export function unpackTable(packed: string): Map<string, number> {
  const entries = new Map<string, number>();
  let key = '';
  for (let start = 0; start < packed.length; ) {
    const end = packed.indexOf('\n', start);
    const shared = packed.charCodeAt(start) - FIRST_SHARED;
    key = key.slice(0, shared) + packed.slice(start + 1, end - 1);
    entries.set(key, packed.charCodeAt(end - 1) - FIRST_NUMBER);
    start = end + 1;
  }
  return entries;
}

/** Counts are kept by their logarithm, four steps to a factor of e. */
const STEPS = 4;

export function quantize(value: number): number {
  return Math.round(value * STEPS);
}

export function dequantize(step: number): number {
  return step / STEPS;
}
