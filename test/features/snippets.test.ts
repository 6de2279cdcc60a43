import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const files = manifest.contributes.snippets.map(({ path }) => path);
const snippets = files.flatMap((path) =>
  Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>).map(([name, one]) => ({
    name,
    ...one,
  })),
);
const linter = new Linter(defaultConfig());

const CHOICE = /\$\{\d+\|([^,|]*)[^|]*\|\}/gu;
const STOP = /\$\{(\d+):([^}]*)\}/gu;

/** The text with each tab stop as it was left, or filled. */
function expand({ body }: Snippet, fill?: string): string {
  const text = body.join('\n').replaceAll(CHOICE, '$1');
  const held = new Map([...text.matchAll(STOP)].map(([, stop = '', hint = '']) => [stop, fill ?? hint]));
  return text
    .replaceAll(STOP, (_, stop: string) => held.get(stop) ?? '')
    .replaceAll(/\$(\d+)/gu, (_, stop: string) => held.get(stop) ?? '');
}

const findings = (text: string) => linter.lint(Draft.parse(text), true).findings;

it('are there for the whole speech and for each of its parts', () => {
  const names = snippets.map(({ name }) => name).join(' ');
  for (const part of ['全篇', '称谓', '开头', '过渡', '成绩', '问题', '任务', '要求', '结尾'])
    expect(names).toContain(part);
});

it('have prefixes of their own', () => {
  const prefixes = snippets.flatMap(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

describe.each(snippets.map((snippet) => [snippet.name, snippet] as const))('%s', (_name, snippet) => {
  it('is found by a Chinese word and by pinyin initials, and says when to use it', () => {
    expect(snippet.prefix.some((prefix) => /^\p{Script=Han}+$/u.test(prefix))).toBe(true);
    expect(snippet.prefix.some((prefix) => /^[a-z]+$/u.test(prefix))).toBe(true);
    expect(snippet.description).toMatch(/^\p{Script=Han}.{5,40}$/u);
  });

  it('ends where writing goes on', () => {
    expect(snippet.body.join('\n')).toMatch(/\$0$/u);
  });

  it('is free of findings when it is filled in', () => {
    expect(findings(expand(snippet, '抓好重点工作'))).toEqual([]);
  });

  it('is found by placeholder at each tab stop that was left', () => {
    const stops = new Set([...snippet.body.join('\n').replaceAll(CHOICE, '').matchAll(STOP)].map(([, stop]) => stop));
    const found = findings(expand(snippet)).filter(({ rule }) => rule === 'placeholder');
    expect(found.length).toBeGreaterThanOrEqual(stops.size);
  });
});
