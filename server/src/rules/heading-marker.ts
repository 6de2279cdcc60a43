import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { type HeadingForm, type MarkerFault, spellMarker } from '../document/marker.ts';
import type { Entry } from '../document/numbering/entry.ts';
import { assignLists, type NumberedList } from '../document/numbering/list.ts';
import type { Outline } from '../document/outline.ts';
import { defineDocumentRule, type LineEdit, type Severity } from './rule.ts';

type MessageId =
  | MarkerFault
  | 'all-half-width'
  | 'all-spaced'
  | 'whole-list'
  | 'change'
  | 'change-all'
  | 'change-list'
  | 'close-up';

/** What is wrong with a marker is told by the first of its faults in this order. */
const GRAVEST_FIRST: readonly MarkerFault[] = [
  'compatibility-character',
  'missing-bracket',
  'wrong-mark',
  'extra-mark',
  'half-width-brackets',
  'full-width-digit',
  'space',
];

/** A draft that writes every bracketed number with half-width brackets is told so once. */
const FEWEST_FOR_HABIT = 2;

/** A list that has the same fault from end to end is told so once, if it is longer than this or its items follow line on line. */
const SHORT_LIST = 3;

/** More spaces after numbers than these are a habit, or Word's own numbering. */
const MOST_SPACES = 5;

/** How a number is written: 一、（一）1.（1）, with nothing after a bracket (GB/T 15834-2011 B.3). Taiwan writes (一) and 1、 too. */
export const headingMarker = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'heading-marker',
  summary: { 'zh-CN': '标题序号的标点或括号不规范', en: 'A heading number has the wrong mark or brackets' },
  tier: '国标',
  clause: 'GB/T 15834-2011 B.3',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    'wrong-mark': {
      'zh-CN': '序号“{found}”的标点应改，写作“{expected}”',
      en: '“{found}” has the wrong mark: write “{expected}”',
    },
    'extra-mark': {
      'zh-CN': '序号“{found}”多了标点，应为“{expected}”',
      en: '“{found}” has a mark too many: write “{expected}”',
    },
    'half-width-brackets': {
      'zh-CN': '序号“{found}”用了半角括号，应为“{expected}”',
      en: '“{found}” has half-width brackets: write “{expected}”',
    },
    'missing-bracket': {
      'zh-CN': '序号“{found}”缺左括号，应为“{expected}”',
      en: '“{found}” lacks its opening bracket: write “{expected}”',
    },
    'compatibility-character': {
      'zh-CN': '序号“{found}”是一个特殊字符，应写作“{expected}”',
      en: '“{found}” is a single special character: write “{expected}”',
    },
    'full-width-digit': {
      'zh-CN': '序号“{found}”用了全角数字，应为“{expected}”',
      en: '“{found}” has full-width digits: write “{expected}”',
    },
    space: { 'zh-CN': '序号“{expected}”之后不空格', en: 'No space after “{expected}”' },
    'all-half-width': {
      'zh-CN': '全文{count}处序号都用半角括号，如“{found}”，应为“{expected}”',
      en: 'All {count} bracketed numbers have half-width brackets, such as “{found}”: write “{expected}”',
    },
    'whole-list': {
      'zh-CN': '本组{count}个序号都写成“{found}”这样，应写作“{expected}”',
      en: 'All {count} numbers of this list are written like “{found}”: write “{expected}”',
    },
    'all-spaced': {
      'zh-CN': '序号之后一般不空格，全文{count}处有空格，如“{expected}”之后',
      en: 'Numbers take no space after them: {count} here have one, such as “{expected}”',
    },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
    'change-list': { 'zh-CN': '本组{count}个全部改正', en: 'Change all {count} of this list' },
    'close-up': { 'zh-CN': '删去{count}处空格', en: 'Delete all {count} spaces' },
    'change-all': { 'zh-CN': '{count}处全部改为全角括号', en: 'Change all {count} to full-width brackets' },
  },
  check({ lines, outline, report }) {
    if (outline.entries.every(({ marker }) => marker.faults.length === 0) || outline.isTraditional) return;
    const told = new Set<Entry>();
    const reportAlike = (alike: readonly Entry[], message: MessageId, title: MessageId, severity?: Severity) => {
      const [first] = alike;
      if (first === undefined) return;
      for (const entry of alike) told.add(entry);
      const { line, marker } = first;
      report({
        line,
        start: marker.start,
        end: marker.end,
        message,
        ...(severity && { severity }),
        data: { found: marker.text.trimEnd(), expected: expectedOf(first), count: alike.length },
        fix: { title, safe: alike.every((entry) => standsApart(entry, lines)), edits: alike.map(editOf) },
      });
    };
    reportAlike(findHalfWidthHabit(outline.entries), 'all-half-width', 'change-all');
    reportAlike(findSpaceHabit(outline.entries, lines), 'all-spaced', 'close-up', 'info');
    for (const list of findFaultyLists(outline.runs)) {
      if (list.some((entry) => told.has(entry))) continue;
      reportAlike(list, 'whole-list', 'change-list');
    }
    for (const entry of outline.entries) {
      const fault = faultOf(entry);
      if (fault !== undefined && !told.has(entry)) reportAlike([entry], fault, 'change');
    }
  },
});

function faultOf({ marker }: Entry): MarkerFault | undefined {
  return GRAVEST_FIRST.find((one) => marker.faults.includes(one));
}

function collect(members: Map<NumberedList, Entry[]>, list: NumberedList, entry: Entry): void {
  const known = members.get(list);
  if (known === undefined) members.set(list, [entry]);
  else known.push(entry);
}

/** The lists whose members are all told of the same fault: the longer ones, and those whose items follow line on line. */
function findFaultyLists(runs: Outline['runs']): Entry[][] {
  const members = new Map<NumberedList, Entry[]>();
  for (const [entry, list] of assignLists(runs)) collect(members, list, entry);
  return [...members.values()].filter((entries) => {
    const [first] = entries;
    const fault = first && faultOf(first);
    if (first === undefined || fault === undefined || entries.length === 1) return false;
    const isTight = entries.every(({ line }, index) => line === first.line + index);
    return (entries.length > SHORT_LIST || isTight) && entries.every((entry) => faultOf(entry) === fault);
  });
}

const BRACKETED: readonly HeadingForm[] = ['han-paren', 'arabic-paren'];

/** The bracketed numbers, if all of them have half-width brackets and, where they are few, nothing else is wrong with them. */
function findHalfWidthHabit(entries: readonly Entry[]): readonly Entry[] {
  const bracketed = entries.filter(({ marker }) => BRACKETED.includes(marker.form));
  const isHabit =
    bracketed.length >= FEWEST_FOR_HABIT &&
    bracketed.every(
      ({ marker: { faults } }) =>
        faults[0] === 'half-width-brackets' && (faults.length === 1 || bracketed.length > SHORT_LIST),
    );
  return isHabit ? bracketed : [];
}

/** Numbers with nothing wrong but the space after them: those that Word numbered, indented and spaced by itself, or all where they are many. */
function findSpaceHabit(entries: readonly Entry[], lines: readonly Line[]): readonly Entry[] {
  const spaced = entries.filter(({ marker: { faults } }) => faults.length === 1 && faults[0] === 'space');
  if (spaced.length > MOST_SPACES) return spaced;
  return spaced.filter(({ line }) => lines[line]?.text.startsWith('  '));
}

/** Its number does not run into what follows: `1、5月` is not `1.5月`, and `1.` alone is Markdown's empty list item. */
function standsApart({ line, marker, title }: Entry, lines: readonly Line[]): boolean {
  return marker.form !== 'arabic' || (title !== '' && !/\d/u.test(lines[line]?.text.charAt(marker.end) ?? ''));
}

function editOf(entry: Entry): LineEdit {
  const { line, marker } = entry;
  return { line, start: marker.start, end: marker.end, newText: expectedOf(entry) };
}

function expectedOf({ marker }: Entry): string {
  return spellMarker(marker.form, marker.value, marker.prefix);
}
