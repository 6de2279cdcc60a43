import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { fixText } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { anyText } from '../document/any-draft.ts';
import { holds, TIME_LIMIT, tries } from '../property.ts';
import { whatItIs } from './what-it-is.ts';

const TEXTS = 2_000;

const linter = new Linter(defaultConfig());
const afterSafeFixes = (text: string) => fixText(linter, text, true);

it(
  `the safe fixes of any of ${tries(TEXTS)} texts are made once and for all, and leave what it is to Markdown`,
  () => {
    let changed = 0;
    holds(
      fc.property(anyText(), (text) => {
        const fixed = afterSafeFixes(text);
        if (fixed !== text) changed += 1;
        expect(afterSafeFixes(fixed)).toBe(fixed);
        expect(whatItIs(fixed)).toEqual(whatItIs(text));
      }),
      TEXTS,
    );
    expect(changed).toBeGreaterThan(tries(TEXTS) / 5);
  },
  TIME_LIMIT,
);
