import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { HEADING_FORMS } from '../../server/src/document/marker.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import type { Position, Range } from '../../server/src/document/position.ts';
import { STRUCTURE_ACTIONS } from '../../server/src/structure/action.ts';
import { changeStructure } from '../../server/src/structure/command.ts';
import { applyEdits } from '../apply-edits.ts';

const file = new URL('structure.fixture.txt', import.meta.url);

interface Case {
  readonly name: string;
  readonly command: string;
  readonly before: string;
  readonly becomes: string | undefined;
  readonly refused: string | undefined;
}

function readCases(): Case[] {
  const [, ...cases] = readFileSync(file, 'utf8').split(/^=== /mu);
  return cases.map((source) => {
    const [name = '', ...parts] = source.trimEnd().split(/\n--- /u);
    const section = (title: string) => parts.find((part) => part.startsWith(title))?.slice(title.length + 1);
    const [first = ''] = parts;
    const command = first.slice(0, first.indexOf('\n'));
    return {
      name,
      command,
      before: first.slice(command.length + 1),
      becomes: section('becomes'),
      refused: section('refused'),
    };
  });
}

/** Takes the cursor or the selection out of a text. */
function readRange(marked: string): { text: string; range: Range } {
  const places: Position[] = [];
  const lines = marked.split('\n').map((line, number) => {
    let text = line;
    for (let at = text.search(/[‸〖〗]/u); at >= 0; at = text.search(/[‸〖〗]/u)) {
      places.push({ line: number, character: at });
      text = text.slice(0, at) + text.slice(at + 1);
    }
    return text;
  });
  const [start, end = start] = places;
  if (start === undefined || end === undefined) throw new Error(`no cursor in: ${marked}`);
  return { text: lines.join('\n'), range: { start, end } };
}

function run({ command, before }: Case, terminator = '\n') {
  const [name, formName] = command.split(' ');
  const action = STRUCTURE_ACTIONS.find((one) => one === name);
  if (action === undefined) throw new Error(`no command ${name}`);
  const form = HEADING_FORMS.find((one) => one === formName);
  const { text, range } = readRange(before);
  const source = text.replaceAll('\n', terminator);
  const draft = Draft.parse(source);
  const outline = buildOutline(draft);
  return { source, change: changeStructure(action, { draft, outline, terminator, range, ...(form && { form }) }) };
}

describe.each(readCases().map((one) => [one.name, one] as const))('%s', (_name, one) => {
  it('is done as written, or refused', () => {
    const { source, change } = run(one);
    if ('refused' in change) {
      expect(one.refused).toBe(change.refused);
      return;
    }
    expect(one.becomes).toBeDefined();
    const after = readRange(one.becomes ?? '');
    expect(applyEdits(source, change.edits)).toBe(after.text);
    expect(change.cursor).toEqual(after.range.start);
  });

  it('is the same with other terminators', () => {
    const { source, change } = run(one, '\r\n');
    if ('refused' in change) return expect(one.refused).toBe(change.refused);
    expect(applyEdits(source, change.edits)).toBe(readRange(one.becomes ?? '').text.replaceAll('\n', '\r\n'));
  });
});
