import { differenceFromEnd, differenceOf } from './difference.ts';
import type { Name } from './names.ts';

/** Of two names that are likely one, how much of each, counted from its end, belongs to it. In UTF-16 units. */
export interface Likeness {
  readonly length: number;
  readonly otherLength: number;
}

const LONGEST_MIDDLE = 4;
const LEAST_BEFORE = 8;
/** Numbers, places, times and bodies tell one from another. */
const TELLS_APART =
  /[\d〇一二三四五六七八九十百两第次届年月日季期省市县区乡镇村州部委局厅院校上下前后东西南北中初高小大新老男女党团军内外]/u;
const NUMBERS = /[\d〇一二三四五六七八九十百第]/u;
const SHORTEST_TITLE = 10;
/** What a title is often given with and without. */
const LOOSE = /[的和与及、，“”‘’〈〉（）() \u3000]|若干|关于/gu;
/** How much must be alike before and after, and how much may stand between that only one has. */
const TITLE_ALIKE = { before: 4, after: 2, middle: 2 } as const;
const PROJECT_ALIKE = { before: 2, after: 1, middle: 3 } as const;
const LEAST_OF_SUBSTITUTED = 7;

/** What names have in common that may be one: only such are compared. */
export function keysOf({ kind, text, called }: Name): readonly string[] {
  if (kind === 'title') return [`《${text.replaceAll(LOOSE, '')}`, `《${text.slice(0, TITLE_ALIKE.before)}`];
  if (kind === 'project') return [`“${text.slice(0, PROJECT_ALIKE.before)}${called}`];
  return Array.from({ length: text.length - LEAST_BEFORE + 1 }, (_, at) => text.slice(at, at + LEAST_BEFORE));
}

/** Whether two names that share a key are one, written in two ways. */
export function likenessOf(one: Name, other: Name): Likeness | undefined {
  if (one.text === other.text) return undefined;
  if (one.kind === 'title') return isOneTitle(one.text, other.text) ? whole(one, other) : undefined;
  if (one.kind === 'project') return isOneProject(one.text, other.text) ? whole(one, other) : undefined;
  return likeUnmarked(one.text, other.text);
}

function whole({ text }: Name, { text: other }: Name): Likeness {
  return { length: text.length, otherLength: other.length };
}

function isOneTitle(one: string, other: string): boolean {
  if (Math.max(one.length, other.length) < SHORTEST_TITLE) return false;
  if (one.replaceAll(LOOSE, '') === other.replaceAll(LOOSE, '')) return true;
  const { before, left, right, after } = differenceOf(one, other);
  if (before < TITLE_ALIKE.before || after < TITLE_ALIKE.after) return false;
  const differing = left + right;
  // One character that a long title lacks is a slip, whatever it means.
  if (differing.length === 1) return !NUMBERS.test(differing);
  if (TELLS_APART.test(differing)) return false;
  return left === '' || right === '' ? differing.length <= TITLE_ALIKE.middle : left.length === 1 && right.length === 1;
}

function isOneProject(one: string, other: string): boolean {
  const { before, left, right, after } = differenceOf(one, other);
  if (TELLS_APART.test(left + right) || before < PROJECT_ALIKE.before || after < PROJECT_ALIKE.after) return false;
  if (left === '' || right === '') return (left + right).length <= PROJECT_ALIKE.middle;
  return left.length === 1 && right.length === 1 && one.length >= LEAST_OF_SUBSTITUTED;
}

function likeUnmarked(one: string, other: string): Likeness | undefined {
  const { before, left, right, after } = differenceFromEnd(one, other, LONGEST_MIDDLE);
  if (before < LEAST_BEFORE || (left === '' && right === '') || TELLS_APART.test(left + right)) return undefined;
  if (left !== '' && right !== '' && !sharePair(left, right)) return undefined;
  return { length: before + left.length + after, otherLength: before + right.length + after };
}

function sharePair(left: string, right: string): boolean {
  for (let at = 0; at + 2 <= left.length; at += 1) if (right.includes(left.slice(at, at + 2))) return true;
  return false;
}
