import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/lint/finding.ts';
import { mergeFixes } from '../../server/src/lint/fix.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { applyEdits } from '../apply-edits.ts';
import { type ExpectedFinding, lintWith, readFixture } from './fixture.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const pages = fileURLToPath(new URL('../../docs/rules/', import.meta.url));
const MOST_ROUNDS = 10;

function place(finding: Finding): ExpectedFinding {
  const { start, end } = finding.range;
  return { line: start.line, start: start.character, end: end.character, message: undefined };
}

/** Applies every fix, round after round, as a writer does who accepts each one. */
function fixAll(ruleId: string, options: Readonly<Record<string, unknown>>, text: string): string {
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = mergeFixes(lintWith(ruleId, options, fixed), () => true);
    if (edits.length === 0) return fixed;
    fixed = applyEdits(fixed, edits);
  }
  throw new Error(`fixes of ${ruleId} do not come to rest`);
}

/** Whether a message could have come from a template: its fixed parts, in order. */
function isFrom(template: string, message: string): boolean {
  let from = 0;
  for (const part of template.split(/\{\w+\}/u)) {
    const at = message.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = `${here}${id}.fixture.txt`;

  it('has a fixture and a page', () => {
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(`${pages}${id}.md`, 'utf8')).toContain(`# ${id}`);
  });

  it('says every message in both languages, with the same blanks', () => {
    for (const message of [...Object.values(rule.messages), rule.summary]) {
      const blanks = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort();
      expect(blanks(message.en)).toEqual(blanks(message['zh-CN']));
    }
  });

  it('names 规定 only where there is one', () => {
    if (rule.tier !== '惯例') return;
    for (const message of Object.values(rule.messages)) expect(message['zh-CN']).not.toContain('规定');
  });

  describe.each(existsSync(file) ? readFixture(file).map((one) => [one.name, one] as const) : [])(
    '%s',
    (_name, one) => {
      const findings = lintWith(id, one.options, one.text);

      it('reports just what is marked', () => {
        expect(findings.map(place)).toEqual(one.expected.map((mark) => ({ ...mark, message: undefined })));
        one.expected.forEach((mark, index) => {
          if (mark.message === undefined) return;
          const template = rule.messages[mark.message]?.['zh-CN'];
          expect(template, `message ${mark.message}`).toBeDefined();
          expect(isFrom(template as string, findings[index]?.message ?? ''), findings[index]?.message).toBe(true);
        });
      });

      it('offers no fix that leaves the text as it is', () => {
        for (const finding of findings.filter(({ fix }) => fix !== undefined)) {
          expect(
            applyEdits(
              one.text,
              mergeFixes([finding], () => true),
            ),
            finding.message,
          ).not.toBe(one.text);
        }
      });

      it('is right after its fixes', () => {
        const fixable = findings.some((finding) => finding.fix !== undefined);
        expect(fixable, 'a case with a fix shows the text after it under "--- fixed"').toBe(one.fixed !== undefined);
        if (one.fixed === undefined) return;
        const fixed = fixAll(id, one.options, one.text);
        expect(fixed).toBe(one.fixed);
      });
    },
  );
});
