import type { Kind } from './doubling-samples.ts';

/** Logistic regression that tells doublings that were put in from pairs that stand there by nature. */
export interface Row {
  readonly kind: Kind;
  readonly inserted: boolean;
  readonly values: readonly number[];
}

/** A natural pair weighs as much as so many inserted ones, since they are few. */
const NATURAL_WEIGHT = 3;
const DECAY = 1e-3;
const ROUNDS = 25;
const IN_DOUBT = [-4, 7] as const;

/** Fits, and once more on the pairs that the first fit leaves in doubt: those decide what is found at few false alarms. One weight a value, the last is the constant. */
export function fitWeights(training: readonly Row[]): number[] {
  const first = regress(training);
  return regress(
    training.filter(({ values }) => {
      const odds = scoreBy(first, values);
      return odds > IN_DOUBT[0] && odds < IN_DOUBT[1];
    }),
  );
}

export function scoreBy(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0);
}

/** How much each row counts: a kind that has many counts for more, but not for as many times more. */
function weigh(training: readonly Row[]): number[] {
  const counts = new Map<Kind, number>();
  for (const { kind } of training) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return training.map(({ kind, inserted }) => (inserted ? 1 : NATURAL_WEIGHT) / Math.sqrt(counts.get(kind) ?? 1));
}

/** Weights of standardized values by Newton's method, brought back to the values' own scale; the last is the constant. */
function regress(training: readonly Row[]): number[] {
  const width = training[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => at);
  const importance = weigh(training);
  const mean = columns.map((at) => training.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / training.length);
  const spread = columns.map((at) =>
    Math.sqrt(
      training.reduce((sum, { values }) => sum + ((values[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / training.length,
    ),
  );
  const inputs = training.map(({ values }) => [
    ...values.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] || 1)),
    1,
  ]);
  const total = importance.reduce((sum, one) => sum + one, 0);
  let weights = Array.from({ length: width + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === width ? 0 : DECAY * weight));
    const hessian = weights.map((_, row) =>
      weights.map((__, column) => (row === column && row < width ? DECAY : 1e-9)),
    );
    for (const [index, input] of inputs.entries()) {
      const { inserted } = training[index]!;
      const share = importance[index]! / total;
      const odds = input.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-odds));
      const error = share * (likely - (inserted ? 1 : 0));
      const bend = share * likely * (1 - likely);
      for (let row = 0; row <= width; row += 1) {
        gradient[row]! += error * input[row]!;
        const line = hessian[row]!;
        for (let column = 0; column <= width; column += 1) line[column]! += bend * input[row]! * input[column]!;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight - step[at]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  const scaled = weights.slice(0, width).map((weight, at) => weight / (spread[at] || 1));
  const constant = weights[width]! - scaled.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0);
  return [...scaled, constant];
}

/** Gauss's elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at += 1) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
