import * as v from 'valibot';
import { RULES } from '../rules/index.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { SETTING_ENTRIES, SETTINGS, type SettingName, type SettingValues } from './settings.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** What holds for a draft, complete: defaults, then the editor's settings, then `.gongwenrc.json`. */
export interface Config extends SettingValues {
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

const SeveritySchema = v.picklist(['off', ...SEVERITIES]);

/** What may be said of one rule: a severity, or a severity and options. */
export function ruleSettingSchema(rule: Rule) {
  return v.union([
    SeveritySchema,
    v.strictObject({ severity: v.optional(SeveritySchema), ...v.partial(rule.options).entries }),
  ]);
}

/** The shape of `.gongwenrc.json`, and of the editor's `gongwen` settings. */
export function configSchema() {
  return v.strictObject({
    $schema: v.optional(v.string()),
    ...Object.fromEntries(SETTING_ENTRIES.map(([name, { schema }]) => [name, v.optional(schema)])),
    rules: v.optional(
      v.strictObject(Object.fromEntries(RULES.map((rule) => [rule.id, v.optional(ruleSettingSchema(rule))]))),
    ),
  });
}

/** What is said in a config, valid: any part of it may be left out. */
export type ConfigInput = { readonly [Name in SettingName]?: SettingValues[Name] | undefined } & {
  readonly $schema?: string | undefined;
  readonly rules?: Readonly<Record<string, v.InferInput<ReturnType<typeof ruleSettingSchema>> | undefined>> | undefined;
};

function defaultsOf(rule: Rule): RuleSetting {
  return { severity: rule.defaultSeverity, options: v.parse(rule.options, {}) };
}

/** The config when nobody has said anything. */
export function defaultConfig(): Config {
  return {
    ...settingValues((name) => SETTINGS[name].default),
    rules: new Map(RULES.map((rule) => [rule.id, defaultsOf(rule)])),
  };
}

/** Lays what was said (already validated) over a config. */
export function overrideConfig(base: Config, input: ConfigInput): Config {
  const rules = new Map(base.rules);
  for (const [id, said] of Object.entries(input.rules ?? {})) {
    const current = rules.get(id);
    if (current === undefined || said === undefined) continue;
    if (typeof said === 'string') {
      rules.set(id, { ...current, severity: said as RuleSetting['severity'] });
    } else {
      const { severity = current.severity, ...options } = said as Partial<RuleSetting> & Record<string, unknown>;
      rules.set(id, { severity, options: { ...current.options, ...options } });
    }
  }
  return { ...settingValues((name) => input[name] ?? base[name]), rules };
}

function settingValues(choose: (name: SettingName) => unknown) {
  return Object.fromEntries(SETTING_ENTRIES.map(([name]) => [name, choose(name)])) as SettingValues;
}
