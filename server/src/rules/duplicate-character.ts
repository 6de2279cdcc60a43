import * as v from 'valibot';
import { isHan } from '../document/han.ts';
import type { Line } from '../document/line.ts';
import { judgeDoubling, weighElsewhere } from '../lexicon/doubling.ts';
import { undoubled } from '../lexicon/elsewhere.ts';
import { defineDocumentRule } from './rule.ts';

/** How sure the judge must be. npm run accuracy shows what each finds and what it costs in false alarms. */
export const THRESHOLDS = { loose: 4.4, standard: 2.2, strict: 0.6 } as const;

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
  scope: 'document',
  options: v.object({ sensitivity }),
  messages: {
    doubled: { 'zh-CN': '“{found}”疑多一个“{char}”', en: '“{found}”: one “{char}” too many?' },
    remove: { 'zh-CN': '删去一个“{char}”', en: 'Remove one “{char}”' },
  },
  check({ lines, options, report }) {
    const least = THRESHOLDS[options.sensitivity];
    const sought = new Map<string, boolean>();
    const standsElsewhere = (phrase: string): boolean => {
      const known = sought.get(phrase);
      if (known !== undefined || phrase === '' || sought.size === MOST_SOUGHT) return known ?? false;
      const found = lines.some(({ text }) => text.includes(phrase));
      sought.set(phrase, found);
      return found;
    };
    for (const [number, line] of lines.entries()) {
      for (const { start, phrase, score: alone } of pairsOf(line)) {
        if (alone + weighElsewhere({ singleElsewhere: 1 }) <= least) continue;
        const isDecided = alone > Math.max(least, SURE);
        const singleElsewhere = !isDecided && standsElsewhere(phrase) ? 1 : 0;
        const score = alone + weighElsewhere({ singleElsewhere });
        if (score <= least) continue;
        const { text } = line;
        const end = start + 2;
        const char = text.charAt(start);
        report({
          line: number,
          start,
          end,
          message: 'doubled',
          data: { found: text.slice(Math.max(0, start - 1), end + 1).trim(), char },
          ...(score < SURE && { severity: 'warning' as const }),
          fix: { title: 'remove', safe: false, edits: [{ line: number, start, end: start + 1, newText: '' }] },
        });
      }
    }
  },
});

/** How many phrases are looked for in the whole draft: those that it would decide. A draft has a few. */
const MOST_SOUGHT = 40;

interface Pair {
  /** UTF-16 offset of the first of the two. */
  readonly start: number;
  /** What would tell, if it stood in another place. */
  readonly phrase: string;
  /** What the line by itself says. */
  readonly score: number;
}

/** A line never changes: what it holds is judged once. */
const judged = new WeakMap<Line, readonly Pair[]>();

/** Where a Han character stands twice in a line, and not three times. */
function pairsOf(line: Line): readonly Pair[] {
  const known = judged.get(line);
  if (known !== undefined) return known;
  const isText = line.block === 'text' && line.shape !== 'blank' && line.shape !== 'comment';
  const pairs = isText ? judgePairs(line.text) : [];
  judged.set(line, pairs);
  return pairs;
}

function judgePairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (let start = 0; start + 1 < text.length; start += 1) {
    const code = text.charCodeAt(start);
    if (code !== text.charCodeAt(start + 1) || !isHan(code)) continue;
    let end = start + 2;
    while (text.charCodeAt(end) === code) end += 1;
    if (end === start + 2) pairs.push({ start, phrase: undoubled(text, start), score: judgeDoubling(text, start) });
    start = end - 1;
  }
  return pairs;
}
