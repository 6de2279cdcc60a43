import { defineFact } from '../../document/fact.ts';
import { declareTrigger } from '../../document/scan.ts';

/** A pair that is set in another otherwise than it should be. Columns are UTF-16 offsets. */
export interface Nested {
  readonly message: 'nested' | 'angle' | 'misplaced' | 'turned';
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
  readonly severity: 'warning' | 'info';
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

/** The mark comes first: what stands before it is looked at only there. */
const TITLE_IN_TITLE = /《(?<=《[^《》]{0,60}《)(?<inner>[^《》]{1,60})》(?=[^《》]{0,60}》)/gu;
const QUOTE_IN_QUOTE = /“(?<=“[^“”]{0,80}“)(?<inner>[^“”]{1,60})”(?=[^“”]{0,80}”)/gu;
const ANGLES = /[<＜](?<=《[^《》]{0,60}[<＜])(?<inner>[^<>＜＞《》]{2,60})[>＞](?=[^《》]{0,60}》)/gu;
/** 营造“人人都是安全员的良好氛围”: what is made is the atmosphere, its slogan is what is quoted. */
const WHOLE_IN_QUOTES = /“(?<quoted>[^“”，。；的]{4,20})(?<rest>的(?:良好|浓厚|生动|崭新)?(?:氛围|局面|格局|风尚))”/gu;
const MEETING_IN_QUOTES = /“(?<quoted>[^“”]{6,60}?)(?<rest>(?:工作|活动|专题|电视电话)?会议精神)”/gu;
const NOTE_IN_QUOTES = /“(?<quoted>[^“”（）()，。；]{2,10})(?<rest>[（(][^“”（）()]{4,40}[）)])”/gu;
const NONE: readonly Nested[] = [];

export const nesting = defineFact<readonly Nested[]>({
  none: NONE,
  wakes: declareTrigger('“《'),
  read({ text }) {
    const found = [
      ...readPairs(text, TITLE_IN_TITLE, 'nested', '〈', '〉'),
      ...readPairs(text, QUOTE_IN_QUOTE, 'nested', '‘', '’').flatMap(turnedBack),
      ...readPairs(text, ANGLES, 'angle', '〈', '〉'),
      ...readMisplaced(text, WHOLE_IN_QUOTES, 'info'),
      ...readMisplaced(text, MEETING_IN_QUOTES, 'info'),
      ...readMisplaced(text, NOTE_IN_QUOTES, 'info'),
    ].sort((left, right) => left.start - right.start);
    return found.length === 0 ? NONE : found;
  },
});

function readPairs(text: string, pattern: RegExp, message: 'nested' | 'angle', left: string, right: string): Nested[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index: start, groups = {} }) => {
    const end = start + found.length;
    return {
      message,
      start,
      end,
      found,
      right: `${left}${groups.inner}${right}`,
      severity: 'warning',
      edits: [
        { start, end: start + 1, newText: left },
        { start: end - 1, end, newText: right },
      ],
    };
  });
}

/** “甲“，做到”乙”: what looks like the inner quotation stands between two, whose marks are turned the wrong way. */
function turnedBack(nested: Nested): Nested[] {
  const { start, end, found, severity } = nested;
  if (!/^“[，。；：、！？,;:]/u.test(found)) return [nested];
  return [
    { at: start, mark: '“', right: '”' },
    { at: end - 1, mark: '”', right: '“' },
  ].map(({ at, mark, right }) => ({
    message: 'turned',
    start: at,
    end: at + 1,
    found: mark,
    right,
    severity,
    edits: [{ start: at, end: at + 1, newText: right }],
  }));
}

function readMisplaced(text: string, pattern: RegExp, severity: 'info'): Nested[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index: start, groups = {} }) => {
    const { quoted = '', rest = '' } = groups;
    const end = start + found.length;
    const right = `“${quoted}”`;
    const close = start + 1 + quoted.length;
    return {
      message: 'misplaced',
      start,
      end,
      found,
      right,
      severity,
      edits: [{ start: close, end, newText: `”${rest}` }],
    };
  });
}
