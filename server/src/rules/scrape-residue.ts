import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { anyOf, declareTrigger, holds } from '../document/scan.ts';
import { defineDocumentRule, type LineEdit } from './rule.ts';
import {
  RESIDUE_WORDS,
  type Residue,
  type ResidueSpan,
  readSpans,
  readWholeLine,
  type WholeLine,
} from './scrape-residue/forms.ts';
import { HTML_SIGNS, type Html, readHtml } from './scrape-residue/html.ts';

type Message = Residue | 'entity' | 'tag' | 'removeLine' | 'remove' | 'replace';

/** What one line tells, kept for as long as the line lives. */
interface Facts {
  readonly whole: WholeLine | undefined;
  readonly spans: readonly ResidueSpan[];
  readonly html: readonly Html[];
  /** What its writer says of the text, or of who made it. */
  readonly label: 'own' | 'page' | undefined;
}

const NONE: Facts = { whole: undefined, spans: [], html: [], label: undefined };
/** One thing a line: a page puts several in a row. */
const LABELLED = /^[（(【[]?(\p{Script=Han}{2,8})[】\])）]?[:：](?!.*\p{Script=Han}[:：])/u;
const LONGEST_LABELLED = 60;
const LABEL_SIGNS = declareTrigger(':：');
const PAGE_LABEL = /浏览|阅读|点击|字[号体]|分享|责任编辑|责编|小编|声明|版权/u;

const residueFacts = defineFact({ none: NONE, wakes: anyOf(RESIDUE_WORDS, HTML_SIGNS, LABEL_SIGNS), read });

function read({ text, inline, scan }: Line): Facts {
  const hasWords = holds(scan, RESIDUE_WORDS);
  const whole = hasWords ? readWholeLine(inline.text) : undefined;
  const spans = hasWords && whole === undefined ? readSpans(text) : [];
  const html = inline.text.startsWith('|') ? [] : readHtml(text);
  const label = readLabel(inline.text);
  return whole === undefined && spans.length + html.length === 0 && label === undefined
    ? NONE
    : { whole, spans, html, label };
}

function readLabel(text: string): Facts['label'] {
  const label = text.length <= LONGEST_LABELLED ? LABELLED.exec(text)?.[1] : undefined;
  if (label === undefined) return undefined;
  return PAGE_LABEL.test(label) ? 'page' : 'own';
}

/** What a text that was taken from a web page brings along. */
export const scrapeResidue = defineDocumentRule<Message, Record<never, never>>({
  id: 'scrape-residue',
  summary: {
    'zh-CN': '从网页复制带来的残留：导航、来源、版权声明、小编导语、网页代码',
    en: 'Left over from a web page: navigation, source, copyright notes, HTML',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    navigation: { 'zh-CN': '网页导航残留，应删去', en: 'Left over from a web page’s navigation: to be removed' },
    source: { 'zh-CN': '网页的来源信息残留，应删去', en: 'Left over from a web page’s source line: to be removed' },
    editor: { 'zh-CN': '网页的编辑署名残留，应删去', en: 'Left over from a web page’s credits: to be removed' },
    copyright: {
      'zh-CN': '网页的版权或声明残留，应删去',
      en: 'A web page’s copyright note or disclaimer: to be removed',
    },
    recommendation: { 'zh-CN': '网页的推荐链接残留，应删去', en: 'A web page’s recommendations: to be removed' },
    counter: { 'zh-CN': '网页的按钮或计数残留，应删去', en: 'A web page’s buttons or counters: to be removed' },
    advertisement: { 'zh-CN': '网页的推广语残留，应删去', en: 'A web page’s advertisement: to be removed' },
    title: {
      'zh-CN': '像是网页上的合集标题，若不是本文标题，应删去',
      en: 'It reads like the title of a web collection',
    },
    lead: { 'zh-CN': '网站小编的导语残留，应删去', en: 'A web editor’s words: to be removed' },
    entity: {
      'zh-CN': '网页代码“{found}”等{count}处，应为文字',
      en: 'HTML left over, such as “{found}”: {count} in all',
    },
    tag: {
      'zh-CN': '网页标记“{found}”等{count}处，应删去',
      en: 'HTML tags left over, such as “{found}”: {count} in all',
    },
    removeLine: { 'zh-CN': '删去这一行', en: 'Remove the line' },
    remove: { 'zh-CN': '删去这一处', en: 'Remove it' },
    replace: { 'zh-CN': '全文的网页代码换成文字', en: 'Change all HTML of the text to plain text' },
  },
  check({ draft, lines, report }) {
    const telling = draft.linesWith(residueFacts);
    const isFromPage = telling.some((number) => tellsAlone(residueFacts.of(lines[number] as Line)));
    const html: (Html & { readonly line: number })[] = [];
    const tell = (number: number) => {
      const line = lines[number] as Line;
      const { whole, spans, ...facts } = residueFacts.of(line);
      for (const one of facts.html) html.push({ ...one, line: number });
      if (whole !== undefined) {
        const { what, weight } = whole;
        if (weight === 'beside' && what !== 'title' && !isFromPage) return;
        if ((what === 'source' || what === 'editor') && isOwnLabel(lines, number)) return;
        if (what === 'editor' && !isFromPage && isAtEnd(lines, number)) return;
        const { inline } = line;
        report({
          line: number,
          start: inline.columnOf(0),
          end: inline.columnOf(inline.text.length - 1) + 1,
          message: what,
          ...(what === 'title' && { severity: 'info' as const }),
          fix: { title: 'removeLine', safe: false, edits: [removal(number)] },
        });
        return;
      }
      if (spans.length === 0) return;
      const { text } = line;
      const firstFilled = text.length - text.trimStart().length;
      const filledEnd = text.trimEnd().length;
      for (const { start, end, what } of spans) {
        const isWhole = start <= firstFilled && end >= filledEnd;
        report({
          line: number,
          start,
          end,
          message: what,
          fix: isWhole
            ? { title: 'removeLine', safe: false, edits: [removal(number)] }
            : { title: 'remove', safe: false, edits: [{ line: number, ...cutOut(text, start, end) }] },
        });
      }
    };
    telling.forEach(tell);
    const [first] = html;
    if (first === undefined) return;
    const { line, start, end, kind } = first;
    report({
      line,
      start,
      end,
      message: kind,
      severity: 'info',
      data: { found: lines[line]?.text.slice(start, end) ?? '', count: html.length },
      fix: {
        title: 'replace',
        safe: false,
        edits: html.map(({ text, ...place }) => ({
          line: place.line,
          start: place.start,
          end: place.end,
          newText: text,
        })),
      },
    });
  },
});

function tellsAlone({ whole, spans }: Facts): boolean {
  return (whole?.weight === 'alone' && whole.what !== 'editor') || spans.length > 0;
}

/** A list of what the writer says of his text, one thing a line: `- 来源：…`, or between other such lines. */
function isOwnLabel(lines: readonly Line[], number: number): boolean {
  const line = lines[number] as Line;
  const { label } = residueFacts.of(line);
  if (label === undefined) return false;
  if (/^[ \t]*[-*+][ \t]/u.test(line.text)) return true;
  return [neighbour(lines, number, -1), neighbour(lines, number, 1)].some(
    (other) => other !== undefined && residueFacts.of(other).label === 'own',
  );
}

const LAST_LINES = 3;

/** A bulletin names its editor below the text; a page does so anywhere. */
function isAtEnd(lines: readonly Line[], number: number): boolean {
  let after = 0;
  for (let next = number + 1; next < lines.length && after < LAST_LINES; next += 1)
    if (lines[next]?.shape !== 'blank') after += 1;
  return after < LAST_LINES;
}

/** The next line that holds something, no further than one blank line away. */
function neighbour(lines: readonly Line[], number: number, step: 1 | -1): Line | undefined {
  const next = lines[number + step];
  return next?.shape === 'blank' ? lines[number + 2 * step] : next;
}

function removal(line: number): LineEdit {
  return { line, start: 0, end: 0, newText: '', throughEnd: true };
}

/** The residue with the comma that led to it; the sentence that it broke off keeps its end. */
function cutOut(text: string, start: number, end: number): { start: number; end: number; newText: string } {
  const isBrokenOff = /[，,、；;]/u.test(text.charAt(start - 1));
  const last = text.charAt(end - 1);
  return isBrokenOff
    ? { start: start - 1, end, newText: /[。！？]/u.test(last) ? last : '。' }
    : { start, end, newText: '' };
}
