import { HEADING_FORMS, type HeadingForm, PLAIN_FORMS } from '../marker.ts';
import type { Entry } from './entry.ts';

/** The rank of each form in one draft: the smaller, the higher. */
export type Ranks = Readonly<Record<HeadingForm, number>>;

/** Pairs of forms, the usually higher one first, that drafts nest in an order of their own. */
const EXCHANGEABLE: readonly (readonly [HeadingForm, HeadingForm])[] = [
  ['article', 'han'],
  ['article', 'han-paren'],
  ...PLAIN_FORMS.flatMap((higher, rank) => PLAIN_FORMS.slice(rank + 1).map((lower) => [higher, lower] as const)),
];

/** The usual order, but two forms change places where the lower one runs on across restarts of the higher one. */
export function rankForms(entries: readonly Entry[]): Ranks {
  const order = [...HEADING_FORMS];
  for (const [higher, lower] of EXCHANGEABLE) {
    if (!nestsReversed(entries, higher, lower)) continue;
    const from = order.indexOf(lower);
    const to = order.indexOf(higher);
    if (from < to) continue;
    order.splice(from, 1);
    order.splice(to, 0, lower);
  }
  return Object.fromEntries(order.map((form, rank) => [form, rank])) as unknown as Ranks;
}

function nestsReversed(entries: readonly Entry[], higher: HeadingForm, lower: HeadingForm): boolean {
  let reversed = 0;
  let usual = 0;
  let lastHigher = 0;
  let lastLower = 0;
  let higherBetween = false;
  let higherRestarted = false;
  let lowerRestarted = false;
  for (const { form, marker } of entries) {
    if (form === higher) {
      if (marker.value === lastHigher + 1 && lowerRestarted) usual += 1;
      if (marker.value === 1) higherRestarted = true;
      lastHigher = marker.value;
      higherBetween = true;
      lowerRestarted = false;
    } else if (form === lower) {
      const continues = marker.value === lastLower + 1 && lastLower > 0;
      // Articles never start anew, so a 一、 that runs on across them stands above them.
      if (continues && (higher === 'article' ? higherBetween : higherRestarted)) reversed += 1;
      if (marker.value === 1) lowerRestarted = true;
      lastLower = marker.value;
      higherBetween = false;
      higherRestarted = false;
    }
  }
  return reversed > usual && (higher === 'article' || reversed > 1);
}
