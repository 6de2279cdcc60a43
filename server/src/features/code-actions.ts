import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Draft, Range } from '../document/draft.ts';
import type { Finding } from '../lint/finding.ts';
import { mergeFixes } from '../lint/fix.ts';
import { OPEN_RULE_PAGE } from '../protocol.ts';
import { ANONYMITY_MARK } from '../rules/placeholder/anonymity.ts';
import { placeholder } from '../rules/placeholder.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.gongwen`;

export interface CodeActionInput {
  readonly params: CodeActionParams;
  readonly draft: Draft;
  /** Where the text's first terminator tells how its lines end. */
  readonly terminator: string;
  readonly findings: readonly Finding[];
  /** The edits that fix everything that is safe to fix. */
  readonly fixAll: () => readonly TextEdit[];
  readonly canOpenRulePage: boolean;
  readonly toWorkspaceEdit: (edits: readonly TextEdit[]) => WorkspaceEdit;
}

/** What the lightbulb offers at a place, and what the editor may run on saving. */
export function codeActions(input: CodeActionInput): CodeAction[] {
  const { only } = input.params.context;
  const wants = (kind: string) =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(input));
  if (only !== undefined && wants(FIX_ALL_KIND)) {
    const edits = input.fixAll();
    if (edits.length > 0) {
      actions.push({ title: '自动修正全文', kind: FIX_ALL_KIND, edit: input.toWorkspaceEdit(edits) });
    }
  }
  return actions;
}

function quickFixes(input: CodeActionInput): CodeAction[] {
  const { params, findings, toWorkspaceEdit } = input;
  const here = findings.filter(({ range }) => touches(range, params.range));
  const fixes: CodeAction[] = [];
  const others: CodeAction[] = [];
  const fixable = here.filter(({ fix }) => fix !== undefined);
  for (const { rule, range, fix } of fixable) {
    if (fix === undefined) continue;
    fixes.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(params, rule, range),
      isPreferred: fixable.length === 1,
      edit: toWorkspaceEdit(fix.edits),
    });
  }
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const diagnostics = here
      .filter((finding) => finding.rule === rule)
      .flatMap(({ range }) => diagnosticsOf(params, rule, range));
    const alike = findings.filter((finding) => finding.rule === rule && finding.fix !== undefined);
    if (alike.length > 1 && here.some((finding) => finding.rule === rule && finding.fix !== undefined)) {
      const edits = mergeFixes(alike, () => true);
      fixes.push({
        title: `修正全文同类问题（${alike.length}处）`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: toWorkspaceEdit(edits),
      });
    }
    if (rule === placeholder.id) others.push(...anonymityActions(input, diagnostics));
    others.push(...ruleActions(input, rule, here, diagnostics));
  }
  return [...fixes, ...others];
}

/** Where a draft holds so many blanks, they may be names hidden on purpose. */
const FEWEST_HIDDEN = 3;

/** The writer says once, at the top, that names are hidden on purpose: then what hides them is only hinted at. */
function anonymityActions(
  { draft, terminator, findings, toWorkspaceEdit }: CodeActionInput,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const blanks = findings.filter(({ rule, severity }) => rule === placeholder.id && severity !== 'info');
  if (blanks.length < FEWEST_HIDDEN) return [];
  const start = { line: draft.lines.findIndex(({ block }) => block !== 'front-matter'), character: 0 };
  return [
    {
      title: '本文已脱敏：隐去的名称、数字不再作为错误',
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit([{ range: { start, end: start }, newText: `${ANONYMITY_MARK}${terminator}` }]),
    },
  ];
}

function ruleActions(
  { draft, terminator, canOpenRulePage, toWorkspaceEdit }: CodeActionInput,
  rule: string,
  here: readonly Finding[],
  diagnostics: Diagnostic[],
): CodeAction[] {
  const line = here.find((finding) => finding.rule === rule)?.range.start.line ?? 0;
  const text = draft.lines[line]?.text ?? '';
  const indent = text.slice(0, text.length - text.trimStart().length);
  const start = { line, character: 0 };
  const comment = `${indent}<!-- gongwen-disable-next-line ${rule} -->${terminator}`;
  const actions: CodeAction[] = [
    {
      title: '此处不再提示',
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: toWorkspaceEdit([{ range: { start, end: start }, newText: comment }]),
    },
  ];
  if (canOpenRulePage) {
    const title = '查看说明';
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: { title, command: OPEN_RULE_PAGE, arguments: [rule] },
    });
  }
  return actions;
}

function diagnosticsOf(params: CodeActionParams, rule: string, range: Range): Diagnostic[] {
  return params.context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === rule && diagnostic.range.start.line === range.start.line && touches(diagnostic.range, range),
  );
}

function touches(left: Range, right: Range): boolean {
  const before = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(left.start, right.end) && before(right.start, left.end);
}
