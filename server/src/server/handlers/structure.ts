import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { editStructure, placeAt, type StructureContext } from '../../features/structure.ts';
import { readStructureParams } from '../../features/structure-params.ts';
import type { Config } from '../../lint/config.ts';
import type { LintResult } from '../../lint/linter.ts';
import {
  PLACE_REQUEST,
  type Place,
  STRUCTURE_COMMAND,
  STRUCTURE_REQUEST,
  type StatusParams,
  type StructureParams,
  type StructureResult,
} from '../../protocol.ts';
import type { Message } from '../../rules/rule.ts';
import type { Handlers } from '../handlers.ts';
import type { OpenDocument } from '../open-document.ts';
import { type Session, superseded } from '../session.ts';

const NOT_CHECKED: Message = {
  'zh-CN': '这份文件没有当作公文，请先在右下角把语言模式改为“公文”',
  en: 'This file is not treated as a draft',
};

export const structureHandlers: Handlers = {
  capabilities: () => ({ executeCommandProvider: { commands: [STRUCTURE_COMMAND] } }),
  listen(session) {
    const { connection } = session;
    connection.onRequest<StructureResult, void>(STRUCTURE_REQUEST, (params: unknown) =>
      edit(session, readStructureParams(params)),
    );
    connection.onRequest(PLACE_REQUEST, ({ textDocument: { uri }, position }: StatusParams) =>
      session.answer(uri, null, ({ draft }, { outline, checked }): Place | null =>
        checked ? placeAt(draft, outline, position.line) : null,
      ),
    );
    connection.onExecuteCommand(async ({ command, arguments: [sent] = [] }) => {
      if (command !== STRUCTURE_COMMAND) throw new ResponseError(ErrorCodes.InvalidParams, `no command ${command}`);
      const params = readStructureParams(sent);
      const result = await edit(session, params);
      const document = session.documents.get(params.textDocument.uri);
      if ('refused' in result) connection.window.showInformationMessage(`公文助手：${result.refused}`);
      else if (document !== undefined) {
        await connection.workspace.applyEdit(session.toWorkspaceEdit(document, [...result.edits]));
      }
      return null;
    });
  },
};

async function edit(session: Session, params: StructureParams): Promise<StructureResult> {
  const document = session.documents.get(params.textDocument.uri);
  if (document === undefined) return { refused: NOT_CHECKED['zh-CN'] };
  const { version, config, result } = await session.check(document);
  if (version !== document.version) throw superseded();
  if (!result.checked) return { refused: NOT_CHECKED[config.locale] };
  return editStructure(structureContext(document, config, result), params);
}

export function structureContext(
  { draft, terminator }: OpenDocument,
  { locale }: Config,
  { outline }: LintResult,
): StructureContext {
  return { draft, outline, terminator, locale };
}
