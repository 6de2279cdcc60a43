import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { nesting } from './paired-punctuation/nesting.ts';
import { type Lone, pairing } from './paired-punctuation/pairing.ts';
import { straight } from './paired-punctuation/straight.ts';
import { defineDocumentRule } from './rule.ts';
import { reportThroughout } from './throughout.ts';

type MessageId =
  | 'unopened'
  | 'unclosed'
  | 'turned'
  | 'nested'
  | 'angle'
  | 'misplaced'
  | 'straight'
  | 'straightAll'
  | 'change'
  | 'changeAll';

/** How many lines a quotation, or a bracket, may reach over. */
const LONGEST = 24;
const OPENS_QUOTATION = /^$|[：:\s>]$/u;

/** Quotation marks, titles and brackets pair, and nest by turns (GB/T 15834-2011 4.8, 4.9, 4.15). A quotation over several paragraphs opens in each and closes in the last. */
export const pairedPunctuation = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'paired-punctuation',
  summary: {
    'zh-CN': '引号、书名号、括号不成对，或套用、方向有误',
    en: 'Quotation marks, titles or brackets do not pair, nest or turn as they should',
  },
  tier: '国标',
  clause: 'GB/T 15834-2011 4.8、4.9、4.15',
  defaultSeverity: 'error',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    unopened: { 'zh-CN': '“{found}”缺前一半“{right}”', en: '“{found}” has no “{right}” before it' },
    unclosed: { 'zh-CN': '“{found}”缺后一半“{right}”', en: '“{found}” has no “{right}” after it' },
    turned: { 'zh-CN': '“{found}”的方向反了，应为“{right}”', en: '“{found}” is turned the wrong way: “{right}”' },
    nested: {
      'zh-CN': '“{found}”里面再用，应换成“{right}”',
      en: 'Within another of its kind “{found}” becomes “{right}”',
    },
    angle: { 'zh-CN': '书名号里的“{found}”应为“{right}”', en: '“{found}” within a title should be “{right}”' },
    misplaced: {
      'zh-CN': '后引号的位置似不对：引的似只是“{right}”',
      en: 'The closing mark seems misplaced: what is quoted is probably “{right}”',
    },
    straight: { 'zh-CN': '直引号“{found}”应为弯引号“{right}”', en: 'Straight “{found}” should be curly “{right}”' },
    straightAll: {
      'zh-CN': '全文{count}处用了直引号，如{found}，应为{right}',
      en: '{count} quotations in straight marks, such as {found}: write {right}',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
    changeAll: { 'zh-CN': '全文改为弯引号', en: 'Make all quotation marks curly' },
  },
  check({ draft, lines, report }) {
    for (const { line, lone, turned } of findLone(lines, draft.linesWith(pairing))) {
      const { start, mark, other, opens } = lone;
      const end = start + 1;
      if (turned) {
        const edits = [{ line, start, end, newText: other }];
        const fix = { title: 'change', safe: false, edits } as const;
        report({ line, start, end, message: 'turned', data: { found: mark, right: other }, fix });
      } else if (mark !== '(' && mark !== ')') {
        report({ line, start, end, message: opens ? 'unclosed' : 'unopened', data: { found: mark, right: other } });
      }
    }
    for (const line of draft.linesWith(nesting)) {
      for (const { message, start, end, found, right, edits, severity } of nesting.of(lines[line] as Line)) {
        report({
          line,
          start,
          end,
          message,
          data: { found, right },
          severity,
          ...(edits.length > 0 && {
            fix: { title: 'change', safe: false, edits: edits.map((edit) => ({ ...edit, line })) },
          }),
        });
      }
    }
    const slips = draft
      .linesWith(straight)
      .flatMap((line) => straight.of(lines[line] as Line).map((slip) => ({ ...slip, line })));
    const words = { one: 'straight', all: 'straightAll', change: 'change', changeAll: 'changeAll' } as const;
    reportThroughout(slips, words, report, 'info');
  },
});

interface Found {
  readonly line: number;
  readonly lone: Lone;
  readonly turned: boolean;
}

type Waiting = Map<string, { readonly line: number; readonly lone: Lone }[]>;

/** The halves that no line near has the other half of. */
function findLone(lines: readonly Line[], numbers: readonly number[]): Found[] {
  const found: Found[] = [];
  const open: Waiting = new Map();
  for (const line of numbers) {
    const lone = pairing.of(lines[line] as Line);
    const turned = findTurned(lone, line, open);
    for (const one of lone) {
      if (turned.has(one)) {
        found.push(...(turned.get(one) ? [{ line, lone: one, turned: true }] : []));
        continue;
      }
      const kind = kindOf(one);
      const waiting = open.get(kind) ?? [];
      open.set(kind, waiting);
      if (one.opens) waiting.push({ line, lone: one });
      else if (isNear(waiting.at(-1), line, one.weak ? 1 : LONGEST)) waiting.pop();
      else if (!one.weak) found.push({ line, lone: one, turned: false });
    }
  }
  const unclosed = [...open.values()].flat().filter(({ line, lone }) => !goesOn(lines, line, lone));
  return [...found, ...unclosed.map((one) => ({ ...one, turned: false }))];
}

function kindOf({ mark, other, opens }: Lone): string {
  const opening = opens ? mark : other;
  return opening === '(' ? '（' : opening;
}

function isNear(waiting: { readonly line: number } | undefined, line: number, longest = LONGEST): boolean {
  return waiting !== undefined && line - waiting.line <= longest;
}

/** A quotation that goes on opens again in the next paragraph; the members of a list in it do not. It begins after a colon or with its paragraph. */
function goesOn(lines: readonly Line[], number: number, { mark, start }: Lone): boolean {
  if (mark !== '“' && mark !== '「') return false;
  const { text } = lines[number] as Line;
  if (!OPENS_QUOTATION.test(text.slice(Math.max(0, start - 1), start))) return false;
  const next = lines
    .slice(number + 1, number + 1 + LONGEST)
    .find(({ shape, marker }) => shape !== 'blank' && marker === undefined);
  return next?.inline.text.startsWith(mark) === true;
}

/** Two halves of one kind that face the same way, or away from each other, are one pair: of each, whether it is turned the wrong way. */
function findTurned(lone: readonly Lone[], line: number, open: Waiting): ReadonlyMap<Lone, boolean> {
  const turned = new Map<Lone, boolean>();
  for (let at = 0; at + 1 < lone.length; at += 1) {
    const [left, right] = [lone[at] as Lone, lone[at + 1] as Lone];
    if (!'“‘'.includes(kindOf(left)) || kindOf(left) !== kindOf(right)) continue;
    if (!left.opens && isNear(open.get(kindOf(left))?.at(-1), line)) continue;
    if (left.opens && !right.opens) continue;
    turned.set(left, !left.opens).set(right, right.opens);
    at += 1;
  }
  return turned;
}
