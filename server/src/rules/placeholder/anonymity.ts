import type { Draft } from '../../document/draft.ts';
import type { Line } from '../../document/line.ts';
import type { Blank, Placeholder, Sign } from './blank.ts';
import { placeholderFacts } from './facts.ts';

/** What the whole draft tells of its placeholders: names and figures hidden on purpose, signs and blanks that a sample, an exam or a text about texts needs. */

const MARK = '已脱敏';

/** The comment that marks a draft. */
export const ANONYMITY_MARK = `<!-- gongwen ${MARK} -->`;

/** How many lines from the top the mark may stand in, and how long a line that holds it may be, in UTF-16 units. */
const MARK_LINES = 10;
const LONGEST_MARK_LINE = 60;

/** What a text calls itself, near its top, that is meant to be read with names left out. */
const SAMPLE_TITLE =
  /(?:典型|教学|参考|优秀)?案例|范文|范例|例文|范本|示范文本|示例|样例|样张|样本|样式|式样|格式文本|文书格式|判决书|裁定书|处分决定|检察建议书|起诉书/u;
/** Texts that tell others how to fill something in. A title with a sign of its own is a draft’s. */
const GUIDE_TITLE =
  /(?:指南|手册|指引|模板|模版|样表|填写说明|填报说明|(?:格式|写作|撰写|书写|编写)(?:规范|要求|说明)?)[》）)]?$/u;
const MINUTES_TITLE = /纪要|会议记录|例会|晨会/u;
const TITLE_LINES = 8;
const LONGEST_TITLE = 40;
const FEWEST_MASKS = 4;
const FEWEST_HIDDEN_NAMES = 3;
const FEWEST_CASE_LINES = 2;
const FEWEST_LAYOUT_LINES = 4;
const FEWEST_EXAM_LINES = 3;
const FEWEST_FILLED_LINES = 3;
const FEWEST_EXAMPLES = 3;
/** Signs of one kind as a share of all: who hides names does it in one way. `npm run accuracy:field` shows what this and the next make of documents. */
const ALIKE = 0.9;
/** Signs in examples as a share of all, from which on the others are taken for examples too. */
const MOSTLY = 0.6;

/** Why a placeholder is told as a hint only. `alone`: nothing else in the draft says that it is not finished. */
export type Excuse = 'masked' | 'example' | 'exam' | 'minutes' | 'alone' | 'written';

/** A case report hides who and where; a day or a figure that is left out with X may still have been forgotten. */
const CASE_SIGNS: ReadonlySet<Sign> = new Set(['某', '×']);
const CASE_BLANKS: ReadonlySet<Blank> = new Set(['name', 'place', 'unit']);

interface Sums {
  readonly signs: ReadonlyMap<Sign, number>;
  readonly allSigns: number;
  /** Signs in examples. */
  readonly examples: number;
  /** Signs that stand neither in an example nor in a phrase, 某 aside. */
  readonly free: number;
  readonly isCase: boolean;
  readonly isAboutLayout: boolean;
  readonly isExam: boolean;
  readonly isFilledIn: boolean;
}

/** Tells of each placeholder of a draft what excuses it, judged by sums over what is kept for each line. */
export function findExcuses(draft: Draft): (placeholder: Placeholder) => Excuse | undefined {
  const { lines } = draft;
  const sums = sumUp(draft);
  const isMarked = hasMark(lines);
  const titles = topLines(lines, TITLE_LINES).filter(({ inline: { text } }) => text.length <= LONGEST_TITLE);
  const sampleSign = signOfSample(titles, sums);
  const isMinutes = titles.some(({ inline: { text } }) => MINUTES_TITLE.test(text));
  const isOfExamples = sums.examples >= FEWEST_EXAMPLES && sums.examples >= sums.allSigns * MOSTLY;
  return ({ sign, blank, doubt }) => {
    if (sign === undefined) {
      if (doubt === 'written' && sums.isFilledIn) return 'written';
      if (sums.isExam && (blank === 'number' || blank === 'content')) return 'exam';
      return isMinutes && blank === 'note' && doubt === 'likely' ? 'minutes' : undefined;
    }
    if (isMarked || sign === sampleSign) return 'masked';
    if (sums.isCase && (CASE_SIGNS.has(sign) || CASE_BLANKS.has(blank))) return 'masked';
    if (doubt === 'weak' && sums.free === 0) return sign === '某' ? 'alone' : 'example';
    return doubt === 'example' || sums.isAboutLayout || (isOfExamples && blank === 'content') ? 'example' : undefined;
  };
}

function sumUp(draft: Draft): Sums {
  const signs = new Map<Sign, number>();
  let allSigns = 0;
  let examples = 0;
  let free = 0;
  let hidden = 0;
  let caseLines = 0;
  let layoutLines = 0;
  let examLines = 0;
  let filledLines = 0;
  for (const number of draft.linesWith(placeholderFacts)) {
    const facts = placeholderFacts.of(draft.lines[number] as Line);
    if (facts.about === 'layout') layoutLines += 1;
    else if (facts.about === 'exam') examLines += 1;
    if (facts.isFilledIn) filledLines += 1;
    hidden += facts.hiddenNames;
    if (facts.hiddenNames > 0 && facts.tellsOfACase) caseLines += 1;
    for (const { sign, doubt } of facts.placeholders) {
      if (sign === undefined) continue;
      signs.set(sign, (signs.get(sign) ?? 0) + 1);
      allSigns += 1;
      if (doubt === 'example') examples += 1;
      else if (doubt !== 'weak') free += 1;
    }
  }
  return {
    signs,
    allSigns,
    examples,
    free,
    isCase: hidden >= FEWEST_HIDDEN_NAMES && caseLines >= FEWEST_CASE_LINES,
    isAboutLayout: layoutLines >= FEWEST_LAYOUT_LINES,
    isExam: examLines >= FEWEST_EXAM_LINES,
    isFilledIn: filledLines >= FEWEST_FILLED_LINES,
  };
}

/** The writer says so: `<!-- gongwen 已脱敏 -->`, or a short line with the word, near the top. */
function hasMark(lines: readonly Line[]): boolean {
  return topLines(lines, MARK_LINES).some(({ text }) => text.length <= LONGEST_MARK_LINE && text.includes(MARK));
}

/** The sign that a sample hides names behind. */
function signOfSample(titles: readonly Line[], { signs, allSigns }: Sums): Sign | undefined {
  const isTitled = titles.some(
    (line) =>
      SAMPLE_TITLE.test(line.inline.text) ||
      (GUIDE_TITLE.test(line.inline.text) && placeholderFacts.of(line).placeholders.length === 0),
  );
  if (!isTitled) return undefined;
  return [...signs].find(([, count]) => count >= FEWEST_MASKS && count >= allSigns * ALIKE)?.[0];
}

function topLines(lines: readonly Line[], count: number): Line[] {
  const top: Line[] = [];
  for (const line of lines) {
    if (top.length === count) break;
    if (line.block !== 'front-matter' && line.shape !== 'blank') top.push(line);
  }
  return top;
}
