import { firstThat } from '../document/ascending.ts';
import type { Line } from '../document/line.ts';
import type { HeadingForm } from '../document/marker.ts';
import { type HeadingMarker, isHeadingMarker } from '../document/numbering/entry.ts';
import type { Outline } from '../document/outline.ts';

/** A heading or a list item above a place. */
export interface Above {
  readonly line: number;
  readonly form: HeadingForm;
  readonly marker: HeadingMarker;
}

interface Survey {
  readonly nearest: ReadonlyMap<HeadingForm, Above>;
  readonly below: ReadonlyMap<HeadingForm, HeadingForm>;
}

/** How many numbered lines above and below show how a draft uses its forms. */
const SURVEY_REACH = 300;

/**
 * The numbered lines above a 0-based line, and how the draft around it uses its forms.
 * Of the outline only what stands before `known` is relied on; the lines since are read as they stand.
 */
export class EntriesAbove {
  readonly #outline: Outline;
  /** How many of the outline's entries stand above the place and hold. */
  readonly #settled: number;
  readonly #fresh: readonly Above[];
  #surveyed: Survey | undefined;

  constructor(lines: readonly Line[], outline: Outline, known: number, line: number) {
    this.#outline = outline;
    this.#settled = firstThat(outline.entries, (entry) => entry.line >= known);
    this.#fresh = readEntries(lines, known, line);
  }

  /** The section that the place stands in or right after. */
  get last(): Above | undefined {
    return this.upwards().next().value;
  }

  /** The first numbered line below that the outline knows. */
  get firstBelow(): Above | undefined {
    return this.#outline.entries[this.#settled];
  }

  /** The nearest first. */
  *upwards(): Generator<Above, undefined> {
    for (let index = this.#fresh.length - 1; index >= 0; index -= 1) yield this.#fresh[index] as Above;
    for (let index = this.#settled - 1; index >= 0; index -= 1) yield this.#outline.entries[index] as Above;
    return undefined;
  }

  /** The last section of a form above the place, else the first one below it. */
  nearest(form: HeadingForm): Above | undefined {
    return this.#survey().nearest.get(form);
  }

  /** The form that stands right below another one in this draft. */
  formBelow(form: HeadingForm): HeadingForm | undefined {
    return this.#survey().below.get(form);
  }

  /** Whether the section before a given one on the same level has sections below it. */
  wasDivided(last: Above): boolean | undefined {
    const { ranks } = this.#outline;
    let next: Above | undefined;
    for (const entry of this.upwards()) {
      if (entry.form === last.form && entry.line !== last.line) {
        return next !== undefined && ranks[next.form] > ranks[last.form];
      }
      next = entry;
    }
    return undefined;
  }

  /** How the draft uses its forms: of each the section nearest to the place, and the form that stands right below it. */
  #survey(): Survey {
    if (this.#surveyed !== undefined) return this.#surveyed;
    const { ranks, entries } = this.#outline;
    const nearest = new Map<HeadingForm, Above>();
    const below = new Map<HeadingForm, HeadingForm>();
    const note = (entry: Above, next: Above | undefined) => {
      const { form, marker } = entry;
      if (marker.form === form && !nearest.has(form)) nearest.set(form, entry);
      if (next !== undefined && ranks[next.form] > ranks[form] && !below.has(form)) below.set(form, next.form);
    };
    let next: Above | undefined;
    let seen = 0;
    for (const entry of this.upwards()) {
      note(entry, next);
      next = entry;
      seen += 1;
      if (seen === SURVEY_REACH) break;
    }
    const last = Math.min(entries.length, this.#settled + SURVEY_REACH);
    for (let index = this.#settled; index < last; index += 1) note(entries[index] as Above, entries[index + 1]);
    this.#surveyed = { nearest, below };
    return this.#surveyed;
  }
}

function readEntries(lines: readonly Line[], from: number, to: number): readonly Above[] {
  const entries: Above[] = [];
  for (let number = from; number < to; number += 1) {
    const marker = lines[number]?.marker;
    if (marker === undefined || marker.weak || !isHeadingMarker(marker)) continue;
    entries.push({ line: number, form: marker.form, marker });
  }
  return entries;
}
