import type { HeadingForm } from '../marker.ts';
import type { Entry } from './entry.ts';
import type { Ranks } from './rank.ts';

const PLAIN_FORMS: readonly HeadingForm[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];

/** How far the next number of a list is looked for, in entries. */
const REACH = 60;

/** A marker written in the form of another level. */
export interface LevelSlip {
  readonly entry: Entry;
  readonly meant: HeadingForm;
}

/**
 * Finds each marker that does not follow in its own form but fits exactly into a list of another form,
 * and sets its form to the one that was meant.
 */
export function mendLevels(entries: readonly Entry[], ranks: Ranks): LevelSlip[] {
  const slips: LevelSlip[] = [];
  const lastEver = new Map<HeadingForm, number>();
  const lastInSection = new Map<HeadingForm, number>();
  entries.forEach((entry, index) => {
    const { form } = entry;
    const { value } = entry.marker;
    if (PLAIN_FORMS.includes(form) && !fitsOwnForm(entries, index, lastEver.get(form), ranks)) {
      const meant = PLAIN_FORMS.find(
        (other) => other !== form && fitsList(entries, index, other, lastInSection.get(other) ?? 0, ranks),
      );
      if (meant !== undefined) {
        entry.form = meant;
        slips.push({ entry, meant });
      }
    }
    lastEver.set(entry.form, value);
    lastInSection.set(entry.form, value);
    for (const other of PLAIN_FORMS) if (ranks[other] > ranks[entry.form]) lastInSection.delete(other);
  });
  return slips;
}

function nextInSection(entries: readonly Entry[], index: number, form: HeadingForm, ranks: Ranks): number | undefined {
  for (let at = index + 1; at < entries.length && at <= index + REACH; at += 1) {
    const next = entries[at] as Entry;
    if (next.form === form) return next.marker.value;
    if (ranks[next.form] < ranks[form]) return undefined;
  }
  return undefined;
}

function fitsOwnForm(entries: readonly Entry[], index: number, last: number | undefined, ranks: Ranks): boolean {
  const { form, marker } = entries[index] as Entry;
  if (last === marker.value - 1) return true;
  const next = nextInSection(entries, index, form, ranks);
  return next === marker.value + 1;
}

function fitsList(entries: readonly Entry[], index: number, form: HeadingForm, last: number, ranks: Ranks): boolean {
  const { value } = (entries[index] as Entry).marker;
  if (last !== value - 1) return false;
  const next = nextInSection(entries, index, form, ranks);
  // A first item that no second one follows, and a last one that nothing follows, may as well stand for themselves.
  return value === 1 ? next === 2 : next === value + 1 || (next === undefined && value > 2);
}
