import { type HeadingForm, LAW_FORMS, PLAIN_FORMS } from '../marker.ts';
import type { Entry } from './entry.ts';
import type { Ranks } from './rank.ts';

/** A marker of one form may be meant for another one of the same family. */
const FAMILIES: readonly (readonly HeadingForm[])[] = [PLAIN_FORMS, LAW_FORMS];

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
  const lastEver = new Map<HeadingForm, Entry>();
  const lastInSection = new Map<HeadingForm, Entry>();
  entries.forEach((entry, index) => {
    const family = FAMILIES.find((forms) => forms.includes(entry.form));
    if (family !== undefined) {
      const meant = findMeant(entries, index, family, lastEver.get(entry.form), lastInSection, ranks);
      if (meant !== undefined) {
        entry.form = meant;
        slips.push({ entry, meant });
      }
    }
    lastEver.set(entry.form, entry);
    lastInSection.set(entry.form, entry);
    for (const other of lastInSection.keys()) {
      // Articles run on across chapters.
      if (ranks[other] > ranks[entry.form] && other !== 'article') lastInSection.delete(other);
    }
  });
  return slips;
}

function findMeant(
  entries: readonly Entry[],
  index: number,
  family: readonly HeadingForm[],
  lastOwn: Entry | undefined,
  lastInSection: ReadonlyMap<HeadingForm, Entry>,
  ranks: Ranks,
): HeadingForm | undefined {
  const entry = entries[index] as Entry;
  const { value } = entry.marker;
  const next = (form: HeadingForm) => nextInSection(entries, index, form, ranks)?.marker.value;
  const nextOwn = next(entry.form);
  const before = (form: HeadingForm) => lastInSection.get(form)?.marker.value ?? 0;
  const isBetween = (form: HeadingForm) => before(form) === value - 1 && next(form) === value + 1;
  const isLast = (form: HeadingForm) => value > 2 && before(form) === value - 1 && next(form) === undefined;
  const others = family.filter((form) => form !== entry.form);

  if (lastOwn?.marker.value !== value - 1) {
    const between = others.find(isBetween);
    // A first item may open a list of its own, unless its form has another first item that goes on.
    const goesOnWithout = lastOwn !== undefined && nextOwn === lastOwn.marker.value + 1;
    // A chapter out of order is still a chapter, unless the chapters are in order without it.
    if (family === LAW_FORMS && !goesOnWithout && !(value === 1 && nextOwn === 1)) return undefined;
    if (value === 1) {
      const isAlone = nextOwn === undefined || nextOwn === 1 || lastOwn?.marker.value === 1;
      return isAlone || goesOnWithout ? between : undefined;
    }
    if (between !== undefined && (nextOwn !== value + 1 || lastOwn?.marker.value === value)) return between;
    if (goesOnWithout) return others.find((form) => ranks[form] > ranks[entry.form] && isLast(form));
    return nextOwn === value + 1 || lastInSection.has(entry.form) ? undefined : others.find(isLast);
  }
  if (value === 1 || nextOwn === value + 1) return undefined;
  // It would fit in two lists: the one that it stands in the midst of, or whose entries look like it, is meant.
  return others.find((form) => {
    if (!isBetween(form) && !isLast(form)) return false;
    const isAmid = nextOwn === value && entries[index - 1]?.form === form;
    const last = lastInSection.get(form);
    return isAmid || (last?.look === entry.look && last.isBare === entry.isBare && lastOwn.look !== entry.look);
  });
}

function nextInSection(entries: readonly Entry[], index: number, form: HeadingForm, ranks: Ranks): Entry | undefined {
  for (let at = index + 1; at < entries.length && at <= index + REACH; at += 1) {
    const next = entries[at] as Entry;
    if (next.form === form) return next;
    if (ranks[next.form] < ranks[form]) return undefined;
  }
  return undefined;
}
