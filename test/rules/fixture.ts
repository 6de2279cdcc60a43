import { readFileSync } from 'node:fs';
import type { Position, Range } from '../../server/src/document/position.ts';
import type { Locale, Severity } from '../../server/src/rules/rule.ts';

/**
 * A fixture file tells first what a message usually comes with, then holds cases. What is expected stands in the text:
 *
 *     --- wrong: warning, safe change            a severity that is not the rule's; a fix, `safe` or `offered`, and its title
 *     === name of the case
 *     --- options {"sensitivity": "strict"}      (optional)
 *     ⟦三、|wrong⟧抓好落实                         a finding with just this span (it may reach over lines) and the rule's message `wrong`
 *     ⟦三、⟧抓好落实                               … with the note of the one before it
 *     ⟦三、|wrong info⟧抓好落实                    … with another severity than usual
 *     ⟦三、|wrong offered change⟧抓好落实          … with another fix, or `unfixed`
 *     ⟪一、|previous⟫提高认识                      a related place of the case's first finding, with the message `previous`
 *     ⟪一、|previous 2⟫提高认识                    … of its second finding; several are told with commas: `previous, other 2`
 *     --- fixed                                  (where a finding has a fix) the text after every fix
 *     --- says zh-CN                             (optional) what the writer reads of each finding: message, title, related places
 *     --- says en
 *
 * A case with no ⟦⟧ expects silence.
 */
export interface FixtureCase {
  readonly name: string;
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** In document order. */
  readonly expected: readonly ExpectedFinding[];
  readonly fixed: string | undefined;
  readonly says: Readonly<Record<Locale, string | undefined>>;
}

export interface ExpectedFinding {
  readonly range: Range;
  readonly message: string;
  /** Undefined for the rule's own. */
  readonly severity: Severity | undefined;
  /** `safe change`, `offered change`. */
  readonly fix: string | undefined;
  readonly related: readonly ExpectedPlace[];
}

export interface ExpectedPlace {
  readonly range: Range;
  readonly message: string;
}

interface Usual {
  readonly severity?: Severity | undefined;
  readonly fix?: string | undefined;
}

interface Mark extends Range {
  readonly kind: '⟦' | '⟪';
  readonly note: string;
}

export function readFixture(file: string): FixtureCase[] {
  const [head = '', ...cases] = readFileSync(file, 'utf8').split(/^=== /mu);
  if (cases.length === 0) throw new Error(`${file}: no case (a line that begins with "=== ")`);
  const usual = new Map(
    [...head.matchAll(/^--- ([\w-]+): (.+)$/gmu)].map(([, message = '', rest = '']) => [message, readUsual(rest)]),
  );
  return cases.map((source) => readCase(source, usual));
}

function readCase(source: string, usual: ReadonlyMap<string, Usual>): FixtureCase {
  const [first = '', ...parts] = source.replace(/\n+$/u, '').split(/\n--- (?!options )/u);
  const [name = '', ...lines] = first.split('\n');
  let options: Record<string, unknown> = {};
  if (lines[0]?.startsWith('--- options ')) options = JSON.parse((lines.shift() ?? '').slice('--- options '.length));
  const part = (title: string) => parts.find((one) => one.startsWith(`${title}\n`))?.slice(title.length + 1);
  const says = { 'zh-CN': part('says zh-CN'), en: part('says en') };
  try {
    const { text, marks } = readMarks(lines.join('\n'));
    return { name, text, options, expected: readFindings(marks, usual), fixed: part('fixed'), says };
  } catch (error) {
    throw new Error(`case “${name}”: ${String(error)}`);
  }
}

const NOTE = /\|([a-z][\w-]*(?:,? [\w-]+)*)(?=[⟧⟫])/uy;

function readMarks(source: string): { text: string; marks: Mark[] } {
  const open: { kind: Mark['kind']; start: Position; note: string; order: number }[] = [];
  const marks: (Mark & { order: number })[] = [];
  let text = '';
  let lineStart = 0;
  let line = 0;
  let order = 0;
  for (let at = 0; at < source.length; at += 1) {
    const one = source[at] as string;
    const here = { line, character: text.length - lineStart };
    if (one === '⟦' || one === '⟪') {
      open.push({ kind: one, start: here, note: '', order });
      order += 1;
    } else if (one === '⟧' || one === '⟫') {
      const mark = open.pop();
      if (mark === undefined || mark.kind !== (one === '⟧' ? '⟦' : '⟪')) throw new Error(`${one} closes nothing`);
      marks.push({ ...mark, end: here });
    } else {
      NOTE.lastIndex = at;
      const note = one === '|' ? NOTE.exec(source) : null;
      const innermost = open.at(-1);
      if (note !== null && innermost !== undefined) {
        innermost.note = note[1] as string;
        at += note[0].length - 1;
        continue;
      }
      text += one;
      if (one === '\n') {
        line += 1;
        lineStart = text.length;
      }
    }
  }
  if (open.length > 0) throw new Error('a mark is not closed');
  return { text, marks: marks.sort((left, right) => left.order - right.order) };
}

function readFindings(marks: readonly Mark[], usual: ReadonlyMap<string, Usual>): ExpectedFinding[] {
  let note = '';
  const findings = marks
    .filter(({ kind }) => kind === '⟦')
    .map(({ start, end, note: own }) => {
      note = own || note;
      if (note === '') throw new Error('the first finding names no message');
      return { range: { start, end }, ...readNote(note, usual), related: [] as ExpectedPlace[] };
    })
    .sort(compareRanges);
  for (const { start, end, kind, note: own } of marks) {
    if (kind !== '⟪') continue;
    for (const one of own.split(', ')) {
      const [message = '', number = '1'] = one.split(' ');
      const finding = findings[Number(number) - 1];
      if (message === '' || finding === undefined) throw new Error(`“${own}” belongs to no finding`);
      finding.related.push({ range: { start, end }, message });
    }
  }
  for (const { related } of findings) related.sort(compareRanges);
  return findings;
}

function readNote(note: string, usual: ReadonlyMap<string, Usual>): Omit<ExpectedFinding, 'range' | 'related'> {
  const [message = '', ...rest] = note.split(' ');
  const own = readUsual(rest.join(' '));
  const { severity, fix } = { ...usual.get(message), ...own };
  return { message, severity, fix };
}

/** `info`, `safe change`, `info, safe change`, `unfixed`: what is not told is left out. */
function readUsual(told: string): Usual {
  const words = told.split(/,? /u);
  const severity = words.find((word) => word === 'error' || word === 'warning' || word === 'info');
  const [, fix] = /((?:safe|offered) [\w-]+|unfixed)/u.exec(told) ?? [];
  return { ...(severity && { severity }), ...(fix && { fix: fix === 'unfixed' ? undefined : fix }) };
}

/** By start, then by end. */
export function compareRanges({ range: left }: { readonly range: Range }, { range: right }: { readonly range: Range }) {
  return comparePositions(left.start, right.start) || comparePositions(left.end, right.end);
}

function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}
