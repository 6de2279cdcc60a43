import { describe, expect, it } from 'vitest';
import { exponentOf, median, percentile } from './statistics.ts';

describe('statistics of times', () => {
  it('finds the power by which time grows, whatever the unit', () => {
    const sizes = [16, 32, 64, 128, 256];
    expect(exponentOf(sizes.map((size) => [size, size * 7]))).toBeCloseTo(1);
    expect(exponentOf(sizes.map((size) => [size, size ** 2 / 1000]))).toBeCloseTo(2);
    expect(exponentOf(sizes.map((size) => [size, 3]))).toBeCloseTo(0);
  });

  it('finds the middle, and the value that few exceed', () => {
    const values = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(median(values)).toBe(50);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile(values, 1)).toBe(100);
    expect(median([])).toBeNaN();
  });
});
