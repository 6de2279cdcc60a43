import type { Fact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import type { LineReport, LineRule, Locale, Message, Rule } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** What is known of a line where its rule threw. */
export const FAILED = 'failed';

export type GuardedReports = Fact<readonly LineReport<string>[] | typeof FAILED>;

const guards = new WeakMap<LineRule, GuardedReports>();

/** The reports of a line rule, which never throw: the draft asks for them as well, when it is edited. The same fact for the same rule. */
export function guardedReports(rule: LineRule): GuardedReports {
  const known = guards.get(rule);
  if (known !== undefined) return known;
  const { reports } = rule;
  const failed = new WeakSet<Line>();
  let hasFailed = false;
  const guarded: GuardedReports = {
    none: reports.none,
    of(line) {
      if (hasFailed && failed.has(line)) return FAILED;
      try {
        return reports.of(line);
      } catch {
        hasFailed = true;
        failed.add(line);
        return FAILED;
      }
    },
  };
  guards.set(rule, guarded);
  return guarded;
}

const WHOLE: Message = {
  'zh-CN': '规则 {id} 出错，这一项没有检查',
  en: 'The rule {id} failed and was not checked',
};

const LINES: Message = {
  'zh-CN': '规则 {id} 出错，有 {count} 行没有检查这一项，这里是第一处',
  en: 'The rule {id} failed: {count} lines were not checked for it, of which this is the first',
};

const ADVICE: Message = {
  'zh-CN':
    '，其他检查照常。这是程序的毛病，不是文稿的；请更新公文助手，仍出错就把这句话反馈给开发者，或在设置里关掉这条规则',
  en: '; all others were. The program is at fault, not the draft: update it, report this message, or turn the rule off',
};

/** Tells once that a rule threw: in the whole draft, or in some of its lines (0-based, ascending). */
export function ruleFailure({ id }: Rule, locale: Locale, lines: readonly number[] = []): Finding {
  const [first] = lines;
  const words = (first === undefined ? WHOLE : LINES)[locale] + ADVICE[locale];
  const start = { line: first ?? 0, character: 0 };
  return {
    rule: id,
    severity: 'warning',
    message: words.replace('{id}', id).replace('{count}', String(lines.length)),
    range: { start, end: start },
  };
}
