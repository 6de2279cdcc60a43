import * as v from 'valibot';
import { firstFrom } from '../document/ascending.ts';
import type { Draft } from '../document/draft.ts';
import { defineFact } from '../document/fact.ts';
import { isHan } from '../document/han.ts';
import type { Keyed } from '../document/key-count.ts';
import type { Line } from '../document/line.ts';
import { defineDocumentRule } from './rule.ts';

/** A sentence of a line. Columns are UTF-16 offsets; its key is a hash of its letters and figures alone. */
interface Sentence extends Keyed {
  readonly start: number;
  readonly end: number;
  /** It opens its paragraph. */
  readonly leads: boolean;
}

interface Place extends Sentence {
  readonly line: number;
}

const SHORTEST = 20;
/** What stands so often is a form or a refrain, and no slip. */
const MOST_TIMES = 3;

const SENTENCE_ENDS = '。！？!?';
const AFTER_END = '。！？!?”’」）)';
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** An oath, a pledge: everybody says the same words. */
const REACH_OF_OATH = 5;
const OATH = /^[^\p{L}\p{N}]{0,4}我(?:们)?(?:志愿|宣誓|自愿|承诺|保证|郑重|庄严)/u;
/** So many articles make a piece a law: its articles share words. */
const FEWEST_ARTICLES = 3;

const NONE: readonly Sentence[] = [];

const sentences = defineFact<readonly Sentence[]>({ none: NONE, read: (line) => (isWhole(line) ? read(line) : NONE) });

/** Titles, contents and tables have no whole sentences. */
function isWhole({ shape, text, inline }: Line): boolean {
  return (
    (shape === 'body' || shape === 'lead-in' || shape === 'box') &&
    text.length > SHORTEST &&
    !inline.text.startsWith('|')
  );
}

function read({ text, marker, inline, scan: { stops } }: Line): readonly Sentence[] {
  const found: Sentence[] = [];
  const first = marker?.end ?? inline.columnOf(0);
  let from = first;
  let quoted = 0;
  for (const stop of stops) {
    if (stop < from || !SENTENCE_ENDS.includes(text.charAt(stop))) continue;
    let end = stop + 1;
    while (end < text.length && AFTER_END.includes(text.charAt(end))) end += 1;
    const isQuoted = quoted > 0;
    const { count, hash, depth } = readLetters(text, from, end);
    quoted += depth;
    if (!isQuoted && count >= SHORTEST) {
      const sentence = text.slice(from, end).trimStart();
      if (!isQuotation(sentence) && !(sentence.slice(0, REACH_OF_OATH).includes('我') && OATH.test(sentence))) {
        found.push({ start: end - sentence.length, end, key: hash, leads: from === first });
      }
    }
    from = end;
  }
  return found.length === 0 ? NONE : found;
}

/** The letters and figures of a stretch, and how many more quotations open in it than close. */
function readLetters(text: string, from: number, to: number): { count: number; hash: number; depth: number } {
  let count = 0;
  let hash = 0;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code) || isOtherLetter(code)) {
      count += 1;
      hash = (Math.imul(hash, 31) + code) | 0;
    } else if (code === OPENING_QUOTE) depth += 1;
    else if (code === CLOSING_QUOTE) depth -= 1;
  }
  return { count, hash, depth };
}

const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;
const OTHER_LETTER = /[\p{L}\p{N}\p{Cs}]/u;

/** Punctuation, which is most of what is no Han character, is told without a look at the tables of Unicode. */
function isOtherLetter(code: number): boolean {
  const isMark = code < 0x30 || (code >= 0x2010 && code < 0x2070) || (code >= 0x3001 && code < 0x3004);
  return !isMark && code !== 0xff0c && OTHER_LETTER.test(String.fromCharCode(code));
}

function isQuotation(sentence: string): boolean {
  return '“「『'.includes(sentence.charAt(0)) && '”」』'.includes(sentence.charAt(sentence.length - 1));
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
  check({ draft, lines, outline, report }) {
    const articles = outline.entries.filter(({ marker }) => marker.form === 'article').map(({ line }) => line);
    let passed = 0;
    for (const { startLine, endLine } of outline.pieces) {
      const before = passed;
      while ((articles[passed] ?? lines.length) < endLine) passed += 1;
      if (passed - before >= FEWEST_ARTICLES) continue;
      for (const [first, ...others] of repeatsIn(draft, startLine, endLine)) {
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
function repeatsIn(draft: Draft, startLine: number, endLine: number): Place[][] {
  const { lines } = draft;
  const telling = draft.linesWith(sentences);
  const repeated = draft.repeatedKeys(sentences);
  /** By key: the line of a sentence that was seen, and then the sentence. */
  const seen = new Map<number, { readonly line: number; readonly sentence: Sentence }>();
  const repeats = new Map<number, Place[]>();
  const textOf = (line: number, { start, end }: Sentence) => (lines[line] as Line).text.slice(start, end);
  const areAlike = (one: string, other: string) =>
    one === other || one.replace(NO_LETTER, '') === other.replace(NO_LETTER, '');
  for (let at = firstFrom(telling, startLine); at < telling.length; at += 1) {
    const line = telling[at] as number;
    if (line >= endLine) break;
    for (const sentence of sentences.of(lines[line] as Line)) {
      if (!repeated.has(sentence.key)) continue;
      let slot = sentence.key;
      let first = seen.get(slot);
      while (first !== undefined && !areAlike(textOf(first.line, first.sentence), textOf(line, sentence))) {
        slot += 1;
        first = seen.get(slot);
      }
      if (first === undefined) {
        seen.set(slot, { line, sentence });
        continue;
      }
      const places = repeats.get(slot);
      const place = { ...sentence, line };
      if (places === undefined) repeats.set(slot, [{ ...first.sentence, line: first.line }, place]);
      else if (places.length <= MOST_TIMES) places.push(place);
    }
  }
  return [...repeats.values()].filter((places) => places.length <= MOST_TIMES && !isRefrain(places));
}

/** Three paragraphs or more that open alike. */
function isRefrain(places: readonly Place[]): boolean {
  return places.length > 2 && places.every(({ leads }) => leads);
}
