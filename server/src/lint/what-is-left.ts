import type { Finding } from './finding.ts';

/** What is left to do in a draft, for one who is about to hand it on: 还有3处待填、1个错误. Empty where nothing is. */
export function whatIsLeft(findings: readonly Finding[]): string {
  const blanks = findings.filter(({ rule }) => rule === 'placeholder').length;
  const count = (severity: Finding['severity']) =>
    findings.filter((one) => one.rule !== 'placeholder' && one.severity === severity).length;
  const parts = [
    [blanks, '处待填'],
    [count('error'), '个错误'],
    [count('warning'), '个警告'],
  ] as const;
  const named = parts.filter(([number]) => number > 0).map(([number, kind]) => `${number}${kind}`);
  return named.length === 0 ? '' : `还有${named.join('、')}`;
}
