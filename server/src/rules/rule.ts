import type { InferOutput, ObjectEntries, ObjectSchema } from 'valibot';
import type { Draft } from '../document/draft.ts';
import { defineFact, type Fact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import type { Outline } from '../document/outline.ts';
import type { Trigger } from '../document/scan.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where a rule comes from: a national standard, the 条例, or practice. Only the first two are ever called 规定 in a message. */
export type Tier = '国标' | '条例' | '惯例';

/** What a rule offers for what it finds: at least some fixes that are safe; only such as the writer chooses; none. */
export type Fixes = 'safe' | 'offered' | 'none';

export type Locale = 'zh-CN' | 'en';

/** A message in every language. `{name}` is filled from the report's `data`. */
export type Message = Readonly<Record<Locale, string>>;

/** A replacement inside one line. Columns are UTF-16 offsets. */
export interface LineEdit {
  /** 0-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Reaches to the start of the next line, whatever `end` says: the line goes with its terminator. Never in a safe fix. */
  readonly throughEnd?: true;
}

/** `safe`: the meaning cannot change, fix-all applies it. Otherwise the writer chooses. */
export interface FixReport<Id extends string> {
  readonly title: Id;
  readonly safe: boolean;
  readonly edits: readonly LineEdit[];
}

export interface RelatedReport<Id extends string> {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: Id;
}

/** What a rule says of one place. `Id` names one of the rule's own messages; `data` fills it, and the fix's title and the related places too. */
export interface Report<Id extends string = string> {
  /** 0-based; a line rule gives the number that its context carries. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The line that `end` is a column of, where it is another one. */
  readonly endLine?: number;
  readonly message: Id;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Lower than the rule's own when the finding is uncertain. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedReport<Id>[];
  readonly fix?: FixReport<Id>;
}

/** A line rule sees one line and nothing else: what it says is a fact of the line, the same under any settings. */
export interface LineContext<Id extends string> {
  readonly line: Line;
  /** `line` numbers of reports and edits are left out: they are this line's. */
  report(report: LineReport<Id>): void;
}

export type LineReport<Id extends string> = Omit<Report<Id>, 'line' | 'endLine' | 'related' | 'fix'> & {
  readonly fix?: Omit<FixReport<Id>, 'edits'> & { readonly edits: readonly Omit<LineEdit, 'line'>[] };
};

/** A document rule sees the outline and the lines. What it finds in a line by itself it declares as a fact. */
export interface DocumentContext<Id extends string, Options> {
  readonly draft: Draft;
  readonly lines: readonly Line[];
  readonly outline: Outline;
  readonly options: Options;
  report(report: Report<Id>): void;
}

interface RuleBase<Id extends string, Entries extends ObjectEntries> {
  readonly id: string;
  /** One line in plain words: what it finds. */
  readonly summary: Message;
  readonly tier: Tier;
  /** The clause of the standard, where it is known. */
  readonly clause?: string;
  readonly defaultSeverity: Severity | 'off';
  readonly fixes: Fixes;
  /** Each option has a default and a description: the settings schema is made from it. */
  readonly options: ObjectSchema<Entries, undefined>;
  readonly messages: Readonly<Record<Id, Message>>;
}

interface LineRuleDeclaration<Id extends string> extends RuleBase<Id, Record<never, never>> {
  readonly scope: 'line';
  /** The rule is asked only of prose lines that hold one of these. */
  readonly wakes: Trigger;
  check(context: LineContext<Id>): void;
}

export interface LineRule extends RuleBase<string, ObjectEntries> {
  readonly scope: 'line';
  readonly reports: Fact<readonly LineReport<string>[]>;
}

export interface DocumentRule<Id extends string = string, Entries extends ObjectEntries = ObjectEntries>
  extends RuleBase<Id, Entries> {
  readonly scope: 'document';
  check(context: DocumentContext<Id, InferOutput<ObjectSchema<Entries, undefined>>>): void;
}

export type Rule = LineRule | DocumentRule;

/** Keeps a rule's message ids and options typed within it, and gives it out as one of the list. */
export function defineLineRule<Id extends string>({ check, wakes, ...rule }: LineRuleDeclaration<Id>): LineRule {
  const none: readonly LineReport<Id>[] = [];
  const reports = defineFact({
    none,
    wakes,
    read(line) {
      const found: LineReport<Id>[] = [];
      check({ line, report: (report) => found.push(report) });
      return found.length === 0 ? none : found;
    },
  });
  return { ...rule, reports };
}

export function defineDocumentRule<Id extends string, Entries extends ObjectEntries>(
  rule: DocumentRule<Id, Entries>,
): DocumentRule {
  return rule as unknown as DocumentRule;
}
