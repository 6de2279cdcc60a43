import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema, ruleSettingSchema } from '../server/src/lint/config.ts';
import { RULES } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { SNIPPETS } from '../server/src/snippets/catalogue.ts';
import { snippetsPage } from './snippets-page.ts';

/**
 * Makes what follows from the rules and the snippets: the editor's settings and the list of snippet files in package.json,
 * the schema of `.gongwenrc.json`, the page of the snippets.
 */

const MANIFEST = 'package.json';
const SCHEMA = 'gongwenrc.schema.json';
const SNIPPETS_FOLDER = 'snippets';
const SNIPPETS_PAGE = 'docs/snippets.md';

type Json = Record<string, unknown>;

function schemaOf(schema: Parameters<typeof toJsonSchema>[0]): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return rest as Json;
}

const SEVERITIES: Readonly<Record<string, string>> = { error: '错误', warning: '警告', info: '提示', off: '关闭' };

function describeRule(rule: Rule): string {
  const source = rule.clause === undefined ? rule.tier : `${rule.tier} ${rule.clause}`;
  return `${rule.summary['zh-CN']}。默认：${SEVERITIES[rule.defaultSeverity]}。依据：${source}。`;
}

function settings(): Json {
  const rules = RULES.map((rule) => [
    `gongwen.rules.${rule.id}`,
    {
      markdownDescription: describeRule(rule),
      anyOf: [...(schemaOf(ruleSettingSchema(rule)).anyOf as Json[]), { type: 'null' }],
      default: null,
      scope: 'resource',
    },
  ]);
  return {
    title: '公文助手',
    properties: {
      'gongwen.draftDetection': {
        enum: ['auto', 'always', 'never'],
        enumDescriptions: [
          '自动识别：程序说明、代码、日志不检查',
          '所有纯文本和 Markdown 都检查',
          '只检查语言模式为“公文”的文稿',
        ],
        default: 'auto',
        scope: 'resource',
        description: '哪些纯文本和 Markdown 文件要检查。语言模式为“公文”的总是检查。',
      },
      'gongwen.locale': {
        enum: ['zh-CN', 'en'],
        enumDescriptions: ['中文', 'English'],
        default: 'zh-CN',
        scope: 'window',
        description: '检查结果用什么语言说明。',
      },
      'gongwen.inlayHints': {
        type: 'boolean',
        default: false,
        scope: 'resource',
        description: '在标题后面显示这一节的字数和念完要多久。',
      },
      'gongwen.speechRate': {
        type: 'number',
        minimum: 60,
        maximum: 500,
        default: 220,
        scope: 'resource',
        description: '每分钟念多少字，用来估算讲话时长。',
      },
      ...Object.fromEntries(rules),
    },
  };
}

function configFileSchema(): string {
  const schema = schemaOf(configSchema());
  const rules = (schema.properties as Record<string, Json>).rules as Json;
  for (const rule of RULES)
    ((rules.properties as Record<string, Json>)[rule.id] as Json).description = describeRule(rule);
  const root = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '公文助手的配置',
    ...schema,
    allowTrailingCommas: true,
  };
  return `${JSON.stringify(root, null, 2)}\n`;
}

function manifest(): string {
  const current = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  current.contributes.configuration = settings();
  current.contributes.snippets = readdirSync(SNIPPETS_FOLDER)
    .sort()
    .map((file) => ({ language: 'gongwen', path: `./${SNIPPETS_FOLDER}/${file}` }));
  return `${JSON.stringify(current, null, 2)}\n`;
}

const made: readonly (readonly [string, string])[] = [
  [MANIFEST, manifest()],
  [SCHEMA, configFileSchema()],
  [SNIPPETS_PAGE, snippetsPage(SNIPPETS)],
];
/** The formatter lays JSON and tables out otherwise. */
const normal = (file: string, text: string) =>
  file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text.replaceAll(/ +/gu, ' ').replaceAll(/-{3,}/gu, '---');
for (const [file, text] of made) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    continue;
  }
  if (existsSync(file) && normal(file, readFileSync(file, 'utf8')) === normal(file, text)) continue;
  process.stderr.write(`${file} has drifted from its source: npm run generate makes it anew\n`);
  process.exitCode = 1;
}
