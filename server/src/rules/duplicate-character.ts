import * as v from 'valibot';
import type { Draft } from '../document/draft.ts';
import { defineFact, type Fact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { doubtBetweenWords, judgeDoubling, weighElsewhere } from '../lexicon/doubling.ts';
import { acrossEdges, doubledWithNeighbour, undoubled, weighApart } from '../lexicon/elsewhere.ts';
import { defineDocumentRule } from './rule.ts';

/** How sure the judge must be. npm run accuracy shows what each finds and what it costs in false alarms. */
export const THRESHOLDS = { loose: 4.4, standard: 2.3, strict: 0.6 } as const;

/** How much is reported, for every rule that weighs a text with one of two equal parts against the text with both. */
export const sensitivity = v.optional(
  v.pipe(
    v.picklist(['loose', 'standard', 'strict']),
    v.description('宽松（loose）只报最有把握的，严格（strict）报得更多，也更容易误报'),
  ),
  'standard',
);

/** Above this it is told as an error, below it as a warning: the writer decides. */
const SURE = 4;

/** A character typed twice. Most characters that stand twice are right: the judge weighs the text with one of them against the text as it stands, and where it doubts, asks the rest of the draft. */
export const duplicateCharacter = defineDocumentRule({
  id: 'duplicate-character',
  summary: { 'zh-CN': '多打了一个字：攻攻坚、要要落实', en: 'A character was typed twice' },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'offered',
  scope: 'document',
  options: v.object({ sensitivity }),
  messages: {
    doubled: { 'zh-CN': '“{found}”疑多一个“{char}”', en: '“{found}”: one “{char}” too many?' },
    remove: { 'zh-CN': '删去一个“{char}”', en: 'Remove one “{char}”' },
  },
  check({ draft, lines, options, report }) {
    const least = THRESHOLDS[options.sensitivity];
    const sought = new Set<string>();
    const linesWith = (phrase: string): readonly number[] => {
      if (phrase === '' || (sought.size === MOST_SOUGHT && !sought.has(phrase))) return [];
      sought.add(phrase);
      return draft.linesWith(holding(phrase));
    };
    function* textsWith(phrase: string): Iterable<string> {
      for (const number of linesWith(phrase)) yield lines[number]?.text ?? '';
    }
    /** By the two with a neighbour on either side: nothing else of the place counts. */
    const apart = new Map<string, number>();
    const apartAt = (text: string, start: number): number => {
      const place = text.slice(Math.max(0, start - 1), start + 3);
      const known = apart.get(place) ?? weighApart(textsWith, { text, start });
      apart.set(place, known);
      return known;
    };
    let doubled: ReadonlyMap<string, number> | undefined;
    const isTerm = (phrases: readonly string[]): boolean => {
      doubled ??= countPhrases(draft);
      return phrases.some((phrase) => (doubled?.get(phrase) ?? 0) > 1);
    };
    for (const number of draft.linesWith(pairs)) {
      const line = lines[number] as Line;
      for (const pair of pairs.of(line)) {
        const { start, phrase, phrases } = pair;
        if (pair.score + MOST_ELSEWHERE <= least) continue;
        const across = acrossEdges(lines, number, { text: line.text, start });
        const alone =
          across === undefined ? pair.score : Math.min(pair.score, judgeDoubling(across.text, across.start));
        if (alone + MOST_ELSEWHERE <= least) continue;
        const doubledElsewhere = isTerm(phrases) ? 1 : 0;
        const isDecided = alone > Math.max(least, SURE);
        const singleElsewhere = !isDecided && linesWith(phrase).length > 0 ? 1 : 0;
        const { text } = line;
        const doubt = doubtBetweenWords(text, start);
        const above = alone + weighElsewhere({ singleElsewhere, doubledElsewhere });
        if (above <= least + doubt) continue;
        const score = above + weighElsewhere({ apart: apartAt(text, start) });
        if (score <= least + doubt) continue;
        const end = start + 2;
        const isSure = score >= SURE && doubt === 0;
        report({
          line: number,
          start,
          end,
          message: 'doubled',
          data: { found: text.slice(start, end), char: text.charAt(start) },
          ...(!isSure && { severity: 'warning' as const }),
          fix: { title: 'remove', safe: false, edits: [{ line: number, start, end: start + 1, newText: '' }] },
        });
      }
    }
  },
});

/** The most that the rest of a draft adds. */
const MOST_ELSEWHERE = weighElsewhere({ singleElsewhere: 1 });

/** How often each doubled character stands with the same neighbour in a draft. */
function countPhrases(draft: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const number of draft.linesWith(pairs)) {
    for (const { phrases } of pairs.of(draft.lines[number] as Line)) {
      for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many phrases are looked for in the whole draft: those that it would decide. A draft has a few. */
const MOST_SOUGHT = 80;

/** The facts of the phrases that were looked for: the draft hands on from edit to edit which lines hold each. */
const facts = new Map<string, Fact<boolean>>();
const MOST_FACTS = 1000;

function holding(phrase: string): Fact<boolean> {
  const known = facts.get(phrase);
  if (known !== undefined) return known;
  if (facts.size === MOST_FACTS) facts.clear();
  const fact: Fact<boolean> = { none: false, of: ({ text }) => text.includes(phrase) };
  facts.set(phrase, fact);
  return fact;
}

interface Pair {
  /** UTF-16 offset of the first of the two. */
  readonly start: number;
  /** What would tell, if it stood in another place. */
  readonly phrase: string;
  /** The two with the character before them, and after them. */
  readonly phrases: readonly string[];
  /** What the line by itself says. */
  readonly score: number;
}

const NO_PAIRS: readonly Pair[] = [];

/** Where a Han character stands twice in a line, and not three times. */
const pairs = defineFact<readonly Pair[]>({ none: NO_PAIRS, read: judgePairs });

function judgePairs({ text, scan: { echoes } }: Line): readonly Pair[] {
  const found: Pair[] = [];
  for (const echo of echoes) {
    const start = echo - 1;
    const code = text.charCodeAt(echo);
    const isPair = text.charCodeAt(start) === code && text.charCodeAt(start - 1) !== code;
    if (!isPair || text.charCodeAt(echo + 1) === code) continue;
    const phrases = doubledWithNeighbour(text, start);
    found.push({ start, phrase: undoubled(text, start), phrases, score: judgeDoubling(text, start) });
  }
  return found.length === 0 ? NO_PAIRS : found;
}
