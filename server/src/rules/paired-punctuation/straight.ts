import { defineFact } from '../../document/fact.ts';
import { findOpaqueSpans, isOpaque } from '../../document/opaque-span.ts';
import { declareTrigger } from '../../document/scan.ts';
import type { Slip } from '../throughout.ts';

const PAIRS = /"(?<inner>[^"]{1,80})"/gu;
const HAN = /\p{Script=Han}/u;
const NONE: readonly Omit<Slip, 'line'>[] = [];

/** Quotations of Chinese in straight marks. */
export const straight = defineFact<readonly Omit<Slip, 'line'>[]>({
  none: NONE,
  wakes: declareTrigger('"'),
  read({ text, scan: { han } }) {
    if (han < (text.match(/[A-Za-z]/gu) ?? []).length || text.split('"').length % 2 === 0 || /[<>|=[\]{}]/u.test(text))
      return NONE;
    const opaque = findOpaqueSpans(text);
    const found = [...text.matchAll(PAIRS)].flatMap(({ 0: found, index: start, groups = {} }) => {
      const inner = groups.inner as string;
      const end = start + found.length;
      if (!HAN.test(inner) || isOpaque(opaque, start) || inner.trim() !== inner) return [];
      const edits = [
        { start, end: start + 1, newText: '“' },
        { start: end - 1, end, newText: '”' },
      ];
      return [{ start, end, found, right: `“${inner}”`, safe: true, edits }];
    });
    return found.length === 0 ? NONE : found;
  },
});
