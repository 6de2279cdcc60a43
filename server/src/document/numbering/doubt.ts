import type { Line } from '../line.ts';
import { LAW_FORMS } from '../marker.ts';
import type { Entry } from './entry.ts';
import type { Irregularity } from './irregularity.ts';

/** A number that is farther than this from the one expected is none that was mistyped: it counts something else. */
const FARTHEST_SLIP = 5;

/** A heading that lost the one before it is the second. */
const LATEST_SLIP = 2;

const CONTENTS = /(?:\t[ \u3000]*|[.…·]{3}[ \u3000]*|[ \u3000]{3})\d{1,3}$/u;
/** How much of a line's end tells, in UTF-16 units. */
const CONTENTS_END = 24;
const MACHINE_INDENT = /^(?: {2}|\t)/u;

/** Whether an irregularity may well be none: in a contents page, between tables, in a list whose beginning stands in another file. */
export function isDoubtful(lines: readonly Line[], one: Irregularity): boolean {
  if (one.kind === 'new-list' || one.kind === 'unnumbered-parent' || one.kind === 'fused') return true;
  if (one.kind === 'level-slip') return false;
  const entry = one.kind === 'lost-number' ? one.next : one.entry;
  if (LAW_FORMS.includes(entry.form)) return false;
  if (isInContents(lines, entry) || (isSetByMachine(lines, entry) && entry.gap.separated)) return true;
  switch (one.kind) {
    case 'not-first':
      // Headings begin at 一 where a text is whole, and lose the first one; an excerpt, and a list that a page or a table cuts, may begin anywhere.
      return (entry.form !== 'han' && entry.form !== 'han-paren') || !one.goesOn || entry.marker.value > LATEST_SLIP;
    case 'extra':
      // It follows in its form, with something between that seems to stand above.
      return one.previous?.marker.value === entry.marker.value - 1;
    case 'wrong':
    case 'gap':
    case 'back':
      return Math.abs(one.expected - entry.marker.value) > FARTHEST_SLIP;
    default:
      return false;
  }
}

function isInContents(lines: readonly Line[], entry: Entry): boolean {
  return CONTENTS.test(lines[entry.line]?.inline.text.slice(-CONTENTS_END) ?? '');
}

/** A word processor that numbers by itself goes on with its count wherever the list of before was. */
function isSetByMachine(lines: readonly Line[], { line, marker }: Entry): boolean {
  const { text } = lines[line] as Line;
  return MACHINE_INDENT.test(text) && text.slice(marker.end - 1, marker.end + 1).includes(' ');
}
