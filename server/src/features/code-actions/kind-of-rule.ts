import { findRule } from '../../rules/index.ts';

const KINDS: readonly (readonly [id: RegExp, kind: string])[] = [
  [/punctuation|dash|quotes|ellipsis/u, '标点'],
  [/^(?:heading|series|clause|attachment)-|-sequence$|^count-/u, '序号'],
  [/^duplicate-/u, '重复'],
  [/date|number|figure|year|range/u, '数字'],
  [/word|term|name/u, '用词'],
  [/character|space|residue/u, '字符'],
];

/** What a rule is about, in a word: 序号, 标点 … */
export function kindOfRule(id: string): string {
  return KINDS.find(([pattern]) => pattern.test(id))?.[1] ?? '其他';
}

/** What a rule finds, without its examples. */
export function subjectOfRule(id: string): string {
  return findRule(id)?.summary['zh-CN'].split(/[：:。]/u)[0] ?? id;
}
