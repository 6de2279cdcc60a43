import { Draft } from '../document/draft.ts';
import { type HeadingForm, spellMarker } from '../document/marker.ts';
import type { HeadingMarker } from '../document/numbering/entry.ts';
import { buildOutline } from '../document/outline.ts';
import { walkSections } from '../document/section-walk.ts';
import { respell } from '../structure/renumbering.ts';
import type { Snippet } from './catalogue.ts';

/** A number in a snippet's body. Offsets are UTF-16. */
interface Site {
  readonly start: number;
  readonly end: number;
  /** 0 for the snippet's highest level. */
  readonly depth: number;
  readonly marker: HeadingMarker;
}

interface Numbering {
  readonly sites: readonly Site[];
  readonly form: HeadingForm | undefined;
}

const kept = new WeakMap<Snippet, Numbering>();

/** Most sections have none, which shows without reading them as a draft. */
const MAY_HAVE_NUMBERS = /^[ \t\u3000]*[（(]?(?:[一二三四五六七八九十\d①-⑳㈠⑴]|第[一二三四五六七八九十\d])/mu;

/** The numbers of a snippet's headings, found as in any draft: tab stops are text like any other. */
function numberingOf(snippet: Snippet): Numbering {
  let numbering = kept.get(snippet);
  if (numbering === undefined) {
    numbering = MAY_HAVE_NUMBERS.test(snippet.body) ? readNumbering(snippet.body) : { sites: [], form: undefined };
    kept.set(snippet, numbering);
  }
  return numbering;
}

function readNumbering(body: string): Numbering {
  const draft = Draft.parse(body);
  const starts: number[] = [];
  let offset = 0;
  for (const { text } of draft.lines) {
    starts.push(offset);
    offset += text.length + 1;
  }
  const sites: Site[] = [];
  for (const { sections } of buildOutline(draft).pieces) {
    for (const { section, depth } of walkSections(sections)) {
      const { line, marker } = section;
      const start = starts[line] ?? 0;
      sites.push({ start: start + marker.start, end: start + marker.end, depth, marker });
    }
  }
  return { sites, form: sites[0]?.marker.form };
}

/** The form of a snippet's highest numbers, if it has any. */
export function ownForm(snippet: Snippet): HeadingForm | undefined {
  return numberingOf(snippet).form;
}

/** Whether a snippet's own numbers give way to those of its place: a whole draft brings its numbering with it. */
export function takesNumbers(snippet: Snippet): boolean {
  return !snippet.isWholeDraft && numberingOf(snippet).form !== undefined;
}

/** The place's levels from the one that the snippet begins on downwards, and the number that it begins with. */
export interface SnippetPlace {
  readonly levels: readonly { readonly form: HeadingForm; readonly sample: HeadingMarker | undefined }[];
  readonly value: number;
}

/** A snippet's body with the numbers that its place needs, in the writer's spelling. 一是 二是 stay as they are. */
export function numberFor(snippet: Snippet, { levels, value }: SnippetPlace): string {
  let text = '';
  let from = 0;
  let next = value;
  for (const { start, end, depth, marker } of numberingOf(snippet).sites) {
    const level = levels[depth];
    const number = depth === 0 ? next++ : marker.value;
    if (level === undefined) continue;
    const { form, sample } = level;
    text += snippet.body.slice(from, start);
    text += sample === undefined ? spellMarker(form, number) : respell(sample, form, number, undefined);
    from = end;
  }
  return text + snippet.body.slice(from);
}
