import { FORM } from '../document/heading-form.ts';
import type { Line } from '../document/line.ts';
import { type HeadingForm, isHeadingForm, type Marker, PLAIN_FORMS, spellMarker } from '../document/marker.ts';
import type { HeadingMarker } from '../document/numbering/entry.ts';
import type { Outline } from '../document/outline.ts';
import { type Above, EntriesAbove } from './entries-above.ts';
import type { NextMarker } from './next-marker.ts';
import { nextMember, seriesOf, startsSeries } from './next-member.ts';
import { respell } from './renumbering.ts';

/** A level as this draft numbers it. */
export interface Level {
  readonly form: HeadingForm;
  /** A marker whose spelling is kept. */
  readonly sample: HeadingMarker | undefined;
}

/** How far up an unfinished series of lines is looked for. */
const SERIES_REACH = 40;

/**
 * What may come next at one line of a draft, by what stands above it.
 * `outline` may be of an earlier state of the draft: of it only the lines before `known` are relied on, the lines since are read as they stand.
 */
export class NumberedPlace {
  readonly #lines: readonly Line[];
  readonly #outline: Outline;
  readonly #line: number;
  readonly #known: number;
  readonly #above: EntriesAbove;

  constructor(lines: readonly Line[], outline: Outline, known: number, line: number) {
    this.#lines = lines;
    this.#outline = outline;
    this.#line = line;
    this.#known = Math.min(known, line);
    this.#above = new EntriesAbove(lines, outline, this.#known, line);
  }

  /** The nearest line above that is not blank, -1 for none. */
  get lineAbove(): number {
    let above = this.#line - 1;
    while (above >= 0 && this.#lines[above]?.shape === 'blank') above -= 1;
    return above;
  }

  /** The line above asks for a number: it has one itself, or leads to a list. */
  get followsNumber(): boolean {
    const above = this.lineAbove;
    if (above < 0) return false;
    const line = this.#lines[above] as Line;
    return line.shape === 'lead-in' || this.#above.last?.line === above || startsSeries(line) !== undefined;
  }

  /** How the paragraphs above are set: apart by blank lines, or with an indent of full-width spaces. */
  get paragraphs(): { readonly isSpaced: boolean; readonly indent: string } {
    const above = this.lineAbove;
    const indent = /^\u3000*/u.exec(this.#lines[above]?.text ?? '')?.[0] ?? '';
    return { isSpaced: above <= 0 || this.#lines[above - 1]?.shape === 'blank', indent };
  }

  /** The line itself holds a series whose members do not each begin a line. */
  get runsInParagraph(): boolean {
    const line = this.#lines[this.#line];
    return line !== undefined && seriesOf(line).some(({ start }) => start > line.inline.columnOf(0));
  }

  /** The markers that a new line may begin with, the most likely first. */
  nextMarkers(): readonly NextMarker[] {
    const series = this.#lineSeries();
    const headings = this.#headings();
    const begins = series !== undefined && series.after === this.lineAbove && series.startsLine;
    return series === undefined ? headings : begins ? [series, ...headings] : [...headings, series];
  }

  /** The next member of a series that is open before a UTF-16 column of the line: in the line itself, or in the paragraph above. */
  nextInParagraph(column: number): NextMarker | undefined {
    const own = seriesOf(this.#lines[this.#line]).findLast(({ end }) => end <= column);
    if (own !== undefined) return nextMember(own, this.#line, '');
    const above = seriesOf(this.#lines[this.#line - 1]).at(-1);
    return above && nextMember(above, this.#line - 1, '');
  }

  /** The levels that a text with a numbering of its own takes here, and the number that it begins with. None where nothing is numbered above. */
  levelsFor(ownForm: HeadingForm): { readonly levels: readonly Level[]; readonly value: number } | undefined {
    const near = this.#headings().filter(({ relation }) => relation === 'sibling' || relation === 'child');
    // 一、 is how a text begins that knows nothing of its place; any other form was chosen.
    const chosen = near.find(({ form }) => form === ownForm && form !== 'han') ?? near[0];
    if (chosen === undefined || !isHeadingForm(chosen.form)) return undefined;
    return { levels: this.#levelsFrom(chosen.form), value: chosen.value };
  }

  /** The marker of the line itself, as a level: what follows it stands there in its place. */
  levelsOf(marker: HeadingMarker): { readonly levels: readonly Level[]; readonly value: number } {
    return { levels: this.#levelsFrom(marker.form), value: marker.value };
  }

  #levelsFrom(top: HeadingForm): readonly Level[] {
    const levels: Level[] = [];
    for (let form: HeadingForm | undefined = top; form !== undefined; form = this.#formBelow(form)) {
      if (levels.some((level) => level.form === form)) break;
      levels.push({ form, sample: this.#above.nearest(form)?.marker });
    }
    return levels;
  }

  #headings(): readonly NextMarker[] {
    const open = this.#openLevels();
    const [last, ...outer] = open;
    if (last === undefined) return this.#firsts();
    const sibling = this.#after(last, 'sibling');
    const child = this.#below(last);
    const near = child === undefined ? [sibling] : this.#childFirst(last) ? [child, sibling] : [sibling, child];
    const next = [...near, ...outer.map((level) => this.#after(level, 'outer'))];
    return this.#isDividedFrom(last) ? [firstMarker(open.at(-1) ?? last), ...next] : next;
  }

  /** An annex, notes or the like begin between: numbers may start anew. */
  #isDividedFrom(last: Above): boolean {
    for (let number = this.lineAbove; number > last.line; number -= 1) {
      if (this.#lines[number]?.shape === 'divider') return true;
    }
    return false;
  }

  /** The last section of each level that is still open, from the inside out. */
  #openLevels(): readonly Above[] {
    const { ranks, entries, pieces } = this.#outline;
    const start = pieces.findLast(({ startLine }) => startLine < this.#known)?.startLine ?? 0;
    const highest = entries.reduce((least, { form }) => Math.min(least, ranks[form]), Number.POSITIVE_INFINITY);
    const open: Above[] = [];
    let rank = Number.POSITIVE_INFINITY;
    for (const entry of this.#above.upwards()) {
      if (entry.line < start || rank <= highest) break;
      if (ranks[entry.form] >= rank) continue;
      rank = ranks[entry.form];
      open.push(entry);
    }
    return open;
  }

  #after({ line, form, marker }: Above, relation: 'sibling' | 'outer'): NextMarker {
    const value = marker.value + 1;
    const prefix = form === marker.form ? marker.prefix : undefined;
    return {
      form,
      value,
      text: this.#spell(marker, form, value, line, prefix),
      lead: this.#lead(line),
      relation,
      after: line,
    };
  }

  #below(last: Above): NextMarker | undefined {
    const form = this.#formBelow(last.form);
    if (form === undefined) return undefined;
    const sample = this.#above.nearest(form);
    const value = this.#runsOn(form) ? (sample?.marker.value ?? 0) + 1 : 1;
    const prefix =
      form === 'decimal' ? `${last.marker.value}.` : form === 'decimal-3' ? `${last.marker.text}.` : undefined;
    const text =
      sample === undefined
        ? spellMarker(form, value, prefix)
        : this.#spell(sample.marker, form, value, sample.line, prefix);
    const lead = sample === undefined ? indentOf(this.#lead(last.line)) : this.#lead(sample.line);
    return { form, value, text, lead, relation: 'child', after: last.line };
  }

  /** Where nothing is numbered above: as the text below begins, or the usual ways to begin. */
  #firsts(): readonly NextMarker[] {
    const below = this.#above.firstBelow;
    const forms = PLAIN_FORMS.slice(0, 3).filter((form) => form !== below?.form);
    return [...(below === undefined ? [] : [below]), ...forms.map((form) => ({ form }))].map(firstMarker);
  }

  /** Whether what comes next rather stands below the section above than beside it. */
  #childFirst(last: Above): boolean {
    const above = this.lineAbove;
    const line = this.#lines[above] as Line;
    if (line.shape === 'lead-in') return true;
    if (above !== last.line || line.shape !== 'head') return false;
    return this.#above.wasDivided(last) ?? FORM[last.form].isDivided === true;
  }

  /** The form that this draft uses right below another one; the usual one where it uses none. */
  #formBelow(form: HeadingForm): HeadingForm | undefined {
    const { ranks } = this.#outline;
    const used = this.#above.formBelow(form);
    const usual = FORM[form].usuallyBelow;
    return used ?? (usual !== undefined && ranks[usual] > ranks[form] ? usual : undefined);
  }

  #runsOn(form: HeadingForm): boolean {
    if (form === 'article') return true;
    return this.#outline.runs.some(
      (run) =>
        run[0]?.item.entry.form === form && run.some(({ item, step }) => step === 'continue' && item.underNewParent),
    );
  }

  #spell(sample: Marker, form: HeadingForm, value: number, line: number, prefix: string | undefined): string {
    const after = this.#lines[line]?.text.charAt(sample.end);
    return respell(sample, form, value, prefix) + (after === ' ' ? ' ' : '');
  }

  #lead(line: number): string {
    const one = this.#lines[line];
    return one?.marker === undefined ? '' : one.text.slice(0, one.marker.start);
  }

  /** The series of lines, or of the paragraph above, that the place may go on with. */
  #lineSeries(): (NextMarker & { readonly startsLine: boolean }) | undefined {
    const section = this.#above.last?.line ?? -1;
    const above = this.lineAbove;
    const last = seriesOf(this.#lines[above]).at(-1);
    if (last !== undefined) {
      const line = this.#lines[above] as Line;
      const startsLine = startsSeries(line) !== undefined;
      return { ...nextMember(last, above, startsLine ? indentOf(line.text) : ''), startsLine };
    }
    for (let number = above - 1; number > Math.max(section, above - SERIES_REACH); number -= 1) {
      const line = this.#lines[number] as Line;
      const member = startsSeries(line);
      if (member !== undefined) return { ...nextMember(member, number, indentOf(line.text)), startsLine: true };
    }
    return undefined;
  }
}

function firstMarker({ form, marker }: { readonly form: HeadingForm; readonly marker?: HeadingMarker }): NextMarker {
  const text = marker === undefined ? spellMarker(form, 1) : respell(marker, form, 1, marker.prefix);
  return { form, value: 1, text, lead: '', relation: 'first', after: undefined };
}

/** The white space that a line begins with. */
function indentOf(text: string): string {
  return /^[ \t\u3000]*/u.exec(text)?.[0] ?? '';
}
