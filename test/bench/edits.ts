import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, overrideConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { everyRule, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { makeDraft } from './made-draft.ts';
import { median } from './statistics.ts';

/** In UTF-16 units. */
const UNITS = 1_600_000;
const CHECKS = 3;
const KEYSTROKES = 50;
const WITHOUT_DOUBLED = { rules: { 'duplicate-character': 'off', 'duplicate-word': 'off' } } as ConfigInput;

/** A keystroke within the engine, and doubled characters and words, as shares of a check from scratch. */
export function measureEdits(ledger: Ledger): void {
  const text = makeDraft(UNITS);
  const others = overrideConfig(everyRule, WITHOUT_DOUBLED);
  const whole: number[] = [];
  const without: number[] = [];
  for (let round = -1; round < CHECKS; round += 1) {
    const milliseconds = time(() => new Linter(everyRule).lint(Draft.parse(text), true));
    const fewer = time(() => new Linter(others).lint(Draft.parse(text), true));
    if (round < 0) continue;
    whole.push(milliseconds);
    without.push(fewer);
  }
  const linter = new Linter(everyRule);
  let draft = Draft.parse(text);
  linter.lint(draft, true);
  const middle = { line: draft.lines.length >> 1, character: 0 };
  const keystrokes = Array.from({ length: KEYSTROKES }, () =>
    time(() => {
      draft = draft.replace({ start: middle, end: middle }, '好');
      linter.lint(draft, true);
    }),
  );
  ledger.title(`edits of a draft of ${(Buffer.byteLength(text) / 1_000_000).toFixed(1)} MB, in the engine`);
  ledger.row('a keystroke', `${median(keystrokes).toFixed(2)} ms`);
  ledger.hold('keystrokeShare', 'as a share of a check from scratch', median(keystrokes) / median(whole), 3);
  ledger.hold('doubledShare', 'doubled characters and words as a share', 1 - median(without) / median(whole));
}
