import { countAt, levelOf, NumberReader, packNumbers } from './packing.ts';

/** Between which two characters a doubled one was seen, and how often. A key is what stood before, the character once, and what stood after. */
export class ContextTable {
  readonly #counts = new Map<string, number>();
  readonly #before = new Map<string, number>();
  readonly #after = new Map<string, number>();

  constructor(packed: string) {
    const [keys = '', levels = ''] = packed.split('\n');
    const reader = new NumberReader(levels);
    for (let at = 0; at < keys.length; at += 3) {
      const key = keys.slice(at, at + 3);
      const count = countAt(reader.next());
      this.#counts.set(key, count);
      add(this.#before, key.slice(0, 2), count);
      add(this.#after, key.slice(1), count);
    }
  }

  /** How often `char` stood doubled between `before` and `after`. */
  between(before: string, char: string, after: string): number {
    return this.#counts.get(before + char + after) ?? 0;
  }

  behind(before: string, char: string): number {
    return this.#before.get(before + char) ?? 0;
  }

  aheadOf(char: string, after: string): number {
    return this.#after.get(char + after) ?? 0;
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

export function packContexts(counts: ReadonlyMap<string, number>): string {
  const keys = [...counts.keys()].sort();
  return [keys.join(''), packNumbers(keys.map((key) => levelOf(counts.get(key) ?? 1)))].join('\n');
}
