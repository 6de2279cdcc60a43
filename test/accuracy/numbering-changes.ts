import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { type HeadingForm, LAW_FORMS, PLAIN_FORMS, spellMarker } from '../../server/src/document/marker.ts';
import { type Member, wholeSeries } from '../../server/src/document/numbering/series-track.ts';
import type { Section } from '../../server/src/document/outline.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter, type LintResult } from '../../server/src/lint/linter.ts';
import { type Pick, randomNumbers } from './random.ts';

/**
 * Takes documents in which no numbering is reported, makes one change each, and looks what is reported and where:
 * on a changed line, or on the first line that the change makes wrong.
 */

export const NUMBERING_RULES: ReadonlySet<string> = new Set([
  'heading-sequence',
  'heading-hierarchy',
  'heading-marker',
  'series-sequence',
  'series-marker',
  'clause-sequence',
  'count-mismatch',
  'attachment-number',
]);

export interface Tally {
  changes: number;
  reported: number;
  findings: number;
}

export interface Outcome {
  readonly byKind: ReadonlyMap<string, Tally>;
  readonly documents: number;
  /** One line for each change that was not reported. */
  readonly missed: readonly string[];
}

interface Source {
  readonly name: string;
  readonly lines: readonly string[];
  readonly result: LintResult;
  /** Sections side by side, numbered 1 to n. */
  readonly lists: readonly (readonly Section[])[];
  readonly series: readonly (readonly Member[])[];
  readonly announcements: readonly Announcement[];
}

/** A line that says how many follow, and just so many do. */
interface Announcement {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly numeral: string;
  readonly count: number;
}

/** The text after a change, and the 0-based lines where it may be reported. */
interface Change {
  readonly lines: readonly string[];
  readonly where: readonly number[];
}

type MakeChange = (source: Source, pick: Pick) => Change | undefined;

const SHORTEST_LIST = 3;
const NUMERALS = '一二三四五六七八九十';

function put(lines: readonly string[], line: number, start: number, end: number, text: string): string[] {
  return lines.map((one, number) => (number === line ? one.slice(0, start) + text + one.slice(end) : one));
}

function respell(lines: readonly string[], { line, marker }: Section, text: string): string[] {
  return put(lines, line, marker.start, marker.end, text);
}

function linesFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function present(...lines: readonly (number | undefined)[]): number[] {
  return lines.filter((line) => line !== undefined);
}

/** A place in a list, and what stands beside it. */
function pickPlace({ lists }: Source, pick: Pick, fits: (list: readonly Section[], index: number) => boolean) {
  const list = pick(lists);
  const index = list && pick(list.map((_, at) => at).filter((at) => fits(list, at)));
  if (list === undefined || index === undefined) return undefined;
  const section = list[index] as Section;
  return { section, previous: list[index - 1], next: list[index + 1], after: list[index + 2] };
}

function replaceForm(source: Source, pick: Pick, formFor: (form: HeadingForm) => HeadingForm | undefined) {
  const place = pickPlace(source, pick, (list, index) => formFor((list[index] as Section).form) !== undefined);
  const form = place && formFor(place.section.form);
  if (place === undefined || form === undefined) return undefined;
  const { section, next } = place;
  const lines = respell(source.lines, section, spellMarker(form, section.marker.value));
  return { lines, where: present(section.line, next?.line) };
}

const HIGHER: Readonly<Partial<Record<HeadingForm, HeadingForm>>> = {
  'han-paren': 'han',
  arabic: 'han-paren',
  'arabic-paren': 'arabic',
  section: 'chapter',
};

const CHANGES: Readonly<Record<string, MakeChange>> = {
  'a heading deleted': (source, pick) => {
    const place = pickPlace(source, pick, (list, index) => index < list.length - 1);
    if (place?.next === undefined) return undefined;
    const { section, next } = place;
    const lines = source.lines.filter((_, number) => number !== section.line);
    return { lines, where: linesFrom(section.line, next.line) };
  },
  'a number repeated': (source, pick) => {
    const place = pickPlace(source, pick, (_, index) => index > 0);
    if (place === undefined) return undefined;
    const { section, previous, next } = place;
    const lines = respell(source.lines, section, spellMarker(section.form, section.marker.value - 1));
    return { lines, where: present(section.line, previous?.line, next?.line) };
  },
  'two numbers exchanged': (source, pick) => {
    const place = pickPlace(source, pick, (list, index) => index < list.length - 1);
    if (place?.next === undefined) return undefined;
    const { section, next } = place;
    const { value } = section.marker;
    const first = respell(source.lines, section, spellMarker(section.form, value + 1));
    return { lines: respell(first, next, spellMarker(next.form, value)), where: [section.line, next.line] };
  },
  'one added to a number': (source, pick) => {
    const place = pickPlace(source, pick, () => true);
    if (place === undefined) return undefined;
    const { section, next } = place;
    const lines = respell(source.lines, section, spellMarker(section.form, section.marker.value + 1));
    return { lines, where: present(section.line, next?.line) };
  },
  "one sibling's form replaced": (source, pick) =>
    replaceForm(source, pick, (form) =>
      LAW_FORMS.includes(form)
        ? pick(
            LAW_FORMS.filter(
              (one) => one !== form && source.result.outline.entries.some((entry) => entry.form === one),
            ),
          )
        : pick(PLAIN_FORMS.filter((one) => one !== form && one !== 'circled')),
    ),
  'half-width brackets': (source, pick) => {
    const place = pickPlace(source, pick, (list, index) => (list[index] as Section).marker.text.startsWith('（'));
    if (place === undefined) return undefined;
    const { section } = place;
    const half = section.marker.text.replace('（', '(').replace('）', ')');
    return { lines: respell(source.lines, section, half), where: [section.line] };
  },
  'a dot for 、 or 、 for a dot': (source, pick) => {
    const place = pickPlace(source, pick, (list, index) => /[、.]$/u.test((list[index] as Section).marker.text));
    if (place === undefined) return undefined;
    const { section } = place;
    const { text } = section.marker;
    const other = text.slice(0, -1) + (text.endsWith('、') ? '.' : '、');
    return { lines: respell(source.lines, section, other), where: [section.line] };
  },
  'a line promoted': (source, pick) => replaceForm(source, pick, (form) => HIGHER[form]),
  'a member of a series dropped': ({ lines, series }, pick) => {
    const members = pick(series.filter(({ length }) => length >= SHORTEST_LIST));
    const index = members && pick(members.slice(0, -1).map((_, at) => at));
    if (members === undefined || index === undefined) return undefined;
    const { line, marker } = members[index] as Member;
    const next = members[index + 1] as Member;
    if (next.line === line) return { lines: put(lines, line, marker.start, next.marker.start, ''), where: [line] };
    const cut = put(lines, line, marker.start, Number.POSITIVE_INFINITY, '');
    return { lines: cut, where: linesFrom(line, next.line + 1) };
  },
  'an announced number changed': ({ lines, announcements }, pick) => {
    const announcement = pick(announcements);
    if (announcement === undefined) return undefined;
    const { line, start, end, numeral, count } = announcement;
    const other = /\d/u.test(numeral) ? String(count + 1) : NUMERALS.charAt(count) || '十一';
    return { lines: put(lines, line, start, end, other), where: [line] };
  },
};

const ANNOUNCED =
  /(?<![第\d.一二三四五六七八九十百千万])([两二三四五六七八九十]|\d{1,2})(?:个方面|方面|点|项|条|个)[^，。；：、“”]{0,7}[：。]$/u;

/** Lines that end in a number of things, right before a list of just so many. */
function findAnnouncements(lines: readonly string[], lists: readonly (readonly Section[])[]): Announcement[] {
  return lists.flatMap((list) => {
    let above = (list[0] as Section).line - 1;
    while (lines[above]?.trim() === '') above -= 1;
    const text = (lines[above] ?? '').replace(/[\s*_]+$/u, '');
    const match = ANNOUNCED.exec(text);
    if (match === null || /实事|完成|指标/u.test(match[0])) return [];
    const numeral = match[1] ?? '';
    const value = numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1 || Number(numeral);
    if (value !== list.length) return [];
    return [{ line: above, start: match.index, end: match.index + numeral.length, numeral, count: value }];
  });
}

function siblingLists(result: LintResult): Section[][] {
  const lists: Section[][] = [];
  const levels = result.outline.pieces.map(({ sections }) => sections);
  for (let at = 0; at < levels.length; at += 1) {
    let list: Section[] = [];
    for (const section of levels[at] as readonly Section[]) {
      const last = list.at(-1);
      if (last !== undefined && (section.form !== last.form || section.marker.value !== last.marker.value + 1)) {
        lists.push(list);
        list = [];
      }
      list.push(section);
      levels.push(section.children);
    }
    lists.push(list);
  }
  return lists.filter(({ length }) => length >= SHORTEST_LIST);
}

function isNumbering({ rule }: Finding): boolean {
  return NUMBERING_RULES.has(rule);
}

function readSource(linter: Linter, name: string, text: string): Source | undefined {
  const result = linter.lint(Draft.parse(text), true);
  if (result.findings.some((finding) => isNumbering(finding) && finding.severity !== 'info')) return undefined;
  const lines = text.split('\n');
  const lists = siblingLists(result);
  if (lists.length === 0) return undefined;
  const series = result.outline.series.flatMap(wholeSeries).map(({ members }) => members);
  return { name, lines, result, lists, series, announcements: findAnnouncements(lines, lists) };
}

/** What is reported after a change and was not before: a finding is known by its rule and its words. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  const key = ({ rule, message }: Finding) => `${rule} ${message}`;
  for (const finding of before) known.set(key(finding), (known.get(key(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    known.set(key(finding), left - 1);
    return left <= 0;
  });
}

export function measureNumberingChanges(folders: readonly string[], changesPerKind: number): Outcome {
  const linter = new Linter(defaultConfig());
  const random = randomNumbers(42);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)];
  const byKind = new Map<string, Tally>();
  const changed = new Set<string>();
  const missed: string[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.md')) continue;
      const source = readSource(linter, name, readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
      if (source === undefined) continue;
      for (const [kind, make] of Object.entries(CHANGES)) {
        const tally = byKind.get(kind) ?? { changes: 0, reported: 0, findings: 0 };
        byKind.set(kind, tally);
        for (let round = 0; round < changesPerKind; round += 1) {
          const change = make(source, pick);
          if (change === undefined) continue;
          const after = linter.lint(Draft.parse(change.lines.join('\n')), true).findings.filter(isNumbering);
          const found = newFindings(source.result.findings.filter(isNumbering), after);
          changed.add(name);
          tally.changes += 1;
          tally.findings += found.length;
          if (found.some(({ range }) => change.where.includes(range.start.line))) tally.reported += 1;
          else missed.push(`${kind}\t${name}:${(change.where[0] ?? 0) + 1}\t${found.map(describe).join('; ')}`);
        }
      }
    }
  }
  return { byKind, documents: changed.size, missed };
}

function describe({ rule, range, message }: Finding): string {
  return `${range.start.line + 1} ${rule} ${message}`;
}
