import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { type HeadingForm, PLAIN_FORMS, spellMarker } from '../../server/src/document/marker.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import type { Position } from '../../server/src/document/position.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { STRUCTURE_ACTIONS, type StructureAction } from '../../server/src/structure/action.ts';
import { changeStructure } from '../../server/src/structure/command.ts';
import { applyEdits } from '../apply-edits.ts';
import { holds, TIME_LIMIT, tries } from '../property.ts';
import { bareLines } from './bare-lines.ts';
import { inverse } from './inverse.ts';

const DRAFTS = 500;
const MOST_COMMANDS = 8;

const linter = new Linter(defaultConfig());

const LEVELS: readonly HeadingForm[] = ['han', 'han-paren', 'arabic', 'arabic-paren'];
const TITLE = '抓落实';
const TITLES = ['抓项目', '抓招商', '抓作风', '抓安全', '抓民生', '抓党建', '抓宣传', '抓服务', '抓生态', '抓统计'];
const BODIES = [
  '各乡镇要把任务落到人头，按月通报进展。',
  '具体做法在第一部分已经讲过，这里不再重复。',
  '要求有三条：一是早安排；二是早动手；三是早见效。',
  '',
];

interface Heading {
  /** How deep it may stand, 0-based: one level below the heading before at most. */
  readonly depth: number;
  readonly title: string;
  readonly bodies: readonly string[];
}

const anyHeading: fc.Arbitrary<Heading> = fc.record({
  depth: fc.nat(LEVELS.length - 1),
  title: fc.constantFrom(...TITLES),
  bodies: fc.array(fc.constantFrom(...BODIES), { maxLength: 2 }),
});

/** What Markdown puts around a heading of a depth. */
const DRESSES: readonly ((heading: string, depth: number) => string)[] = [
  (heading) => heading,
  (heading, depth) => `${'#'.repeat(depth + 2)} ${heading}`,
  (heading) => `**${heading}**`,
  (heading) => `　　${heading}`,
];

/** A draft whose numbers are right. */
function numbered(headings: readonly Heading[], dress: (typeof DRESSES)[number]): string {
  const counts: number[] = [];
  const lines = headings.flatMap(({ depth: wanted, title, bodies }) => {
    const depth = Math.min(wanted, counts.length);
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const marker = spellMarker(LEVELS[depth] as HeadingForm, counts[depth] as number);
    return [dress(marker + title, depth), ...bodies];
  });
  return ['在全县重点工作推进会上的讲话', '同志们：', ...lines, '谢谢大家！'].join('\n');
}

interface Command {
  readonly action: StructureAction;
  /** Which heading, counted round and round. */
  readonly heading: number;
  readonly form: HeadingForm;
}

const anyCommand: fc.Arbitrary<Command> = fc.record({
  action: fc.constantFrom(...STRUCTURE_ACTIONS),
  heading: fc.nat(30),
  form: fc.constantFrom(...PLAIN_FORMS),
});

function run(text: string, { action, heading, form }: Command, terminator: string) {
  const draft = Draft.parse(text);
  const outline = buildOutline(draft);
  const { entries } = outline;
  const at = { line: entries[heading % entries.length]?.line ?? 0, character: 0 };
  const change = changeStructure(action, { draft, outline, terminator, range: { start: at, end: at }, form });
  return { draft, change };
}

function insertAt(text: string, at: Position, newText: string): string {
  return applyEdits(text, [{ range: { start: at, end: at }, newText }]);
}

const told = (text: string) =>
  linter
    .lint(Draft.parse(text), true)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, range, message }) => `${range.start.line + 1} ${rule} ${message}`);

it(
  `commands on the structure of any of ${tries(DRAFTS)} drafts keep its lines, number them well and can be taken back`,
  () => {
    let done = 0;
    holds(
      fc.property(
        fc.array(anyHeading, { minLength: 1, maxLength: 14 }),
        fc.array(anyCommand, { minLength: 1, maxLength: MOST_COMMANDS }),
        fc.constantFrom(...DRESSES),
        (headings, commands, dress) => {
          let text = numbered(headings, dress);
          fc.pre(told(text).length === 0);
          for (const command of commands) {
            const { draft, change } = run(text, command, '\n');
            if ('refused' in change) continue;
            const changed = applyEdits(text, change.edits);
            expect(applyEdits(changed, inverse(draft, change.edits))).toBe(text);
            const crlf = text.replaceAll('\n', '\r\n');
            const { change: inCrlf } = run(crlf, command, '\r\n');
            expect('refused' in inCrlf ? crlf : applyEdits(crlf, inCrlf.edits)).toBe(changed.replaceAll('\n', '\r\n'));
            // What is inserted is a number without a title: the writer puts it in.
            const after = command.action === 'insertAfter' ? insertAt(changed, change.cursor, TITLE) : changed;
            const added = after === changed ? [] : [TITLE];
            expect(bareLines(after).sort()).toEqual([...bareLines(text), ...added].sort());
            expect(told(after)).toEqual([]);
            text = after;
            done += 1;
          }
        },
      ),
      DRAFTS,
    );
    expect(done).toBeGreaterThan(tries(DRAFTS));
  },
  TIME_LIMIT,
);
