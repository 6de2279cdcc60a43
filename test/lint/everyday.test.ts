import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';

/**
 * Drafts as people write them on other days than that of the report: lists of Markdown, tenders, excerpts, forms, letters from Taiwan.
 * `--- nothing` after a draft, or a rule and how many errors and warnings it gives; no other rule says anything.
 */
const cases = readFileSync(new URL('everyday.fixture.txt', import.meta.url), 'utf8')
  .split(/^=== /mu)
  .slice(1)
  .map((source) => {
    const cut = source.lastIndexOf('\n--- ');
    const [name = '', ...lines] = source.slice(0, cut).split('\n');
    return [name, lines.join('\n'), source.slice(cut + '\n--- '.length).trim()] as const;
  });

const linter = new Linter(defaultConfig());

describe('an everyday draft', () => {
  it.each(cases)('%s', (_name, text, expected) => {
    const { checked, findings } = linter.lint(Draft.parse(text), false);
    expect(checked).toBe(true);
    const loud = findings.filter(({ severity }) => severity !== 'info');
    const told = loud.map(({ rule, range, message }) => `${range.start.line + 1} ${rule} ${message}`).join('\n');
    const [rules = '', count = '0'] = expected.split(' ');
    expect(loud.length, told).toBe(Number(count));
    for (const { rule } of loud) expect(rules.split('|'), told).toContain(rule);
  });
});
