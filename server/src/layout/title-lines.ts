import { widthOf } from './width.ts';

/** May not begin a line. */
const NOT_FIRST = /^[，。；：、！？）》〉”’〕】…—的和与及]/u;
/** May not end a line. */
const NOT_LAST = /[（《〈“‘〔【和与及]$/u;
/** A line may well end after these, or before those. */
const GOOD_END = /(?:的|》|、|，|：|关于|印发|转发)$/u;
const GOOD_START = /^(?:关于|印发|转发|《|在|上的|全面|进一步)/u;

/** How likely two characters stand in one word: from 0, a phrase ends there, to 1. */
export type Cohesion = (text: string, at: number) => number;

const COST = { atWord: 4, atPhrase: 1, forbidden: Number.POSITIVE_INFINITY, uneven: 6 } as const;
const MOST_LINES = 6;
/** In UTF-16 units: what is longer is no title, and is left to the line's end. */
const LONGEST = 200;

/**
 * Cuts a title into as few lines as hold it, each a whole phrase as far as can be told, of lengths that make a trapezium or a diamond
 * (GB/T 9704-2012 7.3.1). `width` is that of a line in Han characters; `cohesion` tells where words end.
 */
export function titleLines(title: string, width: number, cohesion: Cohesion): readonly string[] {
  const fewest = Math.ceil(widthOf(title) / width);
  if (fewest <= 1 || fewest > MOST_LINES || title.length > LONGEST) return [title];
  const breaks = Array.from({ length: title.length }, (_, at) => (at === 0 ? 0 : breakCost(title, at, cohesion)));
  for (let count = fewest; count <= fewest + 1; count += 1) {
    const lines = cut(title, count, width, breaks);
    if (lines !== undefined) return lines;
  }
  return [title];
}

/** The cheapest cut into so many lines; undefined where none holds them. */
function cut(title: string, count: number, width: number, breaks: readonly number[]): readonly string[] | undefined {
  const ideal = widthOf(title) / count;
  const length = title.length;
  const cost = (from: number, to: number) => {
    const line = widthOf(title.slice(from, to));
    if (line > width || to === from) return Number.POSITIVE_INFINITY;
    const uneven = ((line - ideal) / ideal) ** 2 * COST.uneven;
    return uneven + (to === length ? 0 : (breaks[to] ?? 0));
  };
  let best: readonly { cost: number; from: number }[] = Array.from({ length: length + 1 }, (_, to) => ({
    cost: cost(0, to),
    from: 0,
  }));
  const steps = [best];
  for (let line = 1; line < count; line += 1) {
    const before = best;
    best = before.map((_, to) => {
      let least = { cost: Number.POSITIVE_INFINITY, from: 0 };
      for (let from = 1; from < to; from += 1) {
        const total = (before[from]?.cost ?? Number.POSITIVE_INFINITY) + cost(from, to);
        if (total < least.cost) least = { cost: total, from };
      }
      return least;
    });
    steps.push(best);
  }
  if (!Number.isFinite(best[length]?.cost)) return undefined;
  const lines: string[] = [];
  let to = length;
  for (const step of steps.reverse()) {
    const from = step[to]?.from ?? 0;
    lines.unshift(title.slice(from, to));
    to = from;
  }
  return lines;
}

function breakCost(title: string, at: number, cohesion: Cohesion): number {
  const before = title.slice(0, at);
  const after = title.slice(at);
  if (NOT_FIRST.test(after) || NOT_LAST.test(before.slice(-1))) return COST.forbidden;
  if (/[\dA-Za-z]$/u.test(before) && /^[\dA-Za-z年月日]/u.test(after)) return COST.forbidden;
  if (GOOD_END.test(before) || GOOD_START.test(after)) return 0;
  return COST.atPhrase + cohesion(title, at) * COST.atWord;
}
