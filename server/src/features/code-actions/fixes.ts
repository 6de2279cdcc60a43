import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { type Range, touches } from '../../document/position.ts';
import type { Finding } from '../../lint/finding.ts';
import { mergeFixes } from '../../lint/fix.ts';
import { pendingPlaceholders } from '../../lint/pending.ts';
import { FILL_ALIKE, OPEN_RULE_PAGE, SILENCE, SILENCE_MORE } from '../../protocol.ts';
import { ANONYMITY_MARK } from '../../rules/placeholder/anonymity.ts';
import { gapsIn } from '../../rules/placeholder/gap.ts';
import { placeholder } from '../../rules/placeholder.ts';
import type { Asked } from '../feature.ts';
import { safeFixes } from '../fix-all.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { subjectOfRule } from './kind-of-rule.ts';
import { wantsKind } from './kinds.ts';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.gongwen`;

/** The fixes of what was found at a place, and what the editor may run on saving. */
export function fixActions(asked: Asked, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (wantsKind(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(asked, params));
  if (only !== undefined && wantsKind(only, FIX_ALL_KIND)) {
    const edits = safeFixes(asked);
    if (edits.length > 0)
      actions.push({ title: '自动修正全文', kind: FIX_ALL_KIND, edit: workspaceEdit(asked, edits) });
  }
  return actions;
}

/** The fixes first; then what can be said of the finding at the cursor, once each; then what changes more than this place. */
function quickFixes(asked: Asked, params: CodeActionParams): CodeAction[] {
  const { findings } = asked.result;
  const here = findings.filter(({ range }) => touches(range, params.range));
  const [nearest] = [...here].sort((left, right) => lengthOf(left) - lengthOf(right));
  if (nearest === undefined) return [];
  const fixes: CodeAction[] = [];
  const wider: CodeAction[] = [];
  for (const { rule, range, fix } of here) {
    if (fix === undefined) continue;
    fixes.push({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(params, rule, range),
      isPreferred: fixes.length === 0,
      edit: workspaceEdit(asked, fix.edits),
    });
  }
  for (const rule of new Set(here.map((finding) => finding.rule))) {
    const diagnostics = here
      .filter((finding) => finding.rule === rule)
      .flatMap(({ range }) => diagnosticsOf(params, rule, range));
    const alike = findings.filter((finding) => finding.rule === rule && finding.fix !== undefined);
    if (alike.length > 1 && here.some((finding) => finding.rule === rule && finding.fix !== undefined)) {
      const edits = mergeFixes(alike, () => true);
      wider.push({
        title: `修正全文同类问题（${alike.length}处）：${subjectOfRule(rule)}`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: workspaceEdit(asked, edits),
      });
    }
    if (rule === placeholder.id) {
      fixes.push(...fillActions(asked, here, diagnostics));
      wider.push(...anonymityActions(asked, diagnostics));
    }
  }
  return [...fixes, ...ruleActions(asked, nearest, diagnosticsOf(params, nearest.rule, nearest.range)), ...wider];
}

function lengthOf({ range: { start, end } }: Finding): number {
  return start.line === end.line ? end.character - start.character : Number.POSITIVE_INFINITY;
}

/** One answer for all blanks that read alike, where they hold one gap each. */
function fillActions(
  { document, result, config, client }: Asked,
  here: readonly Finding[],
  diagnostics: Diagnostic[],
): CodeAction[] {
  if (!client.commands.includes(FILL_ALIKE)) return [];
  const blanks = pendingPlaceholders(result.findings, config);
  const textOf = ({ range: { start, end } }: Finding) =>
    start.line === end.line ? (document.draft.lines[start.line]?.text.slice(start.character, end.character) ?? '') : '';
  const [blank] = here.filter((finding) => blanks.includes(finding));
  const text = blank && textOf(blank);
  if (text === undefined || text.trim() === '' || gapsIn(text).length > 1) return [];
  const count = blanks.filter((one) => textOf(one) === text).length;
  if (count < 2) return [];
  const title = `全文的“${text}”都填为…（${count}处）`;
  const command = { title, command: FILL_ALIKE, arguments: [document.uri, text] };
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command }];
}

/** Where a draft holds so many blanks, they may be names hidden on purpose. */
const FEWEST_HIDDEN = 3;

/** The writer says once, at the top, that names are hidden on purpose: then what hides them is only hinted at. */
function anonymityActions(asked: Asked, diagnostics: Diagnostic[]): CodeAction[] {
  const { document, result } = asked;
  const { draft, terminator } = document;
  const blanks = result.findings.filter(({ rule, severity }) => rule === placeholder.id && severity !== 'info');
  if (blanks.length < FEWEST_HIDDEN) return [];
  const start = { line: draft.lines.findIndex(({ block }) => block !== 'front-matter'), character: 0 };
  return [
    {
      title: '本文已脱敏：隐去的名称、数字不再作为错误',
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: workspaceEdit(asked, [{ range: { start, end: start }, newText: `${ANONYMITY_MARK}${terminator}` }]),
    },
  ];
}

function ruleActions(asked: Asked, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  const { document, client } = asked;
  const { rule, range } = finding;
  const actions: CodeAction[] = [];
  const run = (title: string, command: string, ...sent: readonly unknown[]) => {
    if (!client.commands.includes(command)) return false;
    const action = { title, command, arguments: [...sent] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command: action });
    return true;
  };
  // Blanks are counted and listed by what the text says itself.
  const isKeptBeside = rule !== placeholder.id && run(SILENCE_HERE, SILENCE, document.uri, rule, range);
  if (!isKeptBeside) actions.push(commentAction(asked, finding, diagnostics));
  run('查看说明', OPEN_RULE_PAGE, rule);
  if (isKeptBeside) run('不再提示…', SILENCE_MORE, document.uri, rule, range, subjectOfRule(rule));
  return actions;
}

const SILENCE_HERE = '此处不再提示';

function commentAction(asked: Asked, { rule, range }: Finding, diagnostics: Diagnostic[]): CodeAction {
  const { draft, terminator } = asked.document;
  const { line } = range.start;
  const text = draft.lines[line]?.text ?? '';
  const indent = text.slice(0, text.length - text.trimStart().length);
  const start = { line, character: 0 };
  const newText = `${indent}<!-- gongwen-disable-next-line ${rule} -->${terminator}`;
  const edit = workspaceEdit(asked, [{ range: { start, end: start }, newText }]);
  return { title: SILENCE_HERE, kind: CodeActionKind.QuickFix, diagnostics, edit };
}

function diagnosticsOf(params: CodeActionParams, rule: string, range: Range): Diagnostic[] {
  return params.context.diagnostics.filter(
    (diagnostic) =>
      diagnostic.code === rule && diagnostic.range.start.line === range.start.line && touches(diagnostic.range, range),
  );
}
