import type { Draft } from '../document/draft.ts';
import type { Line } from '../document/line.ts';
import { buildOutline, type Outline } from '../document/outline.ts';
import { recognize } from '../document/recognition.ts';
import { RULES } from '../rules/index.ts';
import type { DocumentRule, LineReport, LineRule, Report, Rule, Severity } from '../rules/rule.ts';
import type { Config } from './config.ts';
import type { Finding, Fix, RelatedPlace } from './finding.ts';
import { formatMessage } from './message.ts';
import type { NotChecked } from './not-checked.ts';
import { FAILED, guardedReports, ruleFailure } from './rule-failure.ts';
import { Suppressions } from './suppression.ts';

interface Active<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Findings of a draft, and the outline they were judged by. */
export interface LintResult {
  readonly findings: readonly Finding[];
  readonly outline: Outline;
  /** False where the text is no draft: then nothing is said of it. */
  readonly checked: boolean;
  /** Why it is not checked, where it is not. */
  readonly notChecked?: NotChecked;
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Runs the rules of one config. What rules find out about a line is kept with it: after an edit only the lines that it made are looked at.
 * A rule that throws is reported once, and takes nothing else with it.
 */
export class Linter {
  readonly #config: Config;
  readonly #lineRules: readonly Active<LineRule>[];
  readonly #documentRules: readonly Active<DocumentRule>[];

  constructor(config: Config, rules: readonly Rule[] = RULES) {
    this.#config = config;
    const active: Active<Rule>[] = [];
    for (const rule of rules) {
      const setting = config.rules.get(rule.id);
      if (setting === undefined || setting.severity === 'off') continue;
      active.push({ rule, severity: setting.severity, options: setting.options });
    }
    this.#lineRules = active.filter((one): one is Active<LineRule> => one.rule.scope === 'line');
    this.#documentRules = active.filter((one): one is Active<DocumentRule> => one.rule.scope === 'document');
  }

  /** `declared`: the writer says that it is a 公文 (the language `gongwen`, `.gongwen`, `.gw`), so nothing is left to be recognised. */
  lint(draft: Draft, declared: boolean): LintResult {
    const { lines } = draft;
    const outline = buildOutline(draft);
    const notChecked = this.#whyNot(lines, declared);
    if (notChecked !== undefined) return { outline, findings: [], checked: false, notChecked };
    const findings: Finding[] = [];
    for (const active of this.#lineRules) this.#askOfLines(active, draft, findings);
    for (const active of this.#documentRules) this.#askOfWhole(active, draft, outline, findings);
    const suppressions = new Suppressions(draft);
    return {
      outline,
      checked: true,
      findings: findings.filter((finding) => !suppressions.silences(finding)).sort(compareFindings),
    };
  }

  #askOfLines(active: Active<LineRule>, draft: Draft, findings: Finding[]): void {
    const reports = guardedReports(active.rule);
    const failed: number[] = [];
    for (const number of draft.linesWith(reports)) {
      const told = reports.of(draft.lines[number] as Line);
      try {
        if (told === FAILED) failed.push(number);
        else findings.push(...told.map((report) => this.#word(active, placeOn(number, report))));
      } catch {
        failed.push(number);
      }
    }
    if (failed.length > 0) findings.push(ruleFailure(active.rule, this.#config.locale, failed));
  }

  #askOfWhole(active: Active<DocumentRule>, draft: Draft, outline: Outline, findings: Finding[]): void {
    const { rule, options } = active;
    const before = findings.length;
    try {
      const report = (one: Report) => findings.push(this.#word(active, one));
      rule.check({ draft, lines: draft.lines, outline, options, report });
    } catch {
      findings.length = before;
      findings.push(ruleFailure(rule, this.#config.locale));
    }
  }

  #whyNot(lines: readonly Line[], declared: boolean): NotChecked | undefined {
    const { draftDetection } = this.#config;
    if (declared || draftDetection === 'always') return undefined;
    if (draftDetection === 'never') return 'switched-off';
    const { kind } = recognize(lines);
    return kind === 'prose' ? undefined : kind;
  }

  #word({ rule, severity }: Active<Rule>, report: Report): Finding {
    const { locale } = this.#config;
    const data = report.data ?? {};
    const said = (id: string) => formatMessage(rule, id, data, locale);
    const range = (line: number, start: number, end: number, endLine = line) => ({
      start: { line, character: start },
      end: { line: endLine, character: end },
    });
    const fix: Fix | undefined = report.fix && {
      title: said(report.fix.title),
      safe: report.fix.safe,
      edits: report.fix.edits.map(({ line, start, end, newText, throughEnd }) => ({
        range: throughEnd ? range(line, start, 0, line + 1) : range(line, start, end),
        newText,
      })),
    };
    const related: readonly RelatedPlace[] | undefined = report.related?.map((place) => ({
      range: range(place.line, place.start, place.end),
      message: said(place.message),
    }));
    return {
      rule: rule.id,
      severity: report.severity === undefined ? severity : milder(severity, report.severity),
      message: said(report.message),
      range: range(report.line, report.start, report.end, report.endLine),
      ...(related && { related }),
      ...(fix && { fix }),
    };
  }
}

function placeOn(line: number, report: LineReport<string>): Report {
  const { fix, ...rest } = report;
  return { ...rest, line, ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, line })) } }) };
}

function milder(left: Severity, right: Severity): Severity {
  return SEVERITY_RANK[left] > SEVERITY_RANK[right] ? left : right;
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    left.range.start.line - right.range.start.line ||
    left.range.start.character - right.range.start.character ||
    left.range.end.line - right.range.end.line ||
    left.range.end.character - right.range.end.character ||
    (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0)
  );
}
