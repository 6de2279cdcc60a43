import * as v from 'valibot';
import { firstFrom } from '../document/ascending.ts';
import type { Line } from '../document/line.ts';
import { type HeadingForm, LAW_FORMS } from '../document/marker.ts';
import { wholeSeries } from '../document/numbering/series-track.ts';
import { readHanNumeral, writeHanNumeral } from '../document/numeral.ts';
import type { Outline, Section } from '../document/outline.ts';
import { walkSections } from '../document/section-walk.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type MessageId = 'mismatch' | 'first' | 'change';

/** What was announced (讲三点意见, 规范六项…) against the members that follow. The weakest of the numbering rules: it speaks only where the list is whole. */
export const countMismatch = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'count-mismatch',
  summary: {
    'zh-CN': '说了几点、几项，列出来的却不是这个数',
    en: 'The number announced is not the number of members that follow',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    mismatch: {
      'zh-CN': '这里说“{announced}”，下面列了{count}项；请核对数字，或补全、删减',
      en: '“{announced}” is announced, {count} follow',
    },
    first: { 'zh-CN': '从这里列起', en: 'The first of them' },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check({ lines, outline, report }) {
    const lists = [...siblingLists(lines, outline, troublesBelow(outline)), ...seriesLists(outline)];
    for (const list of lists) {
      const told = compare(list, announcementOf(lines, list));
      if (told !== undefined) report(told);
    }
  },
});

/** Members that were counted, and the first of them, before which the announcement stands. */
interface List {
  readonly count: number;
  readonly first: { readonly line: number; readonly start: number; readonly end: number };
  readonly startsLine: boolean;
  /** The heading right above, with the column where its own text begins. */
  readonly heading: { readonly line: number; readonly titleStart: number } | undefined;
}

/** An announced number in a line: its value, and its span with what is counted, in columns. */
interface Announced {
  readonly line: number;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NUMBER =
  /(?<![第\d.一二三四五六七八九十百千万两几数零〇])([二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]|\d{1,2})(?:个方面|方面|个部分|点|项|条|类|种|大|个|支|步|句|件|层)/gu;
/** What is counted is not the list: ten deeds were done, five goals reached. */
const NOT_ITS_LIST = /实事|完成|指标|工作日|小时|月|年|省|市|县|百分点|万|亿|人|以上|多|余|来/u;
/** A party congress is no list of ten: 二十大. */
const CONGRESS = /^(?:十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?)大$/u;

const FEWEST = 2;
const MOST = 20;

/** A text with nothing but quotation marks where it quotes. What no later mark closes is not searched for its end. */
function withoutQuotations(text: string): string {
  let plain = '';
  let from = 0;
  const lastClosing = { '“': text.lastIndexOf('”'), '《': text.lastIndexOf('》') };
  for (const { 0: mark, index } of text.matchAll(/[“《]/gu)) {
    const open = mark as keyof typeof lastClosing;
    if (index < from || index > lastClosing[open]) continue;
    const end = text.indexOf(open === '“' ? '”' : '》', index) + 1;
    plain += text.slice(from, index) + open.repeat(end - index);
    from = end;
  }
  return plain + text.slice(from);
}

/** The numbers that a text (from a column of its line on) announces, the last one last. */
function announcedIn(text: string, offset: number): Omit<Announced, 'line'>[] {
  const plain = withoutQuotations(text);
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const numeral = match[1] ?? '';
    const value = numeral === '两' ? 2 : (readHanNumeral(`${numeral}、`, 0)?.value ?? Number(numeral));
    if (
      !(value >= FEWEST && value <= MOST) ||
      CONGRESS.test(match[0]) ||
      NOT_ITS_LIST.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 4))
    )
      return [];
    const start = offset + match.index;
    return [{ value, start, end: start + match[0].length, text: match[0] }];
  });
}

/** Lines where a number may be wrong, ascending, by the highest rank that a list's form must have to be touched by them. */
type Troubles = (rank: number) => readonly number[];

/** A slip on a lower level leaves a list whole; one that may be the list's own, or a higher level's, does not. A marker inside a paragraph is none of the list's. */
function troublesBelow({ irregularities, ranks }: Outline): Troubles {
  const all = irregularities
    .flatMap((one) => {
      if (one.kind === 'fused') return [];
      if (one.kind === 'lost-number') return [{ line: one.line, rank: ranks[one.form] }];
      const { line, form, marker } = one.entry;
      const meant = one.kind === 'level-slip' ? one.meant : form;
      return [{ line, rank: Math.min(ranks[form], ranks[meant], ranks[marker.form]) }];
    })
    .sort((left, right) => left.line - right.line);
  const byRank = new Map<number, readonly number[]>();
  return (rank) => {
    const known = byRank.get(rank) ?? all.filter((one) => one.rank <= rank).map(({ line }) => line);
    byRank.set(rank, known);
    return known;
  };
}

/** Whether a sorted list holds a line from one on, up to and with another. */
function holdsBetween(sorted: readonly number[], from: number, to: number): boolean {
  return (sorted[firstFrom(sorted, from)] ?? Number.POSITIVE_INFINITY) <= to;
}

/** The sections of each level, where their numbering is whole. */
function* siblingLists(lines: readonly Line[], outline: Outline, troubles: Troubles): Iterable<List> {
  const troubled = (form: HeadingForm) => troubles(outline.ranks[form]);
  for (const { sections } of outline.pieces) {
    yield* listsOf(lines, sections, undefined, troubled);
    for (const { section } of walkSections(sections)) yield* listsOf(lines, section.children, section, troubled);
  }
}

function* listsOf(
  lines: readonly Line[],
  members: readonly Section[],
  parent: Section | undefined,
  troubled: (form: HeadingForm) => readonly number[],
): Iterable<List> {
  let start = 0;
  for (let end = 1; end <= members.length; end += 1) {
    if (follows(lines, members[end - 1] as Section, members[end])) continue;
    const run = members.slice(start, end);
    start = end;
    const [first] = run;
    if (first === undefined || run.length < FEWEST || first.marker.value !== 1 || LAW_FORMS.includes(first.form))
      continue;
    if (holdsBetween(troubled(first.form), first.line, (run.at(-1) as Section).endLine)) continue;
    yield {
      count: run.length,
      first: { line: first.line, start: first.marker.start, end: first.marker.end },
      startsLine: true,
      heading: parent && { line: parent.line, titleStart: parent.marker.end },
    };
  }
}

function follows(lines: readonly Line[], one: Section, next: Section | undefined): boolean {
  if (next === undefined || next.form !== one.form || next.marker.value !== one.marker.value + 1) return false;
  return lines[one.line]?.inline.headingDepth === lines[next.line]?.inline.headingDepth;
}

/** Each series that runs from its first member on without a slip, and is not followed by more of its kind. */
function* seriesLists({ series }: Outline): Iterable<List> {
  for (const { members, isBrokenOff } of series.flatMap(wholeSeries)) {
    const [first] = members;
    if (first === undefined || isBrokenOff) continue;
    const { line, marker, startsLine } = first;
    yield {
      count: members.length,
      first: { line, start: marker.start, end: marker.end },
      startsLine,
      heading: undefined,
    };
  }
}

const LONGEST_HEADING = 25;

/** The numbers announced right before a list: in the sentence before it, or in the short heading above. */
function announcementOf(lines: readonly Line[], { first, startsLine, heading }: List): readonly Announced[] {
  if (!startsLine) return announcedAtEnd(lines, first.line, first.start);
  let above = first.line - 1;
  while (lines[above]?.shape === 'blank') above -= 1;
  const line = lines[above];
  if (line === undefined) return [];
  if (heading?.line !== above) return announcedAtEnd(lines, above, line.text.length);
  const title = line.text.slice(heading.titleStart);
  return title.length > LONGEST_HEADING || /[。；]/u.test(title)
    ? announcedAtEnd(lines, above, line.text.length)
    : announcedIn(title, heading.titleStart).map((one) => ({ ...one, line: above }));
}

/** What is counted ends its sentence: 要抓好三项工作。 */
const ENDS_SENTENCE = /^[^，。；：、,;:]{0,8}$/u;

/** 以上四种方案 are those above. */
const POINTS_BACK = /(?:以上|上述|前述|上列)$/u;
const POINTS_BACK_LENGTH = 2;

/** The numbers of the last sentence before a column, if that sentence ends in one. */
function announcedAtEnd(lines: readonly Line[], line: number, column: number): readonly Announced[] {
  const text = (lines[line] as Line).text.slice(0, column).replace(/(?<![。：:；，,\s*_])[。：:；，,\s*_]+$/u, '');
  const from = Math.max(...['。', '；', '！', '？', '：', ':'].map((stop) => text.lastIndexOf(stop))) + 1;
  const announced = announcedIn(text.slice(from), from).map((one) => ({ ...one, line }));
  const last = announced.at(-1);
  if (announced.some(({ start }) => POINTS_BACK.test(text.slice(Math.max(from, start - POINTS_BACK_LENGTH), start))))
    return [];
  return last !== undefined && ENDS_SENTENCE.test(text.slice(last.end)) ? announced : [];
}

function compare({ count, first }: List, announced: readonly Announced[]): Report<MessageId> | undefined {
  const last = announced.at(-1);
  if (last === undefined || announced.some(({ value }) => value === count)) return undefined;
  const { line, start, end, text } = last;
  const unit = text.replace(/^[\d两一二三四五六七八九十]+/u, '');
  const number = /^\d/u.test(text) ? String(count) : count === 2 ? '两' : writeHanNumeral(count);
  return {
    line,
    start,
    end,
    message: 'mismatch',
    data: { announced: text, count, expected: number + unit },
    related: [{ ...first, message: 'first' }],
    fix: { title: 'change', safe: false, edits: [{ line, start, end, newText: number + unit }] },
  };
}
