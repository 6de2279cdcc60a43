import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIX_ALL_REQUEST, type FixAllParams, type FixAllResult } from '../../../server/src/protocol.ts';
import { ask } from '../ask.ts';
import { toRange } from '../ranges.ts';
import { tell } from '../telling.ts';

/** 公文：自动修正全文: one undo step, and tells what was changed. A read-only editor takes no edit. */
export function registerFixAll(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('gongwen.fixAll', async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document } = editor;
    const { version } = document;
    const params: FixAllParams = { textDocument: { uri: document.uri.toString() } };
    const result = await ask<FixAllResult, FixAllParams>(client, FIX_ALL_REQUEST, params);
    if (result === undefined || document.version !== version) return;
    if (result.edits.length === 0) return tell('没有可以自动修正的问题');
    const done = await editor.edit((builder) => {
      for (const { range, newText } of result.edits) builder.replace(toRange(range), newText);
    });
    if (done && document.version !== version) tell(whatWasChanged(result));
  });
}

function whatWasChanged({ settled }: FixAllResult): string {
  const total = settled.reduce((sum, { count }) => sum + count, 0);
  return `已改 ${total} 处：${settled.map(({ kind, count }) => `${kind} ${count}`).join('、')}`;
}
