import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

const SPACE = '[ \\u00A0\\u2002-\\u200A\\u3000]';
/** Before a mark, or after one that opens. */
const AT_MARK = new RegExp(
  `(?<=[\\p{Script=Han}\\w”》）％%])${SPACE}{1,4}(?=[，。；：、！？）》”])|(?<=[（《“])${SPACE}{1,4}(?=\\p{Script=Han})`,
  'gu',
);
/** Between Han characters. */
const BETWEEN = /(?<=[\p{Script=Han}，、])[ \u00A0](?=\p{Script=Han})/gu;
const FEWEST_HAN = 24;
/** What parts columns, names, blanks of a form stands more than once in a line. */
const MOST_IN_LINE = 2;
const FEWEST_STOPS = 2;
/** A word alone before or after: a label, a name, the head of a paragraph. */
const NEAREST_EDGE = 8;
const LONGEST_TITLE = 60;
/** Bodies that issue a paper together are parted by spaces. */
const BODY = /[委会府部厅局院室协社署联]/u;

/** A space within a Chinese sentence. Columns, padded names, headings and blanks to be filled in are laid out by spaces and keep them. */
export const straySpace = defineLineRule<'between' | 'atMark' | 'remove'>({
  id: 'stray-space',
  summary: { 'zh-CN': '句子里夹着多余的空格', en: 'A stray space within a sentence' },
  tier: '惯例',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'line',
  wakes: declareTrigger(' \u00A0\u2002\u2003\u3000'),
  options: v.object({}),
  messages: {
    between: {
      'zh-CN': '句子里多了空格；若是漏了标点，补上标点',
      en: 'A stray space in this sentence; if a mark is missing there, add it',
    },
    atMark: { 'zh-CN': '标点旁边不空格', en: 'No space beside a mark' },
    remove: { 'zh-CN': '删去空格', en: 'Remove the space' },
  },
  check({ line, report }) {
    if (!isSentence(line)) return;
    const { text } = line;
    const from = line.marker?.end ?? 0;
    const opaque = findOpaqueSpans(text);
    const tell = (message: 'between' | 'atMark', pattern: RegExp, safe: boolean) => {
      const found = [...text.matchAll(pattern)].filter(({ index }) => index > from && !isOpaque(opaque, index - 1));
      if (found.length > MOST_IN_LINE) return;
      for (const { 0: space, index: start } of found) {
        const end = start + space.length;
        if (
          message === 'between' &&
          (isAtEdge(text, start, end) || isInTitle(text, start) || BODY.test(text.charAt(start - 1)))
        )
          continue;
        report({
          start,
          end,
          message,
          fix: { title: 'remove', safe, edits: [{ start, end, newText: '' }] },
        });
      }
    };
    tell('atMark', AT_MARK, true);
    tell('between', BETWEEN, false);
  },
});

/** Running text with stops of its own: no row of a table, no form. */
function isSentence({ text, scan: { han, stops } }: Line): boolean {
  return han >= FEWEST_HAN && stops.length >= FEWEST_STOPS && /[，。]/u.test(text) && !/[|\t<]/u.test(text);
}

/** Titles and slogans of two parts have a space between them. */
function isInTitle(text: string, column: number): boolean {
  const before = text.slice(Math.max(0, column - LONGEST_TITLE), column);
  return (
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.lastIndexOf('【') > before.lastIndexOf('】')
  );
}

function isAtEdge(text: string, start: number, end: number): boolean {
  const lead = text.slice(0, start).trimStart();
  return lead.length <= NEAREST_EDGE || text.length - end <= NEAREST_EDGE;
}
