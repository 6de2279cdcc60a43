import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { Draft } from '../../server/src/document/draft.ts';
import { changedLines } from '../../server/src/features/code-actions/changed-lines.ts';
import { kindOfRule } from '../../server/src/features/code-actions/kind-of-rule.ts';
import type { FixAllResult } from '../../server/src/protocol.ts';
import { AskedText, at, URI } from './asked.ts';

const DRAFT = '一、甲\n1、乙\n2.丙\n3、丁\n';
const AUTOMATIC = 2;
const INVOKED = 1;

function offered(
  asked: AskedText,
  range: ReturnType<typeof at>,
  { only, triggerKind = AUTOMATIC }: { only?: string[]; triggerKind?: number } = {},
): CodeAction[] {
  const diagnostics = asked.answer<{ items: Diagnostic[] }>('textDocument/diagnostic').items;
  return asked.answer('textDocument/codeAction', { range, context: { diagnostics, only, triggerKind } });
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

describe('on a finding', () => {
  it('fix it, fix all alike, silence the place', () => {
    const actions = offered(new AskedText(DRAFT), at(1));
    expect(titles(actions)).toEqual([
      '改为“1.”',
      '此处不再提示',
      '修正全文同类问题（2处）：标题序号的标点或括号不规范',
    ]);
    expect(actions[0]).toMatchObject({
      isPreferred: true,
      kind: 'quickfix',
      diagnostics: [{ code: 'heading-marker' }],
    });
    expect(actions[0]?.edit).toEqual({ changes: { [URI]: [{ range: at(1, 0, 1, 2), newText: '1.' }] } });
    expect(actions[2]?.edit?.changes?.[URI]).toHaveLength(2);
  });

  it('tell the version that their edits belong to, where the editor can hold them against it', () => {
    const asked = new AskedText(DRAFT, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    expect(offered(asked, at(1))[0]?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 3 } }]);
  });

  it('open the rule’s page where the editor can', () => {
    const asked = new AskedText(DRAFT, { commands: ['gongwen.openRulePage'] });
    expect(offered(asked, at(1))[2]).toMatchObject({
      title: '查看说明',
      command: { arguments: ['heading-marker'] },
    });
  });

  it('put the comment that silences it where the line begins', () => {
    const silence = offered(new AskedText('一、甲\n\u3000\u3000定于X月X日召开。\n'), at(1, 5)).find(
      ({ title }) => title === '此处不再提示',
    );
    const newText = '\u3000\u3000<!-- gongwen-disable-next-line placeholder -->\n';
    expect(silence?.edit?.changes?.[URI]).toEqual([{ range: at(1), newText }]);
  });

  it('silence it beside the text where the editor keeps it, but for blanks, and ask how far', () => {
    const commands = ['gongwen.silence', 'gongwen.silenceMore'];
    const actions = offered(new AskedText(DRAFT, { commands }), at(1));
    const silence = actions.find(({ title }) => title === '此处不再提示');
    expect(silence?.edit).toBeUndefined();
    expect(silence?.command?.arguments).toEqual([URI, 'heading-marker', at(1, 0, 1, 2)]);
    expect(titles(actions)).toContain('不再提示…');
    const blank = offered(new AskedText('定于X月X日召开。\n', { commands }), at(0, 3));
    expect(blank.find(({ title }) => title === '此处不再提示')?.edit).toBeDefined();
  });

  it('are short where several findings meet: every fix, then one silence and one page, of the nearest', () => {
    const asked = new AskedText('一、定于X月X日日召开。。\n', { commands: ['gongwen.openRulePage'] });
    const found = asked.result.findings.map(({ rule }) => rule);
    expect(found.length).toBeGreaterThan(1);
    const actions = offered(asked, at(0, 0, 0, 12));
    const count = (title: string) => actions.filter((one) => one.title === title).length;
    expect([count('此处不再提示'), count('查看说明')]).toEqual([1, 1]);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([actions[0]]);
  });

  it('fill in all blanks that read alike, where one answer does', () => {
    const titlesAt = (text: string, character: number, commands = ['gongwen.fillAlike']) =>
      titles(offered(new AskedText(text, { commands }), at(0, character))).filter((title) => title.includes('都填为'));
    expect(titlesAt('X县要带头，X县、XX市都要参加。', 1)).toEqual(['全文的“X县”都填为…（2处）']);
    expect(titlesAt('X县要带头，X县、XX市都要参加。', 1, [])).toEqual([]);
    expect(titlesAt('X县要带头，XX市都要参加。', 1)).toEqual([]);
    expect(titlesAt('X月X日报到，X月X日返程。', 1)).toEqual([]);
  });

  it('mark a draft with many blanks as 已脱敏, below its front matter', () => {
    const blanks = '定于X月X日召开，X月X日报到，X月X日返程。';
    expect(titles(offered(new AskedText('定于X月X日召开。'), at(0, 3)))).not.toContain(
      '本文已脱敏：隐去的名称、数字不再作为错误',
    );
    const mark = offered(new AskedText(`---\ntitle: 通报\n---\n${blanks}`), at(3, 3)).find(({ title }) =>
      title.startsWith('本文已脱敏'),
    );
    expect(mark?.edit?.changes?.[URI]).toEqual([{ range: at(3), newText: '<!-- gongwen 已脱敏 -->\n' }]);
  });
});

describe('of the kinds that an editor asks for', () => {
  it('fix all that is safe only where it is asked for, in one edit of each line', () => {
    const asked = new AskedText(DRAFT);
    expect(titles(offered(asked, at(0)))).toEqual([]);
    const [all, ...others] = offered(asked, at(0), { only: ['source.fixAll'] });
    expect(others).toEqual([]);
    expect(all?.edit?.changes?.[URI]).toEqual([
      { range: at(1, 1, 1, 2), newText: '.' },
      { range: at(3, 1, 3, 2), newText: '.' },
    ]);
    expect(offered(new AskedText('一、甲\n'), at(0), { only: ['source.fixAll'] })).toEqual([]);
  });

  it('change the structure where the writer asks, never by a lightbulb of their own', () => {
    const asked = new AskedText('一、甲\n（一）乙\n（二）丙\n二、丁\n');
    expect(offered(asked, at(2))).toEqual([]);
    expect(titles(offered(asked, at(2), { triggerKind: INVOKED, only: ['refactor.move'] }))).toEqual(['上移本节']);
    expect(titles(offered(asked, at(2), { triggerKind: INVOKED, only: ['quickfix'] }))).toEqual([]);
    expect(offered(asked, at(2), { triggerKind: INVOKED })).toEqual([]);
  });
});

it('the command that fixes all tells what it settles, the most frequent kind first', () => {
  const asked = new AskedText(`${DRAFT}要早。。\n`);
  const { edits, settled } = asked.answer<FixAllResult>('gongwen/fixAll');
  expect(edits).toHaveLength(3);
  expect(settled).toEqual([
    { kind: '序号', count: 2 },
    { kind: '标点', count: 1 },
  ]);
});

it.each([
  ['heading-marker', '序号'],
  ['series-sequence', '序号'],
  ['heading-punctuation', '标点'],
  ['range-dash', '标点'],
  ['duplicate-word', '重复'],
  ['scrape-residue', '字符'],
  ['placeholder', '其他'],
])('%s is told as %s', (rule, kind) => {
  expect(kindOfRule(rule)).toBe(kind);
});

it('edits of lines are cut to what differs', () => {
  const lines = (text: string) => Draft.parse(text).lines;
  expect(changedLines(lines('甲乙甲\n同\n丙'), lines('甲丁甲\n同\n丙丙'))).toEqual([
    { range: at(0, 1, 0, 2), newText: '丁' },
    { range: at(2, 1), newText: '丙' },
  ]);
});
