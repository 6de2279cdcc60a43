import { assert } from 'chai';
import {
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  Position,
  Selection,
  type SelectionRange,
  TextEditorRevealType,
  type Uri,
  workspace,
} from 'vscode';
import { onPage } from './bridge.ts';
import { closeAll, open, openUntitled, untilTold } from './editor.ts';
import { afterEach, describe, it } from './harness.ts';

async function symbolsOf(uri: Uri): Promise<DocumentSymbol[]> {
  return (await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

describe('structure', () => {
  afterEach(closeAll);

  it('is shown as an outline, folds, and is told on hover', async () => {
    const editor = await open('动员讲话.gw');
    const { document } = editor;
    await untilTold(document, ['placeholder 3:3-3:8', 'heading-marker 6:1-6:3']);
    editor.selection = new Selection(4, 3, 4, 3);
    await onPage('waitFor', '.breadcrumbs-control .monaco-breadcrumb-item:has-text("1.抓开工")');
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

  it('stays in view above the text, and is what selections grow by', async () => {
    const body = Array.from({ length: 60 }, (_, index) => `正文第${index + 1}段。`);
    const editor = await openUntitled('gongwen', ['一、抓项目', '（一）抓开工', ...body, '二、抓作风'].join('\n'));
    const place = new Position(50, 0);
    editor.selection = new Selection(place, place);
    editor.revealRange(editor.selection, TextEditorRevealType.AtTop);
    await onPage('waitFor', '.sticky-widget .sticky-line-content:has-text("一、抓项目")');
    await onPage('waitFor', '.sticky-widget .sticky-line-content:has-text("（一）抓开工")');
    await onPage('screenshot', 'sticky');
    const [selection] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      editor.document.uri,
      [place],
    );
    const starts: number[] = [];
    for (let one = selection; one !== undefined; one = one.parent) starts.push(one.range.start.line);
    assert.deepEqual([...new Set(starts)], [50, 2, 1, 0]);
  });

  it('ends before the closing of the text, in the outline and in folds', async () => {
    const lines = ['关于抓项目的通知', '各乡镇：', '一、抓开工', '要早。', '二、抓竣工', '要快。'];
    const closing = [
      '特此通知。',
      '附件：任务清单',
      '平安县人民政府',
      '2026年3月18日',
      '附件',
      '任务清单',
      '开工十个项目。',
    ];
    const { document } = await openUntitled('gongwen', [...lines, ...closing].join('\n'));
    const symbols = await symbolsOf(document.uri);
    assert.deepEqual(
      symbols.map(({ name, range }) => [name, range.end.line]),
      [
        ['一、抓开工', 3],
        ['二、抓竣工', 5],
      ],
    );
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [2, 3],
        [4, 5],
      ],
    );
  });

  it('is set in lines of forty characters where the writer wants it', async () => {
    await openUntitled('gongwen', `一、抓开工\n${'要早开工。'.repeat(30)}`);
    const scope = { languageId: 'gongwen' };
    const wrapping = () => workspace.getConfiguration('editor', scope).get('wordWrap');
    await commands.executeCommand('gongwen.toggleBoundedWrap');
    assert.strictEqual(wrapping(), 'bounded');
    assert.strictEqual(workspace.getConfiguration('editor', scope).get('wordWrapColumn'), 80);
    await onPage('waitFor', '.view-line:has-text("要早开工。")');
    await onPage('screenshot', 'bounded');
    await commands.executeCommand('gongwen.toggleBoundedWrap');
    assert.strictEqual(wrapping(), 'on');
  });
});
