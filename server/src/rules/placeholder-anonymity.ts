import type { Line } from '../document/line.ts';
import { placeholderFacts } from './placeholder-facts.ts';
import type { Blank, Placeholder, Sign } from './placeholder-forms.ts';

/** Whether names and figures of a draft are hidden on purpose: then its masks are no blanks that somebody forgot. */

const MARK = '已脱敏';

/** The comment that marks a draft. */
export const ANONYMITY_MARK = `<!-- gongwen ${MARK} -->`;

/** How many lines from the top the mark may stand in, and how long a line that holds it may be, in UTF-16 units. */
const MARK_LINES = 10;
const LONGEST_MARK_LINE = 60;

/** What a text calls itself, near its top, that is meant to be read with names left out. */
const SAMPLE_TITLE =
  /(?:典型|教学|参考|优秀)?案例|范文|范例|例文|范本|示范文本|示例|样例|样张|样本|样式|式样|格式文本|文书格式|判决书|裁定书|处分决定|检察建议书|起诉书/u;
const TITLE_LINES = 8;
const LONGEST_TITLE = 40;
const FEWEST_MASKS = 4;
const FEWEST_HIDDEN_NAMES = 3;
const FEWEST_CASE_LINES = 2;
/** Signs of one kind as a share of all: who hides names does it in one way. */
const ALIKE = 0.9;

/** Which placeholders of a draft are hidden on purpose, judged by sums over what is kept for each line. */
export function findHidden(lines: readonly Line[]): (placeholder: Placeholder) => boolean {
  if (isMarked(lines)) return ({ sign }) => sign !== undefined;
  const sampleSign = signOfSample(lines);
  const isCase = isCaseReport(lines);
  return ({ sign, blank }) =>
    sign !== undefined && (sign === sampleSign || (isCase && (CASE_SIGNS.has(sign) || CASE_BLANKS.has(blank))));
}

/** A case report hides who and where; a day or a figure that is left out with X may still have been forgotten. */
const CASE_SIGNS: ReadonlySet<Sign> = new Set(['某', '×']);
const CASE_BLANKS: ReadonlySet<Blank> = new Set(['name', 'place', 'unit']);

/** The writer says so: `<!-- gongwen 已脱敏 -->`, or a short line with the word, near the top. */
function isMarked(lines: readonly Line[]): boolean {
  return topLines(lines, MARK_LINES).some(({ text }) => text.length <= LONGEST_MARK_LINE && text.includes(MARK));
}

function isCaseReport(lines: readonly Line[]): boolean {
  let hidden = 0;
  let tellsOfACase = 0;
  for (const line of lines) {
    const facts = placeholderFacts(line);
    hidden += facts.hiddenNames;
    if (facts.hiddenNames > 0 && facts.tellsOfACase) tellsOfACase += 1;
  }
  return hidden >= FEWEST_HIDDEN_NAMES && tellsOfACase >= FEWEST_CASE_LINES;
}

/** The sign that a sample hides names behind. */
function signOfSample(lines: readonly Line[]): Sign | undefined {
  const isTitled = topLines(lines, TITLE_LINES).some(
    ({ inline: { text } }) => text.length <= LONGEST_TITLE && SAMPLE_TITLE.test(text),
  );
  if (!isTitled) return undefined;
  const counts = new Map<Sign, number>();
  let all = 0;
  for (const line of lines) {
    for (const { sign } of placeholderFacts(line).placeholders) {
      if (sign === undefined) continue;
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
      all += 1;
    }
  }
  return [...counts].find(([, count]) => count >= FEWEST_MASKS && count >= all * ALIKE)?.[0];
}

function topLines(lines: readonly Line[], count: number): Line[] {
  const top: Line[] = [];
  for (const line of lines) {
    if (top.length === count) break;
    if (line.block !== 'front-matter' && line.shape !== 'blank') top.push(line);
  }
  return top;
}
