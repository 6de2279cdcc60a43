import { assert } from 'chai';
import { type CompletionList, commands, env, Position, workspace } from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll, openUntitled } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

async function labelsAt(text: string): Promise<readonly string[]> {
  const { document } = await openUntitled('gongwen', text);
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new Position(0, text.length),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('writing', () => {
  afterEach(closeAll);

  it('offers the skeleton of a speech by its Chinese name and by pinyin initials', async () => {
    for (const prefix of ['讲话', 'jh']) {
      const labels = await labelsAt(prefix);
      assert.include(labels, '讲话（通用）', prefix);
    }
  });

  it('wraps lines and leaves Chinese marks alone', async () => {
    await openUntitled('gongwen', `同志们：\n\n${'今天会议的主要任务是总结成绩、分析形势、部署工作。'.repeat(20)}`);
    const scope = { languageId: 'gongwen' };
    assert.strictEqual(workspace.getConfiguration('editor', scope).get('wordWrap'), 'on');
    assert.strictEqual(workspace.getConfiguration('editor', scope).get('unicodeHighlight.ambiguousCharacters'), false);
    assert.strictEqual(workspace.getConfiguration('editor', scope).get('minimap.enabled'), false);
    await onPage('screenshot', 'wrapped');
  });

  it('is copied without what is for the tool alone', async () => {
    const text =
      '<!-- gongwen-disable-next-line placeholder -->\n定于X月X日召开。\n要早。<!-- gongwen-disable-line -->\n';
    await openUntitled('gongwen', text);
    await commands.executeCommand('gongwen.copyFinal');
    assert.strictEqual(await env.clipboard.readText(), '定于X月X日召开。\n要早。\n');
    const scope = { languageId: 'gongwen' };
    assert.strictEqual(workspace.getConfiguration('editor', scope).get('copyWithSyntaxHighlighting'), false);
  });
});
