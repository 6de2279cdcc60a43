import {
  ConfigurationTarget,
  commands,
  Disposable,
  Position,
  type Range,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range as PlainRange } from '../../../server/src/document/position.ts';
import { SILENCE, SILENCE_MORE } from '../../../server/src/protocol.ts';
import type { DraftsInWriting } from '../drafts-in-writing.ts';
import { toRange } from '../ranges.ts';
import type { Silences } from '../silences.ts';
import { tell } from '../telling.ts';

/** 此处不再提示, 不再提示…: kept beside the text, for the whole of it, for a kind of findings, or as a comment. 恢复提示 takes back what is kept. */
export function registerSilence(client: BaseLanguageClient, silences: Silences, writing: DraftsInWriting): Disposable {
  const add = async ({ document }: TextEditor, rule: string, range: Range, scope: 'here' | 'document') => {
    await silences.add(document, rule, range, scope);
    writing.askAnew(client, document);
    tell('不再提示，想看时用“公文：恢复提示”');
  };
  return Disposable.from(
    commands.registerCommand(SILENCE, (_uri: unknown, rule: unknown, range: unknown) => {
      const editor = window.activeTextEditor;
      if (editor !== undefined && typeof rule === 'string')
        return add(editor, rule, toRange(range as PlainRange), 'here');
      return undefined;
    }),
    commands.registerCommand(SILENCE_MORE, async (_uri: unknown, rule: unknown, sent: unknown, subject: unknown) => {
      const editor = window.activeTextEditor;
      if (editor === undefined || typeof rule !== 'string') return;
      const range = toRange(sent as PlainRange);
      const choices = [
        { label: `本文不再提示“${editor.document.getText(range)}”`, run: () => add(editor, rule, range, 'document') },
        { label: '不检查这一类', description: String(subject), run: () => switchOff(rule) },
        {
          label: '在文中写注释',
          description: '命令行和别人的编辑器也不再提示',
          run: () => comment(editor, rule, range),
        },
      ];
      await (await window.showQuickPick(choices, { title: '不再提示' }))?.run();
    }),
    commands.registerCommand('gongwen.restoreFindings', async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined) return;
      const count = await silences.forget(document);
      writing.askAnew(client, document);
      tell(count === 0 ? '本文没有不再提示的地方' : `恢复了 ${count} 条提示`);
    }),
  );
}

async function switchOff(rule: string): Promise<void> {
  const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration('gongwen').update(`rules.${rule}`, 'off', target);
  tell('这一类不再检查，在设置里可以打开');
}

async function comment(editor: TextEditor, rule: string, { start }: Range): Promise<void> {
  const { text, firstNonWhitespaceCharacterIndex } = editor.document.lineAt(start.line);
  const indent = text.slice(0, firstNonWhitespaceCharacterIndex);
  await editor.edit((builder) =>
    builder.insert(new Position(start.line, 0), `${indent}<!-- gongwen-disable-next-line ${rule} -->\n`),
  );
}
