import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../server/src/lint/config.ts';
import { SETTING_ENTRIES } from '../server/src/lint/settings.ts';
import { termsFileSchema } from '../server/src/lint/terms-file.ts';
import { RULES } from '../server/src/rules/index.ts';
import { describeRule } from './rule-description.ts';

export type Json = Record<string, unknown>;

export function schemaOf(schema: Parameters<typeof toJsonSchema>[0]): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return rest as Json;
}

/** The schema of `.gongwenrc.json`. */
export function configFileSchema(): string {
  const schema = schemaOf(configSchema());
  const properties = schema.properties as Record<string, Json>;
  for (const [name, { description, default: value }] of SETTING_ENTRIES)
    Object.assign(properties[name] as Json, { default: value, description: description['zh-CN'] });
  const ofRules = properties.rules?.properties as Record<string, Json>;
  for (const rule of RULES) (ofRules[rule.id] as Json).description = describeRule(rule);
  const root = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '公文助手的配置',
    ...schema,
    allowTrailingCommas: true,
  };
  return `${JSON.stringify(root, null, 2)}\n`;
}

/** The schema of `.gongwen/terms.json`. */
export function termsSchema(): string {
  const root = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '本单位的规范用语',
    ...schemaOf(termsFileSchema()),
    allowTrailingCommas: true,
  };
  return `${JSON.stringify(root, null, 2)}\n`;
}
