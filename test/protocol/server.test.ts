import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, DocumentSymbol, FoldingRange, Hover, InlayHint } from 'vscode-languageserver';
import type { CheckedParams } from '../../server/src/protocol.ts';
import { Editor, type EditorOptions, server, told } from './editor.ts';

const URI = 'untitled:Untitled-1';
const DRAFT = '同志们：\n定于X月XX日开工。\n一、抓项目\n1.抓开工\n2、抓招商\n二、抓作风\n';
const BOTH = ['placeholder 2:3-8', 'heading-marker 5:1-3'];

const editors: Editor[] = [];

async function start(options?: EditorOptions): Promise<Editor> {
  const editor = await Editor.start(options);
  editors.push(editor);
  return editor;
}

afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

async function actions(editor: Editor, line: number, character: number, only?: string[]): Promise<CodeAction[]> {
  const { items = [] } = editor.capabilities.diagnosticProvider
    ? await editor.pull(URI)
    : { items: editor.latest(URI)?.diagnostics };
  const range = { start: { line, character }, end: { line, character } };
  return editor.ask('textDocument/codeAction', URI, { range, context: { diagnostics: items, only, triggerKind: 2 } });
}

describe('a client that pulls', () => {
  it('gets the findings, and is told when nothing has changed', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, DRAFT);
    const first = await editor.pull(URI);
    expect(told(first.items)).toEqual(BOTH);
    expect(first.items?.[0]).toMatchObject({ source: '公文', severity: 1, message: '“X月XX日”待填：应为具体日期' });
    expect(await editor.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(editor.published).toEqual([]);
  });

  it('gets the findings of another text at the same place, though its version is the same', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, DRAFT);
    const { resultId } = await editor.pull(URI);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await editor.open(URI, '会议按期召开。');
    expect(await editor.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('never gets an empty answer while it types fast', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, DRAFT);
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version <= 60; version += 1) {
      void editor.change(URI, version, '好', 0, 0);
      answers.push(
        editor.pull(URI).then(
          ({ items }) => items?.length,
          (error: { code: number }) => error.code,
        ),
      );
    }
    for (const answer of await Promise.all(answers)) expect([2, -32802]).toContain(answer);
    expect(told((await editor.pull(URI)).items)).toEqual(BOTH);
  });

  it('is asked to pull again when a setting changes', async () => {
    const editor = await start({ pull: true, settings: {} });
    await editor.open(URI, DRAFT);
    const before = editor.refreshes;
    editor.settings = { rules: { placeholder: 'off' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > before);
    expect(told((await editor.pull(URI)).items)).toEqual(BOTH.slice(1));
  });
});

describe('a client that cannot pull', () => {
  it('is sent the findings with the version that they belong to, and none when it closes', async () => {
    const editor = await start();
    await editor.open(URI, DRAFT);
    await editor.until(() => editor.latest(URI)?.version === 1);
    expect(told(editor.latest(URI)?.diagnostics)).toEqual(BOTH);
    await editor.change(URI, 2, '3月12日', 1, 2, 7);
    await editor.until(() => editor.latest(URI)?.version === 2);
    expect(told(editor.latest(URI)?.diagnostics)).toEqual(BOTH.slice(1));
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await editor.until(() => editor.latest(URI)?.diagnostics.length === 0);
  });

  it('never sees the findings vanish in between', async () => {
    const editor = await start();
    await editor.open(URI, DRAFT);
    for (let version = 2; version <= 40; version += 1) await editor.change(URI, version, '好', 0, 0);
    await editor.until(() => editor.latest(URI)?.version === 40);
    for (const { diagnostics } of editor.published) expect(told(diagnostics)).toEqual(BOTH);
  });
});

describe('positions', () => {
  it.each([
    ['CRLF', DRAFT.replaceAll('\n', '\r\n'), BOTH],
    ['a lone CR', DRAFT.replaceAll('\n', '\r'), BOTH],
    ['a byte order mark', `\ufeff${DRAFT}`, BOTH],
    ['characters outside the basic plane', '𠮷😀X月X日', ['placeholder 1:5-9']],
    ['lone surrogates', '\ud83dX月X日\udc00', ['placeholder 1:2-6']],
    ['an empty text', '', []],
  ])('hold with %s', async (_name, text, expected) => {
    const editor = await start({ pull: true });
    await editor.open(URI, text);
    expect(told((await editor.pull(URI)).items)).toEqual(expected);
  });

  it('hold after edits that part and join terminators', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, '甲\r\n乙X月X日');
    await editor.change(URI, 2, '\n', 0, 1);
    expect(told((await editor.pull(URI)).items)).toEqual(['placeholder 3:2-6']);
    await editor.change(URI, 3, 'X月X日\r一、甲');
    expect(told((await editor.pull(URI)).items)).toEqual(['placeholder 1:1-5']);
  });
});

describe('code actions', () => {
  it('fix one, fix all alike, silence the place', async () => {
    const editor = await start({ pull: true, documentChanges: true });
    await editor.open(URI, '一、甲\n1、乙\n2.丙\n3、丁\n');
    const offered = await actions(editor, 1, 0);
    expect(offered.map(({ title }) => title)).toEqual([
      '改为“1.”',
      '此处不再提示',
      '修正全文同类问题（2处）：标题序号的标点或括号不规范',
    ]);
    expect(offered[0]?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: URI, version: 1 },
        edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, newText: '1.' }],
      },
    ]);
    expect(offered[1]?.edit?.documentChanges).toMatchObject([
      { edits: [{ newText: '<!-- gongwen-disable-next-line heading-marker -->\n' }] },
    ]);
  });

  it('offer the rule’s page only to a client that can open it', async () => {
    const editor = await start({ pull: true, initializationOptions: { commands: ['gongwen.openRulePage'] } });
    await editor.open(URI, DRAFT);
    const page = (await actions(editor, 1, 3)).find(({ title }) => title === '查看说明');
    expect(page?.command).toMatchObject({ command: 'gongwen.openRulePage', arguments: ['placeholder'] });
  });

  it('apply with source.fixAll.gongwen just what is safe', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, '一、甲\r\n(一）乙\r\n（二）丙\r\n三、X月X日要要\r\n');
    const [all, ...others] = await actions(editor, 0, 0, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(all?.edit?.changes?.[URI]).toEqual([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: '（' },
    ]);
  });
});

describe('the structure', () => {
  it('is told as symbols, folds and on hover', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, DRAFT);
    const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ['一、抓项目', ['1.抓开工', '2、抓招商']],
      ['二、抓作风', []],
    ]);
    const folds = await editor.ask<FoldingRange[]>('textDocument/foldingRange', URI);
    expect(folds).toContainEqual({ startLine: 2, endLine: 4 });
    const hover = await editor.ask<Hover>('textDocument/hover', URI, { position: { line: 3, character: 0 } });
    expect(hover.contents).toMatchObject({ value: '三级标题 · 一、抓项目 › 1.抓开工' });
    const onFinding = await editor.ask<Hover>('textDocument/hover', URI, { position: { line: 1, character: 3 } });
    expect(onFinding.contents).toMatchObject({ value: expect.stringContaining('依据：惯例') });
  });

  it('has a node for each piece where there are several', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, '动员会讲话\n同志们：\n一、甲\n二、乙\n总结会讲话\n同志们：\n一、丙\n二、丁\n');
    const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    expect(symbols.map(({ name }) => name)).toEqual(['动员会讲话', '总结会讲话']);
  });

  it('is told for the status item, with the count of characters', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, '同志们：\n一、抓GDP，增长8.5%。\n正文\n');
    expect(await editor.statusOf(URI)).toEqual({
      characters: 4 + 3 + 1 + 1 + 2 + 1 + 1 + 2,
      minutes: 1,
      checked: true,
      speechRate: 220,
      looksOfficial: true,
      placeholders: 0,
    });
    expect(await editor.ask('gongwen/section', URI, { position: { line: 2, character: 0 } })).toEqual([
      '一、抓GDP，增长8.5%',
    ]);
  });
});

describe('placeholders', () => {
  const TEXT = '定于X月XX日召开。\n由XXX同志主持，张某某列席。\n完成投资  亿元，X县要抓紧。\n';
  const places = (editor: Editor) =>
    editor.ask<{ start: { line: number; character: number }; end: { line: number; character: number } }[]>(
      'gongwen/placeholders',
      URI,
    );

  it('are told in order, without names hidden on purpose, and counted for the status item', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, TEXT);
    expect(
      (await places(editor)).map(({ start, end }) => [start.line, start.character, end.line, end.character]),
    ).toEqual([
      [0, 2, 0, 3],
      [0, 4, 0, 6],
      [1, 1, 1, 4],
      [2, 4, 2, 6],
      [2, 9, 2, 10],
    ]);
    expect(await editor.statusOf(URI)).toMatchObject({ placeholders: 4 });
    await editor.change(URI, 2, '3月12日', 0, 2, 7);
    expect(await places(editor)).toHaveLength(3);
  });

  it('are told whatever severity the settings give them, and not where the rule is off', async () => {
    const mild = await start({ pull: true, settings: { rules: { placeholder: 'warning' } } });
    await mild.open(URI, TEXT);
    expect(await places(mild)).toHaveLength(5);
    const off = await start({ pull: true, settings: { rules: { placeholder: 'off' } } });
    await off.open(URI, TEXT);
    expect(await places(off)).toEqual([]);
  });

  it('are no errors after the lightbulb has marked the draft as 已脱敏', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, `---\ntitle: 通报\n---\n${TEXT}【请填写】\n`);
    const mark = (await actions(editor, 3, 3)).find(({ title }) => title.startsWith('本文已脱敏'));
    expect(mark?.edit?.changes?.[URI]).toEqual([
      {
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
        newText: '<!-- gongwen 已脱敏 -->\n',
      },
    ]);
    await editor.change(URI, 2, '<!-- gongwen 已脱敏 -->\n', 3, 0);
    const { items = [] } = await editor.pull(URI);
    expect(items.filter(({ severity }) => severity === 1).map(({ range }) => range.start.line)).toEqual([6, 7]);
    expect(await places(editor)).toHaveLength(2);
  });
});

describe('the length of sections', () => {
  const hintsOf = async (editor: Editor) => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await editor.ask<InlayHint[]>('textDocument/inlayHint', URI, { range });
    return hints.map(({ position, label }) => `${position.line} ${String(label)}`);
  };

  it('is shown when it is asked for, by the rate that the writer speaks at', async () => {
    const editor = await start({ pull: true, settings: {} });
    await editor.open(URI, `同志们：\n一、抓项目\n${'要抓好重点项目建设。'.repeat(60)}\n二、抓作风\n要过硬。\n`);
    expect(await hintsOf(editor)).toEqual([]);
    const before = editor.refreshes;
    editor.settings = { inlayHints: true, speechRate: 200 };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.refreshes > before);
    expect(await hintsOf(editor)).toEqual(['1 605字 · 约3分钟', '3 9字 · 不到半分钟']);
    await editor.until(() => editor.checked.at(-1)?.status.speechRate === 200);
    expect(editor.checked.at(-1)?.status).toMatchObject({ minutes: 3 });
  });
});

describe('what is checked', () => {
  it('is plain text that reads like a draft, and 公文 whatever it reads like', async () => {
    const editor = await start({ pull: true });
    const readme = '# 工具\n\n```sh\nnpm install\n```\n\n1、把 `XX` 换掉\n';
    await editor.open('untitled:readme', readme, 'markdown');
    expect((await editor.pull('untitled:readme')).items).toEqual([]);
    await editor.open('untitled:draft', readme, 'gongwen');
    expect((await editor.pull('untitled:draft')).items).not.toEqual([]);
  });

  it('is told with the reason where it is not, and is checked all the same where the writer wants it, for as long', async () => {
    const readme = '# 工具\n\n```sh\nnpm install\n```\n\n定于XX月，把 `a.json` 换掉\n';
    const editor = await start({ pull: true });
    await editor.open('untitled:readme', readme, 'markdown');
    expect(await editor.statusOf('untitled:readme')).toMatchObject({
      checked: false,
      notChecked: { reason: 'program', words: '像程序的说明、代码或数据' },
    });
    const { refreshes } = editor;
    await editor.connection.sendNotification('gongwen/checkAnyway', { uri: 'untitled:readme', wanted: true });
    await editor.until(() => editor.refreshes > refreshes);
    await editor.until(() => editor.checked.at(-1)?.status.checked === true);
    const { status } = editor.checked.at(-1) as CheckedParams;
    expect(status).toMatchObject({ placeholders: 1 });
    expect(status.notChecked).toBeUndefined();
    expect((await editor.pull('untitled:readme')).items).toHaveLength(1);
    await editor.connection.sendNotification('gongwen/checkAnyway', { uri: 'untitled:readme', wanted: false });
    expect((await editor.pull('untitled:readme')).items).toEqual([]);

    await editor.connection.sendNotification('gongwen/checkAnyway', { uri: 'untitled:readme', wanted: true });
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:readme' } });
    await editor.open('untitled:readme', readme, 'markdown');
    expect((await editor.pull('untitled:readme')).items).toEqual([]);

    const kept = await start({ pull: true, initializationOptions: { checkAnyway: ['untitled:readme'] } });
    await kept.open('untitled:readme', readme, 'markdown');
    expect((await kept.pull('untitled:readme')).items).toHaveLength(1);
  });

  it('is not what is too long, and that is told', async () => {
    const editor = await start({ pull: true });
    await editor.open('untitled:long', '长'.repeat(10_000_001), 'gongwen');
    expect(await editor.statusOf('untitled:long')).toMatchObject({
      checked: false,
      notChecked: { reason: 'too-long' },
    });
  });
});

describe('config', () => {
  it('is the nearest .gongwenrc.json over the settings, and what is wrong in it is told once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
    try {
      const uri = pathToFileURL(join(folder, '稿.gw')).href;
      const editor = await start({ pull: true, settings: { rules: { placeholder: 'warning', nonsense: 'off' } } });
      writeFileSync(join(folder, '.gongwenrc.json'), '{ "rules": { "heading-marker": "off", "placeholders": "off" } }');
      await editor.open(uri, DRAFT);
      const { items } = await editor.pull(uri);
      expect(told(items)).toEqual(BOTH.slice(0, 1));
      expect(items?.[0]?.severity).toBe(2);
      await editor.until(() => editor.shown.length >= 2);
      expect(editor.shown.join('\n')).toContain('rules.nonsense：没有这条规则');
      expect(editor.shown.join('\n')).toContain(
        '.gongwenrc.json 第1行：rules.placeholders：没有这条规则（是否指 placeholder？）',
      );

      writeFileSync(join(folder, '.gongwenrc.json'), '{ "rules": { "placeholder": "off" }');
      const before = editor.refreshes;
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await editor.until(() => editor.refreshes > before);
      expect(told((await editor.pull(uri)).items)).toEqual(BOTH);
      await editor.until(() => editor.shown.some((message) => message.includes('缺少右花括号')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('gives messages in English', async () => {
    const editor = await start({ pull: true, settings: { locale: 'en' } });
    await editor.open(URI, DRAFT);
    expect((await editor.pull(URI)).items?.[0]?.message).toBe('“X月XX日” is not filled in: a date belongs here');
  });
});

describe('a text that is too long', () => {
  it('is not checked, and the writer is told so once', async () => {
    const editor = await start({ pull: true });
    await editor.open(URI, `X月X日${'好'.repeat(10_000_000)}`);
    expect((await editor.pull(URI)).items).toEqual([]);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown[0]).toContain('超过 10 百万字');
  });
});

describe('the command', () => {
  it('says in one line what it lacks', () => {
    const { status, stderr } = spawnSync(process.execPath, [server], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toBe('gongwen-language-server：请指明通信方式，如 --stdio；--help 显示用法\n');
  });
});
