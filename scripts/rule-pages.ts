import { RULES } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { type Json, schemaOf } from './json-schema.ts';
import { code, table, withHead } from './markdown.ts';
import { FIXES, SEVERITIES, sourceOf } from './rule-description.ts';

/** A rule's page: its head is made from the rule, its body is written by hand. */
export function rulePage(page: string, rule: Rule): string {
  return withHead(page, '规则', [
    `# ${rule.id}`,
    '',
    `${rule.summary['zh-CN']}。`,
    '',
    ...table(['默认级别', '依据', '修改'], [[SEVERITIES[rule.defaultSeverity], sourceOf(rule), FIXES[rule.fixes]]]),
    ...options(rule),
  ]);
}

function options(rule: Rule): string[] {
  const entries = Object.entries((schemaOf(rule.options).properties ?? {}) as Record<string, Json>);
  if (entries.length === 0) return ['没有选项。'];
  const values = (option: Json) =>
    Array.isArray(option.enum) ? option.enum.map((value) => code(String(value))).join('、') : String(option.type);
  return table(
    ['选项', '值', '默认', '说明'],
    entries.map(([name, option]) => [
      code(name),
      values(option),
      code(String(option.default)),
      String(option.description),
    ]),
  );
}

/** docs/rules/README.md: every rule, with its page. */
export function rulesIndex(): string {
  const lines = [
    '# 规则',
    '',
    `共 ${RULES.length} 条。本页由 \`npm run generate\` 从规则生成。`,
    '',
    ...table(
      ['规则', '查出什么', '默认级别', '依据', '修改'],
      RULES.map((rule) => [
        `[${rule.id}](${rule.id}.md)`,
        rule.summary['zh-CN'],
        SEVERITIES[rule.defaultSeverity],
        sourceOf(rule),
        FIXES[rule.fixes],
      ]),
    ),
    '“可自动修正”的，“公文：自动修正全文”和 `gongwen check --fix` 一次改完，意思不变；“由写的人选用”的，在灯泡里逐处选。',
  ];
  return `${lines.join('\n')}\n`;
}

/** The rules as the README lists them. */
export function rulesTable(): string[] {
  return table(
    ['规则', '查出什么'],
    RULES.map((rule) => [`[${rule.id}](docs/rules/${rule.id}.md)`, rule.summary['zh-CN']]),
  );
}
