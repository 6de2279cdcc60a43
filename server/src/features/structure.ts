import { type CodeAction, CodeActionKind, CodeActionTriggerKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Draft, Range } from '../document/draft.ts';
import { type HeadingForm, spellMarker } from '../document/marker.ts';
import type { Outline } from '../document/outline.ts';
import type { Place, StructureParams, StructureResult } from '../protocol.ts';
import type { Locale, Message } from '../rules/rule.ts';
import type { StructureAction } from '../structure/action.ts';
import { changeStructure, isHeadingLine } from '../structure/command.ts';
import { formsToConvertTo } from '../structure/level.ts';
import type { StructureEdit } from '../structure/plan.ts';
import { REFUSALS } from '../structure/refusal.ts';

export interface StructureContext {
  readonly draft: Draft;
  readonly outline: Outline;
  readonly terminator: string;
  readonly locale: Locale;
}

/** The edits of a command, or in words why there are none. */
export function editStructure(context: StructureContext, params: StructureParams): StructureResult {
  const { locale } = context;
  const { action, range, form } = params;
  const change = changeStructure(action, { ...context, range, ...(form !== undefined && { form }) });
  return 'refused' in change ? { refused: REFUSALS[change.refused][locale] } : change;
}

export function placeAt(draft: Draft, outline: Outline, line: number): Place {
  const forms = formsToConvertTo(draft, outline, line).map((form) => ({ form, label: showForm(form) }));
  return { isHeading: isHeadingLine(outline, line), forms };
}

/** A form as its first numbers show it: `（一）（二）（三）`. */
function showForm(form: HeadingForm): string {
  return [1, 2, 3].map((value) => spellMarker(form, value)).join('');
}

export const RENUMBER_KIND = `${CodeActionKind.Source}.renumber.gongwen`;

const OFFERED: readonly { readonly action: StructureAction; readonly kind: string; readonly title: Message }[] = [
  { action: 'promote', kind: CodeActionKind.RefactorRewrite, title: { 'zh-CN': '升为上一级', en: 'Promote' } },
  { action: 'demote', kind: CodeActionKind.RefactorRewrite, title: { 'zh-CN': '降为下一级', en: 'Demote' } },
  { action: 'moveUp', kind: CodeActionKind.RefactorMove, title: { 'zh-CN': '上移本节', en: 'Move section up' } },
  { action: 'moveDown', kind: CodeActionKind.RefactorMove, title: { 'zh-CN': '下移本节', en: 'Move section down' } },
  {
    action: 'insertAfter',
    kind: CodeActionKind.RefactorRewrite,
    title: { 'zh-CN': '在本节后插入同级标题', en: 'Insert a sibling after this section' },
  },
];

const RENUMBER: Message = { 'zh-CN': '全文重新编号', en: 'Renumber the draft' };
const RENUMBER_SELECTION: Message = { 'zh-CN': '所选部分重新编号', en: 'Renumber the selection' };
const CONVERT: Message = { 'zh-CN': '本级序号改为{form}', en: 'Number this level {form}' };

export interface StructureActionInput extends StructureContext {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  readonly trigger: CodeActionTriggerKind | undefined;
  readonly toWorkspaceEdit: (edits: readonly StructureEdit[]) => WorkspaceEdit;
}

/**
 * What can be done to the structure at a place. Only where the writer asks for actions:
 * a lightbulb on every heading would be in the way.
 */
export function structureActions(input: StructureActionInput): CodeAction[] {
  const { draft, outline, locale, range, only, trigger, toWorkspaceEdit } = input;
  if (trigger === CodeActionTriggerKind.Automatic) return [];
  const wants = (kind: string) => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const actions: CodeAction[] = [];
  const offer = (title: string, kind: string, params: Omit<StructureParams, 'textDocument' | 'range'>, at = range) => {
    const change = changeStructure(params.action, { ...input, ...params, range: at });
    if ('edits' in change) actions.push({ title, kind, edit: toWorkspaceEdit(change.edits) });
  };
  if (isHeadingLine(outline, range.start.line)) {
    for (const { action, kind, title } of OFFERED) if (wants(kind)) offer(title[locale], kind, { action });
    if (wants(CodeActionKind.RefactorRewrite)) {
      for (const form of formsToConvertTo(draft, outline, range.start.line)) {
        const title = CONVERT[locale].replace('{form}', showForm(form));
        offer(title, CodeActionKind.RefactorRewrite, { action: 'convert', form });
      }
    }
  }
  if (range.start.line !== range.end.line && wants(CodeActionKind.RefactorRewrite)) {
    offer(RENUMBER_SELECTION[locale], CodeActionKind.RefactorRewrite, { action: 'renumber' });
  }
  if (only !== undefined && wants(RENUMBER_KIND)) {
    offer(RENUMBER[locale], RENUMBER_KIND, { action: 'renumber' }, { start: range.start, end: range.start });
  }
  return actions;
}
