import { assert } from 'chai';
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  Position,
  type Uri,
} from 'vscode';
import { closeAll, open, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

async function symbolsOf(uri: Uri): Promise<DocumentSymbol[]> {
  return (await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

describe('structure', () => {
  afterEach(closeAll);

  it('is shown as an outline, folds, and is told on hover', async () => {
    const { document } = await open('动员讲话.gw');
    await untilTold(document, ['placeholder 3:3-3:8', 'heading-marker 6:1-6:3']);
    const [first, second] = await symbolsOf(document.uri);
    assert.strictEqual(first?.name, '一、抓项目');
    assert.deepEqual(
      first?.children.map(({ name }) => name),
      ['1.抓开工，确保上半年见到形象进度', '2、抓招商，引进一批新项目'],
    );
    assert.strictEqual(second?.name, '二、抓作风');
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(folds.some(({ start, end }) => start === 3 && end === 5));
    const [hover] = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(3, 0),
    );
    const text = ((hover?.contents ?? []) as MarkdownString[]).map(({ value }) => value).join('');
    assert.match(text, /一级标题 · 一、抓项目/u);
  });
});
