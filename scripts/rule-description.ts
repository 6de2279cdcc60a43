import type { Fixes, Rule } from '../server/src/rules/rule.ts';

/** What is said of a rule wherever the rules are listed. */

export const SEVERITIES: Readonly<Record<Rule['defaultSeverity'], string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  off: '关闭',
};

export const FIXES: Readonly<Record<Fixes, string>> = {
  safe: '可自动修正',
  offered: '由写的人选用',
  none: '没有',
};

/** The tier and, where there is one, the clause that a rule comes from. */
export function sourceOf({ tier, clause }: Rule): string {
  return clause === undefined ? tier : `${tier} ${clause}`;
}

/** One line, for an editor's settings. */
export function describeRule(rule: Rule): string {
  return `${rule.summary['zh-CN']}。默认：${SEVERITIES[rule.defaultSeverity]}。依据：${sourceOf(rule)}。`;
}
