import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import type { StructureParams } from '../../protocol.ts';
import type { Message } from '../../rules/rule.ts';
import type { StructureAction } from '../../structure/action.ts';
import { changeStructure, isHeadingLine } from '../../structure/command.ts';
import { firstNumbers, formsToConvertTo } from '../../structure/level.ts';
import type { Asked } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { wantsKind } from './kinds.ts';

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

/** What can be done to the structure at a place. Only where the writer asks for 重构 or 源代码操作: in the lightbulb it would be in the way. */
export function structureActions(
  asked: Asked,
  { range, context: { only, triggerKind } }: CodeActionParams,
): CodeAction[] {
  if (only === undefined || triggerKind === CodeActionTriggerKind.Automatic) return [];
  const { locale } = asked.config;
  const { outline } = asked.result;
  const { draft, terminator } = asked.document;
  const wants = (kind: string) => wantsKind(only, kind);
  const actions: CodeAction[] = [];
  const offer = (title: string, kind: string, params: Omit<StructureParams, 'textDocument' | 'range'>, at = range) => {
    const change = changeStructure(params.action, { draft, outline, terminator, ...params, range: at });
    if ('edits' in change) actions.push({ title, kind, edit: workspaceEdit(asked, change.edits) });
  };
  if (isHeadingLine(outline, range.start.line)) {
    for (const { action, kind, title } of OFFERED) if (wants(kind)) offer(title[locale], kind, { action });
    if (wants(CodeActionKind.RefactorRewrite)) {
      for (const form of formsToConvertTo(draft, outline, range.start.line)) {
        const title = CONVERT[locale].replace('{form}', firstNumbers(form));
        offer(title, CodeActionKind.RefactorRewrite, { action: 'convert', form });
      }
    }
  }
  if (range.start.line !== range.end.line && wants(CodeActionKind.RefactorRewrite)) {
    offer(RENUMBER_SELECTION[locale], CodeActionKind.RefactorRewrite, { action: 'renumber' });
  }
  if (wants(RENUMBER_KIND)) {
    offer(RENUMBER[locale], RENUMBER_KIND, { action: 'renumber' }, { start: range.start, end: range.start });
  }
  return actions;
}
