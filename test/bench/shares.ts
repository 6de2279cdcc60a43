import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { recognize } from '../../server/src/document/recognition.ts';
import { type ConfigInput, overrideConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { everyRule, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { median } from './statistics.ts';

const ROUNDS = 7;

/** The config with nothing on but the rules that are named. */
function only(ids: readonly string[]) {
  const off = RULES.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, 'off']);
  return overrideConfig(everyRule, { rules: Object.fromEntries(off) } as ConfigInput);
}

/**
 * What each part of a check takes, as a share of it: a rule's share is the time with it alone, less that without any rule.
 * What two rules share (a fact of a line that both ask for) counts for both, so the shares add up to more than the whole.
 */
export function measureShares(ledger: Ledger, texts: readonly string[]): void {
  const linters = new Map([
    ['all', everyRule],
    ['none', only([])],
    ...RULES.map(({ id }) => [id, only([id])] as const),
  ]);
  const taken = new Map<string, number[]>();
  const enter = (name: string, run: () => unknown) => {
    const milliseconds = time(run);
    taken.set(name, [...(taken.get(name) ?? []), milliseconds]);
  };
  const read = () => texts.map((text) => Draft.parse(text));
  for (let round = -1; round < ROUNDS; round += 1) {
    if (round === 0) taken.clear();
    enter('reading', read);
    const outlined = read();
    enter('outline', () => outlined.map(buildOutline));
    enter('recognition', () => outlined.map(({ lines }) => recognize(lines)));
    for (const [name, config] of linters) {
      const drafts = read();
      enter(name, () => drafts.map((draft) => new Linter(config).lint(draft, true)));
    }
  }
  const of = (name: string) => median(taken.get(name) ?? []);
  const whole = of('reading') + of('recognition') + of('all');
  const parts: (readonly [string, number])[] = [
    ['reading', of('reading')],
    ['outline', of('outline')],
    ['recognition', of('recognition')],
    ['findings, without any rule', Math.max(0, of('none') - of('outline'))],
    ...RULES.map(({ id }) => [id, Math.max(0, of(id) - of('none'))] as const),
  ];
  ledger.title(`shares of a check of ${whole.toFixed(0)} ms`);
  for (const [name, milliseconds] of parts.sort(([, left], [, right]) => right - left)) {
    ledger.row(
      name,
      `${((100 * milliseconds) / whole).toFixed(1).padStart(5)} %  ${milliseconds.toFixed(1).padStart(6)} ms`,
    );
  }
}
