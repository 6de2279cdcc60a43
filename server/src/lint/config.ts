import * as v from 'valibot';
import { RULES } from '../rules/index.ts';
import type { Locale, Rule, Severity } from '../rules/rule.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Which texts are checked: those that look like a draft (`auto`), all, or none. Files of the language 公文 always are. */
export type DraftDetection = 'auto' | 'always' | 'never';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** What holds for a draft, complete: defaults, then the editor's settings, then `.gongwenrc.json`. */
export interface Config {
  readonly locale: Locale;
  readonly draftDetection: DraftDetection;
  /** The length of each section is shown beside its heading. */
  readonly inlayHints: boolean;
  /** 字 a minute, read aloud. */
  readonly speechRate: number;
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

const DEFAULT_SPEECH_RATE = 220;

const SpeechRateSchema = v.pipe(v.number(), v.minValue(60), v.maxValue(500));

/** The shape of `.gongwenrc.json`, and of the editor's `gongwen` settings. */
export function configSchema() {
  return v.strictObject({
    $schema: v.optional(v.string()),
    locale: v.optional(v.picklist(['zh-CN', 'en'])),
    draftDetection: v.optional(v.picklist(['auto', 'always', 'never'])),
    inlayHints: v.optional(v.boolean()),
    speechRate: v.optional(SpeechRateSchema),
    rules: v.optional(
      v.strictObject(Object.fromEntries(RULES.map((rule) => [rule.id, v.optional(ruleSettingSchema(rule))]))),
    ),
  });
}

export type ConfigInput = v.InferInput<ReturnType<typeof configSchema>>;

function defaultsOf(rule: Rule): RuleSetting {
  return { severity: rule.defaultSeverity, options: v.parse(rule.options, {}) };
}

/** The config when nobody has said anything. */
export function defaultConfig(): Config {
  return {
    locale: 'zh-CN',
    draftDetection: 'auto',
    inlayHints: false,
    speechRate: DEFAULT_SPEECH_RATE,
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
  return {
    locale: input.locale ?? base.locale,
    draftDetection: input.draftDetection ?? base.draftDetection,
    inlayHints: input.inlayHints ?? base.inlayHints,
    speechRate: input.speechRate ?? base.speechRate,
    rules,
  };
}
