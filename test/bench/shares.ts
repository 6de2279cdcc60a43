import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { recognize } from '../../server/src/document/recognition.ts';
import { type ConfigInput, overrideConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { everyRule, time } from './checking.ts';
import type { Ledger } from './ledger.ts';
import { lengthOf, partsToCheck } from './texts.ts';

/** Of the texts of a round, in UTF-16 units, where they are made. */
const UNITS = 100_000;

/** The config with nothing on but the rules that are named. */
function only(ids: readonly string[]) {
  const off = RULES.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, 'off']);
  return overrideConfig(everyRule, { rules: Object.fromEntries(off) } as ConfigInput);
}

/**
 * What each part of a check takes, as a share of it: a rule's share is the time with it alone, less that without any rule.
 * What two rules share (a fact of a line that both ask for) counts for both, so the shares add up to more than the whole.
 */
export function measureShares(ledger: Ledger, folder: string | undefined): void {
  const linters = [
    ['all', everyRule],
    ['none', only([])],
    ...RULES.map(({ id }) => [id, only([id])] as const),
  ] as const;
  const parts = partsToCheck(folder, linters.length, UNITS);
  const taken = new Map<string, number>();
  const enter = (name: string, run: () => unknown) => taken.set(name, (taken.get(name) ?? 0) + time(run));
  // In a round every config checks another part, in all rounds each of them all: none finds what another one has left in a memory.
  for (let round = -1; round < parts.length; round += 1) {
    if (round === 0) taken.clear();
    for (const [index, [name, config]] of linters.entries()) {
      const texts = parts[(round + index + 1) % parts.length] ?? [];
      const read = () => texts.map((text) => Draft.parse(text));
      if (name === 'all') {
        enter('reading', read);
        const drafts = read();
        enter('outline', () => drafts.map(buildOutline));
        enter('recognition', () => drafts.map(({ lines }) => recognize(lines)));
      }
      const drafts = read();
      enter(name, () => drafts.map((draft) => new Linter(config).lint(draft, true)));
    }
  }
  const of = (name: string) => taken.get(name) ?? Number.NaN;
  const whole = of('reading') + of('recognition') + of('all');
  const shares: (readonly [string, number])[] = [
    ['reading', of('reading')],
    ['outline', of('outline')],
    ['recognition', of('recognition')],
    ['findings, without any rule', Math.max(0, of('none') - of('outline'))],
    ...RULES.map(({ id }) => [id, Math.max(0, of(id) - of('none'))] as const),
  ];
  ledger.title(`shares of a check of ${lengthOf(parts.flat())} UTF-16 units in ${whole.toFixed(0)} ms`);
  for (const [name, milliseconds] of shares.sort(([, left], [, right]) => right - left)) {
    ledger.row(
      name,
      `${((100 * milliseconds) / whole).toFixed(1).padStart(5)} %  ${milliseconds.toFixed(1).padStart(7)} ms`,
    );
  }
}
