/** Something of which there may be another alike: then both have the same key. */
export interface Keyed {
  readonly key: number;
}

/** How often each key stands, and which of them more than once. */
export class KeyCount {
  readonly #counts = new Map<number, number>();
  readonly #repeated = new Set<number>();

  get repeated(): ReadonlySet<number> {
    return this.#repeated;
  }

  add(some: readonly Keyed[]): void {
    for (const { key } of some) {
      const count = (this.#counts.get(key) ?? 0) + 1;
      this.#counts.set(key, count);
      if (count === 2) this.#repeated.add(key);
    }
  }

  /** Takes back what was added. */
  remove(some: readonly Keyed[]): void {
    for (const { key } of some) {
      const count = (this.#counts.get(key) ?? 0) - 1;
      if (count > 0) this.#counts.set(key, count);
      else this.#counts.delete(key);
      if (count === 1) this.#repeated.delete(key);
    }
  }
}
