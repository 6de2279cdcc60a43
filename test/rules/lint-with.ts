import { Draft } from '../../server/src/document/draft.ts';
import { type ConfigInput, defaultConfig, overrideConfig } from '../../server/src/lint/config.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Locale, Rule, Severity } from '../../server/src/rules/rule.ts';

/** The severity that a rule has where it is switched on and no more is said. */
export function severityOf(rule: Rule): Severity {
  return rule.defaultSeverity === 'off' ? 'warning' : rule.defaultSeverity;
}

/** Lints with one rule alone, whatever its default. */
export function lintWith(
  ruleId: string,
  options: Readonly<Record<string, unknown>>,
  text: string,
  locale: Locale = 'zh-CN',
): readonly Finding[] {
  const rules = Object.fromEntries(RULES.map((rule) => [rule.id, 'off']));
  const rule = RULES.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const input = { locale, rules: { ...rules, [ruleId]: { severity: severityOf(rule), ...options } } } as ConfigInput;
  return new Linter(overrideConfig(defaultConfig(), input)).lint(Draft.parse(text), true).findings;
}
