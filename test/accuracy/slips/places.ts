import { pickMatch, type Slipped } from './slip.ts';

/** A whole number from the first to the last. */
export function whole(random: () => number, first: number, last: number): number {
  return first + Math.floor(random() * (last - first + 1));
}

export function choose<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Puts a clause after one of the commas between Han characters, so that the line reads on; the slip begins some UTF-16 units into it. */
export function insertAfterStop(
  line: string,
  random: () => number,
  clause: string,
  offset: number,
): Slipped | undefined {
  const stop = pickMatch(line, /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, random);
  if (stop === undefined) return undefined;
  const { index } = stop;
  return { text: `${line.slice(0, index + 1)}${clause}${line.slice(index)}`, at: index + 1 + offset };
}

/** What is only written in Taiwan, whose documents follow other standards. */
const TRADITIONAL = /[們會國為應這說與將於經學員議審時後來據無當權選辦應規處條項對內]/u;

/** Puts a text of several lines below a line that ends a sentence. The slip begins some UTF-16 units into it. */
export function insertBelow(line: string, lines: string, offset: number): Slipped | undefined {
  if (!/[。；]$/u.test(line) || TRADITIONAL.test(line)) return undefined;
  return { text: `${line}\n${lines}`, at: line.length + 1 + offset };
}

/** Where a part begins in a text that holds it. */
export function offsetOf(text: string, part: string): number {
  return text.indexOf(part);
}
