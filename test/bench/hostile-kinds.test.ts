import { describe, expect, it } from 'vitest';
import bars from './bars.json';
import { HOSTILE_KINDS } from './hostile-kinds.ts';

const UNITS = 20_000;

describe('hostile kinds of text', () => {
  it('are many, and every one that is known to be slow is one of them', () => {
    expect(HOSTILE_KINDS.size).toBeGreaterThanOrEqual(130);
    const { short, full } = bars.hostile.known;
    expect(Object.keys({ ...short, ...full }).filter((name) => !HOSTILE_KINDS.has(name))).toEqual([]);
  });

  it('are as long as they are asked for, but for a piece at the end', () => {
    const others = [...HOSTILE_KINDS]
      .map(([name, make]) => [name, make(UNITS).length] as const)
      .filter(([, length]) => length < UNITS * 0.9 || length > UNITS * 1.1);
    expect(others).toEqual([]);
  });

  it('are told apart by their text', () => {
    const texts = [...HOSTILE_KINDS].map(([name, make]) => [make(1000), name] as const);
    const names = new Map(texts);
    const alike = texts.filter(([text, name]) => names.get(text) !== name).map(([, name]) => name);
    expect(alike).toEqual([]);
  });
});
