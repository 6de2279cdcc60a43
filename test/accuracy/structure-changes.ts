import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import type { StructureAction } from '../../server/src/structure/action.ts';
import { changeStructure } from '../../server/src/structure/command.ts';
import { buildTree, nodeAt, type Tree } from '../../server/src/structure/tree.ts';
import { applyEdits } from '../apply-edits.ts';
import { bare, bareLines } from '../structure/bare-lines.ts';
import { inverse } from '../structure/inverse.ts';
import { NUMBERING_RULES } from './numbering-changes.ts';
import { type Pick, randomNumbers, seedOf } from './random.ts';

/**
 * Takes documents in which no numbering is reported, and changes their structure at random, command after command.
 * What must hold: no numbering finding, the same lines but for markers and references, and a way back to the byte.
 */

/** The announced number is the writer's to change: it is offered, and here taken. */
const OFFERED = 'count-mismatch';

const ACTIONS: readonly StructureAction[] = ['promote', 'demote', 'moveUp', 'moveDown', 'insertAfter'];
const LONGEST_SEQUENCE = 8;
const TITLE = '新写的一段';

export interface StructureOutcome {
  readonly sequences: number;
  readonly documents: number;
  readonly commands: ReadonlyMap<string, number>;
  /** One line for each sequence after which something does not hold. */
  readonly broken: readonly string[];
}

interface State {
  readonly text: string;
  /** Lines that commands put in or that were deleted, without markers and references. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly steps: readonly string[];
}

export function measureStructureChanges(folders: readonly string[], wanted: number): StructureOutcome {
  const linter = new Linter(defaultConfig());
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
      .filter(({ text }) => {
        const { findings, outline } = linter.lint(Draft.parse(text), true);
        return outline.entries.length > 3 && !findings.some(isNumbering);
      }),
  );
  const commands = new Map<string, number>();
  const documents = new Set<string>();
  const broken: string[] = [];
  for (let sequence = 0; sequence < wanted; sequence += 1) {
    const source = sources[sequence % sources.length];
    if (source === undefined) break;
    const random = randomNumbers(seedOf(`${source.name} ${Math.floor(sequence / sources.length)}`));
    const pick: Pick = (items) => items[Math.floor(random() * items.length)];
    let state: State = { text: source.text, added: [], removed: [], steps: [] };
    const length = 1 + Math.floor(random() * LONGEST_SEQUENCE);
    for (let step = 0; step < length; step += 1) {
      const next = takeStep(linter, state, pick);
      if (next === undefined) continue;
      state = next;
      const [kind = ''] = (next.steps.at(-1) ?? '').split(' ');
      commands.set(kind, (commands.get(kind) ?? 0) + 1);
      const wrong = whatIsWrong(linter, source.text, state);
      if (wrong !== undefined) {
        broken.push(`${source.name}\t${state.steps.join(', ')}\t${wrong}`);
        break;
      }
    }
    documents.add(source.name);
  }
  return { sequences: wanted, documents: documents.size, commands, broken };
}

function isNumbering({ rule, severity }: Finding): boolean {
  return NUMBERING_RULES.has(rule) && severity !== 'info';
}

function takeStep(linter: Linter, state: State, pick: Pick): State | undefined {
  const draft = Draft.parse(state.text);
  const { outline } = linter.lint(draft, true);
  const entry = pick(outline.entries);
  const action = pick([...ACTIONS, 'delete'] as const);
  if (entry === undefined || action === undefined) return undefined;
  const step = `${action} ${entry.line + 1}`;
  if (action === 'delete') return deleteAndRenumber(linter, state, buildTree(draft.lines, outline), entry.line, step);
  const done = run(linter, state.text, action, entry.line);
  if (done === undefined) return undefined;
  const { text, cursor } = done;
  if (action !== 'insertAfter') return { ...state, text, steps: [...state.steps, step] };
  const lines = text.split('\n');
  const inserted = lines[cursor.line] ?? '';
  lines[cursor.line] = inserted.slice(0, cursor.character) + TITLE + inserted.slice(cursor.character);
  return {
    text: lines.join('\n'),
    added: [...state.added, lines[cursor.line] as string],
    removed: state.removed,
    steps: [...state.steps, step],
  };
}

/** The section goes with all below it. */
function deleteAndRenumber(linter: Linter, state: State, tree: Tree, line: number, step: string): State | undefined {
  const end = nodeAt(tree, line)?.bodyEnd;
  if (end === undefined) return undefined;
  const lines = state.text.split('\n');
  const deleted = lines.splice(line, end - line);
  const done = run(linter, lines.join('\n'), 'renumber', 0);
  const text = done?.text ?? lines.join('\n');
  return { text, added: state.added, removed: [...state.removed, ...deleted], steps: [...state.steps, step] };
}

function run(linter: Linter, text: string, action: StructureAction, line: number) {
  const draft = Draft.parse(text);
  const { outline } = linter.lint(draft, true);
  const at = { line, character: 0 };
  const result = changeStructure(action, { draft, outline, terminator: '\n', range: { start: at, end: at } });
  if ('refused' in result) return undefined;
  const changed = applyEdits(text, result.edits);
  const undone = applyEdits(changed, inverse(draft, result.edits));
  if (undone !== text) throw new Error(`${action} at ${line + 1} cannot be undone`);
  return { text: changed, cursor: result.cursor };
}

function whatIsWrong(linter: Linter, original: string, { text, added, removed }: State): string | undefined {
  const { findings } = linter.lint(Draft.parse(text), true);
  const wrong = findings.find((finding) => isNumbering(finding) && finding.rule !== OFFERED);
  if (wrong !== undefined) return `${wrong.range.start.line + 1} ${wrong.rule} ${wrong.message}`;
  for (const { rule, fix } of findings) {
    if (rule !== OFFERED || fix === undefined) continue;
    const left = linter
      .lint(Draft.parse(applyEdits(text, fix.edits)), true)
      .findings.filter((one) => one.rule === OFFERED);
    if (left.length >= findings.filter((one) => one.rule === OFFERED).length)
      return 'the offered number does not settle it';
  }
  const before = [...bareLines(original), ...added.map(bare)].sort();
  const after = [...bareLines(text), ...removed.map(bare).filter((line) => line !== '')].sort();
  const [first] = after.filter((line, index) => line !== before[index]);
  return first === undefined && before.length === after.length ? undefined : `other lines: ${first?.slice(0, 40)}`;
}
