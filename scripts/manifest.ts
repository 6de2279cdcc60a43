import { ruleSettingSchema } from '../server/src/lint/config.ts';
import { SETTING_ENTRIES } from '../server/src/lint/settings.ts';
import { RULES } from '../server/src/rules/index.ts';
import { type Json, schemaOf } from './json-schema.ts';
import { describeRule } from './rule-description.ts';

/** package.json with the editor's settings, and with the files of the snippets. */
export function manifest(current: string, snippets: readonly string[]): string {
  const made = JSON.parse(current);
  made.contributes.configuration = { title: '公文助手', properties: { ...settings(), ...ruleSettings() } };
  made.contributes.snippets = snippets.map((path) => ({ language: 'gongwen', path: `./${path}` }));
  return `${JSON.stringify(made, null, 2)}\n`;
}

function settings(): Json {
  return Object.fromEntries(
    SETTING_ENTRIES.map(([name, { json, default: value, scope, description }]) => [
      `gongwen.${name}`,
      { ...json, default: value, scope, description: description['zh-CN'] },
    ]),
  );
}

function ruleSettings(): Json {
  return Object.fromEntries(
    RULES.map((rule) => [
      `gongwen.rules.${rule.id}`,
      {
        markdownDescription: describeRule(rule),
        anyOf: [...(schemaOf(ruleSettingSchema(rule)).anyOf as Json[]), { type: 'null' }],
        default: null,
        scope: 'resource',
      },
    ]),
  );
}
