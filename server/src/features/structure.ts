import { ErrorCodes, ExecuteCommandRequest, ProtocolRequestType, ResponseError } from 'vscode-languageserver';
import {
  PLACE_REQUEST,
  type Place,
  type PlacesParams,
  STRUCTURE_COMMAND,
  STRUCTURE_REQUEST,
  type StructureParams,
  type StructureResult,
} from '../protocol.ts';
import type { Message } from '../rules/rule.ts';
import { changeStructure, isHeadingLine } from '../structure/command.ts';
import { firstNumbers, formsToConvertTo } from '../structure/level.ts';
import { REFUSALS } from '../structure/refusal.ts';
import { type Asked, answering, type Feature } from './feature.ts';
import { readStructureParams } from './structure/params.ts';
import { workspaceEdit } from './workspace-edit.ts';

const NOT_CHECKED: Message = {
  'zh-CN': '这份文件没有当作公文，请先在右下角把语言模式改为“公文”',
  en: 'This file is not treated as a draft',
};

/** The commands on the structure: their edits, the same as a command that any editor can have executed, and what a place allows. */
export const structure: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [STRUCTURE_COMMAND] } }),
  answers: [
    answering(new ProtocolRequestType<unknown, StructureResult, never, void, void>(STRUCTURE_REQUEST), {
      texts: 'any',
      stale: 'refused',
      uriOf: (params) => readStructureParams(params).textDocument.uri,
      none: () => ({ refused: NOT_CHECKED['zh-CN'] }),
      answer: (asked, params) => editStructure(asked, readStructureParams(params)),
    }),
    answering(ExecuteCommandRequest.type, {
      texts: 'any',
      stale: 'refused',
      uriOf({ command, arguments: sent }) {
        if (command !== STRUCTURE_COMMAND) throw new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
        return readStructureParams(sent?.[0]).textDocument.uri;
      },
      none: () => null,
      async answer(asked, params) {
        const result = editStructure(asked, readStructureParams(params.arguments?.[0]));
        if ('refused' in result) asked.client.show(result.refused);
        else await asked.client.applyEdit(workspaceEdit(asked, [...result.edits]));
        return null;
      },
    }),
    answering(new ProtocolRequestType<PlacesParams, Place | null, never, void, void>(PLACE_REQUEST), {
      texts: 'checked',
      stale: 'refused',
      none: () => null,
      answer: ({ document: { draft }, result: { outline } }, { position: { line }, lastLine }) => ({
        isHeading: isHeadingLine(outline, line, lastLine),
        forms: formsToConvertTo(draft, outline, line).map((form) => ({ form, label: firstNumbers(form) })),
      }),
    }),
  ],
};

/** The edits of a command, or in words why there are none. */
function editStructure(
  { document: { draft, terminator }, config: { locale }, result: { outline, checked } }: Asked,
  { action, range, form }: StructureParams,
): StructureResult {
  if (!checked) return { refused: NOT_CHECKED[locale] };
  const change = changeStructure(action, { draft, outline, terminator, range, ...(form !== undefined && { form }) });
  return 'refused' in change ? { refused: REFUSALS[change.refused][locale] } : change;
}
