import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.ts';
import { readFixture } from './fixture.ts';
import { lintWith } from './lint-with.ts';

/** Fenced blocks of a page, each under a line `错：` or `对：`. */
const EXAMPLE = /^(?<label>[错对])：\n\n```text\n(?<text>[\s\S]*?)\n```$/gmu;

function examplesOf(id: string): { readonly label: string; readonly text: string }[] {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
  return [...page.matchAll(EXAMPLE)].map(({ groups }) => ({ label: groups?.label ?? '', text: groups?.text ?? '' }));
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const examples = examplesOf(id);

  it('shows what is wrong and what is right', () => {
    expect(new Set(examples.map(({ label }) => label))).toEqual(new Set(['错', '对']));
  });

  it.each(examples.map(({ label, text }) => [label, text]))('is true: %s %s', (label, text) => {
    const found = lintWith(id, {}, text);
    if (label === '错') expect(found).not.toEqual([]);
    else expect(found).toEqual([]);
  });

  it('tells which fixes there are', () => {
    const fixes = readFixture(`test/rules/${id}.fixture.txt`)
      .flatMap(({ options, text }) => lintWith(id, options, text))
      .flatMap(({ fix }) => fix ?? []);
    const given = fixes.some(({ safe }) => safe) ? 'safe' : fixes.length > 0 ? 'offered' : 'none';
    expect(given).toBe(rule.fixes);
  });
});
