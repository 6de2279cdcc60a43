import { Draft } from '../../server/src/document/draft.ts';
import { recognize } from '../../server/src/document/recognition.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';

const severities = RULES.map(({ id, defaultSeverity }) => [id, defaultSeverity === 'off' ? 'info' : defaultSeverity]);
/** The defaults, with every rule on. */
export const everyRule = overrideConfig(defaultConfig(), { rules: Object.fromEntries(severities) } as ConfigInput);

/** What a text goes through when it is opened: it is read, recognised, and checked as a draft by every rule. */
export function check(text: string): unknown {
  const draft = Draft.parse(text);
  recognize(draft.lines);
  return new Linter(everyRule).lint(draft, true);
}

/** How long it takes, in milliseconds. */
export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
