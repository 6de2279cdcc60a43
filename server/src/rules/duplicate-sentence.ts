import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { defineDocumentRule } from './rule.ts';

/** A sentence of a line. Columns are UTF-16 offsets; `key` is its letters and figures alone. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** It opens its paragraph. */
  readonly leads: boolean;
}

interface Place extends Sentence {
  readonly line: number;
}

const SHORTEST = 20;
/** What stands so often is a form or a refrain, and no slip. */
const MOST_TIMES = 3;

const SENTENCE_END = /[。！？!?]+[”’」）)]*/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** An oath, a pledge: everybody says the same words. */
const OATH = /^我(?:们)?(?:志愿|宣誓|自愿|承诺|保证|郑重|庄严)/u;
/** So many articles make a piece a law: its articles share words. */
const FEWEST_ARTICLES = 3;

const NONE: readonly Sentence[] = [];
const kept = new WeakMap<Line, readonly Sentence[]>();

function sentencesOf(line: Line): readonly Sentence[] {
  let sentences = kept.get(line);
  if (sentences === undefined) {
    sentences = isProse(line) ? read(line) : NONE;
    kept.set(line, sentences);
  }
  return sentences;
}

/** Titles, contents and tables have no whole sentences. */
function isProse({ shape, text, inline }: Line): boolean {
  return (
    (shape === 'body' || shape === 'lead-in' || shape === 'box') &&
    text.length > SHORTEST &&
    !inline.text.startsWith('|')
  );
}

function read({ text, marker, inline }: Line): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const first = marker?.end ?? inline.columnOf(0);
  let from = first;
  let quoted = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match.index < first) continue;
    const sentence = text.slice(from, end);
    const isQuoted = quoted > 0;
    for (const mark of sentence) quoted += mark === '“' ? 1 : mark === '”' ? -1 : 0;
    const key = sentence.replace(NO_LETTER, '');
    if (!isQuoted && key.length >= SHORTEST && !OATH.test(key) && !isQuotation(sentence)) {
      const start = end - sentence.trimStart().length;
      sentences.push({ start, end, key, leads: from === first });
    }
    from = end;
  }
  return sentences.length === 0 ? NONE : sentences;
}

function isQuotation(sentence: string): boolean {
  const trimmed = sentence.trim();
  return /^[“「『]/u.test(trimmed) && /[”」』]$/u.test(trimmed);
}

/** A sentence that stands twice in one piece: as a rule it was pasted twice. */
export const duplicateSentence = defineDocumentRule<'repeated' | 'first', Record<never, never>>({
  id: 'duplicate-sentence',
  summary: {
    'zh-CN': '整句重复：同一句话在一篇里出现两次',
    en: 'A whole sentence stands twice in one piece',
  },
  tier: '惯例',
  defaultSeverity: 'info',
  fixes: 'none',
  scope: 'document',
  options: v.object({}),
  messages: {
    repeated: {
      'zh-CN': '这句话与第{line}行的一句相同，是否重复粘贴',
      en: 'The same sentence stands in line {line}: was it pasted twice?',
    },
    first: { 'zh-CN': '第一次出现在这里', en: 'It stands here first' },
  },
  check({ lines, outline, report }) {
    const articles = outline.entries.filter(({ marker }) => marker.form === 'article').map(({ line }) => line);
    let passed = 0;
    for (const { startLine, endLine } of outline.pieces) {
      const before = passed;
      while ((articles[passed] ?? lines.length) < endLine) passed += 1;
      if (passed - before >= FEWEST_ARTICLES) continue;
      for (const [first, ...others] of repeatsIn(lines, startLine, endLine)) {
        if (first === undefined) continue;
        for (const { line, start, end } of others) {
          report({
            line,
            start,
            end,
            message: 'repeated',
            data: { line: first.line + 1 },
            related: [{ line: first.line, start: first.start, end: first.end, message: 'first' }],
          });
        }
      }
    }
  },
});

/** The places of each sentence that stands twice or a little more often, by a table of what was seen: linear. */
function repeatsIn(lines: readonly Line[], startLine: number, endLine: number): Place[][] {
  const firstLines = new Map<string, number>();
  const repeats = new Map<string, Place[]>();
  for (let line = startLine; line < endLine; line += 1) {
    for (const sentence of sentencesOf(lines[line] as Line)) {
      const { key } = sentence;
      const firstLine = firstLines.get(key);
      if (firstLine === undefined) {
        firstLines.set(key, line);
        continue;
      }
      const places = repeats.get(key);
      if (places === undefined) repeats.set(key, [placeOf(lines, firstLine, key), { ...sentence, line }]);
      else if (places.length <= MOST_TIMES) places.push({ ...sentence, line });
    }
  }
  return [...repeats.values()].filter((places) => places.length <= MOST_TIMES && !isRefrain(places));
}

function placeOf(lines: readonly Line[], line: number, key: string): Place {
  const sentence = sentencesOf(lines[line] as Line).find((one) => one.key === key) as Sentence;
  return { ...sentence, line };
}

/** Three paragraphs or more that open alike. */
function isRefrain(places: readonly Place[]): boolean {
  return places.length > 2 && places.every(({ leads }) => leads);
}
