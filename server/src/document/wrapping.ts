import type { Draft } from './draft.ts';
import type { Line } from './line.ts';
import { breaksOff } from './line-end.ts';

const FEWEST_WRAPPED = 8;
/** How much shorter than the page a full line may be: a mark that may not begin a line takes its neighbour along. */
const SLACK = 2;
/** Of the lines that break off within a sentence, how many must be full. `npm run accuracy` measures this and the next on documents set as pages. */
const FULL_SHARE = 0.6;
/** Of all lines, how many may be wider than the page. */
const WIDER_SHARE = 0.02;

const INDENT = /^(?:\u3000| {2}|\t)/u;

/**
 * The lines that go on with the line before, 0-based: in a text that was copied from a page, where a paragraph is no longer one line.
 * There nearly all lines that break off within a sentence are of one width, and none is wider. Elsewhere only a number that closes a bracket goes on. Linear.
 */
export function findContinuations(draft: Draft): ReadonlySet<number> {
  const { lines } = draft;
  const broken = draft.linesWith(breaksOff);
  const page = pageWidth(lines, broken);
  const continuations = new Set<number>();
  for (const number of broken) {
    const next = lines[number + 1];
    if (next?.marker !== undefined && closesBracket((lines[number] as Line).text, next.text))
      continuations.add(number + 1);
  }
  if (page === undefined) return continuations;
  for (let number = 1; number < lines.length; number += 1) {
    const before = lines[number - 1] as Line;
    const { text, shape, marker } = lines[number] as Line;
    if (before.scan.width < page - SLACK || shape === 'blank' || INDENT.test(text)) continue;
    if (marker === undefined || breaksOff.of(before)) continuations.add(number);
  }
  return continuations;
}

const CLOSES = /^[^（(]{0,12}[）)]/u;

/** A bracket that the line before opened closes at the beginning of this one: （见附件|6）；. */
function closesBracket(before: string, text: string): boolean {
  return before.lastIndexOf('（') > before.lastIndexOf('）') && CLOSES.test(text);
}

function pageWidth(lines: readonly Line[], broken: readonly number[]): number | undefined {
  if (broken.length < FEWEST_WRAPPED) return undefined;
  const counts = new Map<number, number>();
  for (const number of broken) {
    const { width } = (lines[number] as Line).scan;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const full = (page: number) => {
    let count = 0;
    for (let width = page - SLACK; width <= page; width += 1) count += counts.get(width) ?? 0;
    return count;
  };
  let page = 0;
  for (const width of counts.keys()) if (page === 0 || full(width) > full(page)) page = width;
  if (full(page) < broken.length * FULL_SHARE) return undefined;
  const wider = lines.reduce((count, { scan: { width } }) => count + (width > page + 1 ? 1 : 0), 0);
  return wider <= lines.length * WIDER_SHARE ? page : undefined;
}
