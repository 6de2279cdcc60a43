import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Inline } from '../document/inline.ts';
import type { Line } from '../document/line.ts';
import { type Member, wholeSeries } from '../document/numbering/series-track.ts';
import type { Outline, Section } from '../document/outline.ts';
import { declareTrigger } from '../document/scan.ts';
import { walkSections } from '../document/section-walk.ts';
import { respellMember } from '../document/series.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type MessageId = 'verb' | 'parallel' | 'fused' | 'mark' | 'usual' | 'change';

/** The members of one series are of one kind: 一是 among 一要, a member that is not a paragraph of its own, ， among 。. */
export const seriesMarker = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'series-marker',
  summary: {
    'zh-CN': '“一是”里夹着“一要”，同类各项的写法不一致',
    en: 'One member of a series is written otherwise than the rest (一要 among 一是)',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    verb: {
      'zh-CN': '本组其他各项用“{usual}”，此处用“{found}”',
      en: 'The rest of this series has “{usual}”, this member “{found}”',
    },
    parallel: {
      'zh-CN': '同级各段用“{usual}”，此段用“{found}”',
      en: 'The parallel sections have “{usual}”, this one “{found}”',
    },
    fused: {
      'zh-CN': '其他各项都另起一段，“{found}”接在上一项之后',
      en: 'The other members begin a paragraph each, “{found}” does not',
    },
    mark: {
      'zh-CN': '同段并列的短句用句号，“{found}”之后用逗号',
      en: 'The like phrases of this paragraph end with 。, “{found}” with a comma',
    },
    usual: { 'zh-CN': '这里是另一种写法', en: 'Written otherwise here' },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check({ draft, lines, outline, report }) {
    const series = outline.series.flatMap(wholeSeries).map(({ members }) => members);
    for (const members of series) {
      const told = findOddVerb(members) ?? findFused(members);
      if (told !== undefined) report(told);
    }
    for (const told of findOddSections(outline, series)) report(told);
    for (const number of draft.linesWith(leadPhrases)) {
      const told = findOddMark(leadPhrases.of(lines[number] as Line), number);
      if (told !== undefined) report(told);
    }
  },
});

/** With fewer there is no telling which one is out of line. */
const FEWEST = 3;

function verbOf({ marker }: Member): string {
  return marker.form === 'point' ? marker.text.slice(-1) : marker.form;
}

/** The one of three or more that is unlike all the others, and one of those. */
function oddOne<T>(items: readonly T[], kindOf: (item: T) => string): { odd: T; other: T } | undefined {
  if (items.length < FEWEST) return undefined;
  const kind = kindOf(items[0] as T);
  const alike = items.filter((item) => kindOf(item) === kind);
  const unlike = items.filter((item) => kindOf(item) !== kind);
  const [few, many] = alike.length === 1 ? [alike, unlike] : [unlike, alike];
  const [odd] = few;
  const [other] = many;
  if (odd === undefined || other === undefined || few.length > 1) return undefined;
  return many.every((item) => kindOf(item) === kindOf(other)) ? { odd, other } : undefined;
}

function findOddVerb(members: readonly Member[]): Report<MessageId> | undefined {
  const found = oddOne(members, verbOf);
  if (found === undefined) return undefined;
  const { odd, other } = found;
  if (odd.marker.form === other.marker.form) return isPoint(odd) ? tellVerb('verb', odd, other) : undefined;
  const { line, marker } = odd;
  const { start, end, text } = marker;
  const expected = respellMember(other.marker, marker.value);
  return {
    ...tellVerb('verb', odd, other),
    data: { found: text, usual: other.marker.text, expected },
    severity: 'warning',
    fix: { title: 'change', safe: false, edits: [{ line, start, end, newText: expected }] },
  };
}

function isPoint({ marker }: Member): boolean {
  return marker.form === 'point';
}

function tellVerb(message: 'verb' | 'parallel', { line, marker }: Member, usual: Member): Report<MessageId> {
  const { start, end, text } = marker;
  const expected = text.slice(0, -1) + verbOf(usual);
  return {
    line,
    start,
    end,
    message,
    severity: 'info',
    data: { found: text, usual: usual.marker.text, expected },
    related: [{ line: usual.line, start: usual.marker.start, end: usual.marker.end, message: 'usual' }],
  };
}

/** 五是 in the paragraph of 四是, where the others begin a paragraph each. */
function findFused(members: readonly Member[]): Report<MessageId> | undefined {
  const fused = members.filter(({ startsLine }) => !startsLine);
  const [member] = fused;
  if (member === undefined || fused.length > 1 || members.length < FEWEST) return undefined;
  const before = members[members.indexOf(member) - 1];
  if (before?.line !== member.line) return undefined;
  const { start, end, text } = member.marker;
  return { line: member.line, start, end, message: 'fused', severity: 'info', data: { found: text } };
}

/** The levels that have enough sections, from the top down. */
function siblingsOf({ pieces }: Outline): readonly (readonly Section[])[] {
  const levels = pieces.map(({ sections }) => sections);
  for (let at = 0; at < levels.length; at += 1) {
    for (const { children } of levels[at] as readonly Section[]) if (children.length > 0) levels.push(children);
  }
  return levels.filter(({ length }) => length >= FEWEST);
}

/** For each section the series that stand in its own text, above its first child. */
function ownSeries(
  { pieces }: Outline,
  series: readonly (readonly Member[])[],
): ReadonlyMap<Section, readonly (readonly Member[])[]> {
  const lineOf = ([first]: readonly Member[]) => first?.line ?? 0;
  const rest = [...series].sort((left, right) => lineOf(right) - lineOf(left));
  const own = new Map<Section, (readonly Member[])[]>();
  for (const { sections } of pieces) {
    for (const { section } of walkSections(sections)) {
      const end = section.children[0]?.line ?? section.endLine;
      while (lineOf(rest.at(-1) ?? []) < section.line && rest.length > 0) rest.pop();
      const found: (readonly Member[])[] = [];
      while (rest.length > 0 && lineOf(rest.at(-1) ?? []) < end) found.push(rest.pop() ?? []);
      own.set(section, found);
    }
  }
  return own;
}

/** Of each level, the section whose series is written otherwise. */
function findOddSections(outline: Outline, series: readonly (readonly Member[])[]): Report<MessageId>[] {
  if (series.length < FEWEST) return [];
  const own = ownSeries(outline, series);
  return siblingsOf(outline).flatMap((siblings) => findOddSection(siblings, own) ?? []);
}

/** A section with one series, 一要 all through, among sections with one series each, 一是 all through. */
function findOddSection(
  siblings: readonly Section[],
  own: ReadonlyMap<Section, readonly (readonly Member[])[]>,
): Report<MessageId> | undefined {
  const openings: Member[] = [];
  for (const section of siblings) {
    const [members, another] = own.get(section) ?? [];
    const [first] = members ?? [];
    if (members === undefined || first === undefined || another !== undefined || !isPoint(first)) return undefined;
    if (members.some((member) => verbOf(member) !== verbOf(first))) return undefined;
    openings.push(first);
  }
  const found = oddOne(openings, verbOf);
  return found && tellVerb('parallel', found.odd, found.other);
}

/** 要强党建 at the start of a sentence, with the mark that ends it. Columns are UTF-16 offsets; `end` is the mark's column. */
interface LeadPhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark: '。' | '，';
}

const LEAD_PHRASE = /(?<=[。；！])要(?!求|素|点|件)(\p{Script=Han}{2,4})([。，,])/gu;
const BEFORE_LEAD = '。；！';

const NO_PHRASES: readonly LeadPhrase[] = [];

/** The short phrases with 要 that head the parts of a paragraph, all of one length. */
const leadPhrases = defineFact({
  none: NO_PHRASES,
  wakes: declareTrigger('要'),
  read(line) {
    const mayHold = ({ text, scan }: Line) =>
      scan.stops.some((stop) => text.charAt(stop + 1) === '要' && BEFORE_LEAD.includes(text.charAt(stop)));
    return mayHold(line) ? readLeadPhrases(line.inline) : NO_PHRASES;
  },
});

function readLeadPhrases(inline: Inline): readonly LeadPhrase[] {
  const matches = [...inline.text.matchAll(LEAD_PHRASE)];
  const length = matches.find(([, , mark]) => mark === '。')?.[0].length;
  const alike = matches.filter(([whole]) => whole.length === length);
  if (alike.length === 0) return NO_PHRASES;
  return alike.map((match) => {
    const start = inline.columnOf(match.index);
    const end = inline.columnOf(match.index + match[0].length - 1);
    return { start, end, text: match[0].slice(0, -1), mark: match[2] === '。' ? '。' : '，' };
  });
}

/** 要强党建。… 要转作风。… 要守规矩，… in one paragraph. */
function findOddMark(phrases: readonly LeadPhrase[], number: number): Report<MessageId> | undefined {
  const found = oddOne(phrases, ({ mark }) => mark);
  if (found === undefined || found.odd.mark === '。') return undefined;
  const { odd, other } = found;
  const { end, text } = odd;
  return {
    line: number,
    start: end,
    end: end + 1,
    message: 'mark',
    severity: 'info',
    data: { found: text, expected: '。' },
    related: [{ line: number, start: other.start, end: other.end + 1, message: 'usual' }],
    fix: { title: 'change', safe: false, edits: [{ line: number, start: end, end: end + 1, newText: '。' }] },
  };
}
