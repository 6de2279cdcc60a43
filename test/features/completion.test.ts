import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { type CompletionInput, type Shows, unchangedLines } from '../../server/src/features/completion/input.ts';
import { resolveSnippet } from '../../server/src/features/completion/snippets.ts';
import { complete } from '../../server/src/features/completion.ts';
import { SNIPPETS } from '../../server/src/snippets/catalogue.ts';

const FULL: Shows = { snippets: true, labelDetails: true, insertTextMode: true };
const PLAIN: Shows = { snippets: false, labelDetails: false, insertTextMode: false };

interface Asked {
  readonly trigger?: string;
  readonly declared?: boolean;
  readonly shows?: Shows;
  /** The text as it was when it was last checked. */
  readonly checked?: string;
}

/** The input at the `|` of a text. */
function at(marked: string, { trigger, declared = true, shows = FULL, checked }: Asked = {}): CompletionInput {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset).split('\n');
  const draft = Draft.parse(marked.replace('|', ''));
  const last = checked === undefined ? draft : Draft.parse(checked);
  return {
    draft,
    outline: buildOutline(last),
    known: checked === undefined ? draft.lines.length : sameText(last, draft),
    declared,
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    trigger,
    shows,
  };
}

function sameText(before: Draft, now: Draft): number {
  let same = 0;
  while (same < before.lines.length && before.lines[same]?.text === now.lines[same]?.text) same += 1;
  return same;
}

const itemsAt = (marked: string, asked?: Asked): readonly CompletionItem[] => complete(at(marked, asked)).items;

/** The labels of the markers that are offered, in the order in which they are shown. */
function markers(marked: string, asked?: Asked): string {
  return itemsAt(marked, asked)
    .filter(({ sortText = '' }) => sortText.startsWith('0'))
    .sort((left, right) => ((left.sortText ?? '') < (right.sortText ?? '') ? -1 : 1))
    .map(({ label }) => label)
    .join(' ');
}

/** The text after an item was taken. */
function taken(marked: string, label: string, asked?: Asked): string {
  const item = itemsAt(marked, asked).find((one) => one.label === label);
  if (item?.textEdit === undefined || !('range' in item.textEdit)) throw new Error(`${label} is not offered`);
  const { range, newText } = item.textEdit;
  const lines = marked.replace('|', '').split('\n');
  const line = lines[range.start.line] ?? '';
  lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  return lines.join('\n');
}

const THREE_LEVELS = `一、抓项目
（一）抓开工
1.上半年开工十个项目。
2.下半年开工五个项目。
（二）抓招商
1.办好推介会。
2.引进三家企业。
`;

describe('on an empty line', () => {
  it('offers what comes next on each open level, the nearest first', () => {
    expect(markers(`${THREE_LEVELS}|`)).toBe('3. （1） （三） 二、');
  });

  it('goes on beside a section that has a body', () => {
    expect(markers('一、抓项目\n（一）抓开工\n项目要早开工。\n|')).toBe('（二） 1. 二、');
  });

  it('goes down below a bare heading, where the draft divides its sections', () => {
    expect(markers('一、抓项目\n|')).toBe('（一） 二、');
    expect(markers(`${THREE_LEVELS}（三）抓服务\n|`)).toBe('1. （四） 二、');
    expect(markers('一、抓项目\n要早开工。\n二、抓作风\n|')).toBe('三、 （一）');
    expect(markers('一、抓项目\n二、抓作风\n|')).toBe('三、 （一）');
  });

  it('goes down after words that lead to a list', () => {
    expect(markers('一、抓项目\n要做好以下工作：\n|')).toBe('（一） 二、');
  });

  it('takes the forms that the draft uses', () => {
    expect(markers('一、抓项目\n1.早开工。\n2.早投产。\n二、抓作风\n|')).toBe('1. 三、');
    expect(markers('一、抓项目\n1.早开工。\n|')).toBe('2. （1） 二、');
    expect(markers('第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 职责\n|')).toBe('第二条 第三章');
    expect(markers('1.总则\n1.1目的\n为了规范管理。\n1.2范围\n适用于全县。\n2.职责\n|')).toBe('2.1 3.');
  });

  it('keeps the spelling of the list', () => {
    expect(markers('一、抓项目\n1、早开工。\n2、早投产。\n|')).toBe('3、 （1） 二、');
    expect(markers('(一)抓项目。\n(二)抓招商。\n|')).toBe('(三) 1.');
    expect(taken('　　一、抓项目\n要早开工。\n|', '二、')).toMatch(/\n　　二、$/u);
    expect(taken('## 一、抓项目\n要早开工。\n|', '二、')).toMatch(/\n## 二、$/u);
    expect(taken('**一、抓项目**\n要早开工。\n|', '二、')).toMatch(/\n\*\*二、\$0\*\*$/u);
    expect(taken('**一、抓项目**\n要早开工。\n|', '二、', { shows: PLAIN })).toMatch(/\n二、$/u);
    expect(taken('- 1. 早开工\n- 2. 早投产\n|', '3.')).toMatch(/\n- 3. $/u);
  });

  it('goes by what stands above where text follows', () => {
    expect(markers('一、抓项目\n要早开工。\n|\n三、抓作风\n要过硬。')).toBe('二、 （一）');
    expect(markers('|\n一、抓项目\n要早开工。')).toBe('一、 （一） 1.');
  });

  it('begins anew in an annex', () => {
    const annex = '一、抓项目\n要早开工。\n二、抓作风\n要过硬。\n附件1\n工作清单\n';
    expect(markers(`${annex}|`)).toMatch(/^一、/u);
  });

  it('offers the next member of a series that is open', () => {
    expect(markers('一、抓项目\n一是抓开工。要早动手。\n|')).toBe('二是 二、 （一）');
    expect(markers('一要抓开工。\n二要抓招商。\n|')).toMatch(/^三要/u);
    expect(markers('一要抓开工。\n要早动手。\n|')).toMatch(/^一、.*二要$/u);
    expect(markers('一、抓项目\n会议强调：一是早开工；二是早投产。\n|')).toBe('二、 （一） 三是');
    for (const [member, next] of [
      ['第一，抓开工。', '第二，'],
      ['其一，抓开工。', '其二，'],
      ['首先，抓开工。', '其次，'],
      ['再次，抓开工。', '最后，'],
      ['一个是抓开工。', '二个是'],
    ])
      expect(markers(`${member}\n|`)).toMatch(new RegExp(`^${next}`, 'u'));
  });

  it('tells which section a marker follows', () => {
    const details = itemsAt(`${THREE_LEVELS}|`).map(({ detail }) => detail);
    expect(details.slice(0, 4)).toEqual([
      '三级标题 · 接“2.引进三家企业”',
      '四级标题 · 在“2.引进三家企业”之下',
      '二级标题 · 接“（二）抓招商”',
      '一级标题 · 接“一、抓项目”',
    ]);
  });
});

describe('the start of a marker', () => {
  it('narrows by form, whatever the number', () => {
    expect(markers(`${THREE_LEVELS}一|`)).toBe('二、 （三）');
    expect(markers(`${THREE_LEVELS}1|`)).toBe('3. （1）');
    expect(markers(`${THREE_LEVELS}（|`)).toBe('（1） （三）');
    expect(markers(`${THREE_LEVELS}(|`)).toBe('（1） （三）');
    expect(markers(`${THREE_LEVELS}（一|`)).toBe('（三）');
    expect(markers(`${THREE_LEVELS}（1|`)).toBe('（1）');
  });

  it('narrows to the number that is typed, in any form', () => {
    expect(markers(`${THREE_LEVELS}三|`)).toBe('二、 （三）');
    expect(markers(`${THREE_LEVELS}3|`)).toBe('3. （三）');
    expect(markers('一、抓项目\n一是抓开工。\n二|')).toBe('二是 二、 （一）');
  });

  it('is replaced, and filters by what was typed first', () => {
    expect(taken(`${THREE_LEVELS}(|`, '（三）')).toBe(`${THREE_LEVELS}（三）`);
    expect(taken('　　一、抓项目\n要早开工。\n　　一|', '二、')).toMatch(/\n　　二、$/u);
    for (const typed of ['(', '（', '三', '3']) {
      for (const { filterText = '' } of itemsAt(`${THREE_LEVELS}${typed}|`))
        expect(filterText.startsWith(typed)).toBe(true);
    }
  });

  it('takes the bracket with it that the editor closed', () => {
    expect(markers(`${THREE_LEVELS}（|）`)).toBe('（1） （三）');
    expect(taken(`${THREE_LEVELS}（|）`, '（三）')).toBe(`${THREE_LEVELS}（三）`);
    expect(taken(`${THREE_LEVELS}(|)`, '（三）')).toBe(`${THREE_LEVELS}（三）`);
    expect(markers(`${THREE_LEVELS}（|三）抓服务`)).toBe('');
  });

  it('is not offered again once it is whole, nor before text', () => {
    expect(markers(`${THREE_LEVELS}3.|`)).toBe('');
    expect(markers(`${THREE_LEVELS}3|月底前完成。`)).toBe('');
    expect(markers(`${THREE_LEVELS}项目3|`)).toBe('');
  });

  it('is none in code or in front matter', () => {
    expect(markers('```yaml\n1.早开工\n|\n```')).toBe('');
    expect(markers('---\ntitle: 讲话\n|\n---\n一、抓项目')).toBe('');
  });
});

describe('within a paragraph', () => {
  it('offers the next member after the mark that ends the one before', () => {
    expect(markers('会议强调，一是早开工；|')).toBe('二是');
    expect(markers('会议强调，一是早开工。二|')).toBe('二是');
    expect(markers('会议强调：第一，早开工；第二，早投产；第|')).toBe('第三，');
    expect(markers('首先，早开工；|')).toBe('其次，');
    expect(taken('会议强调，一是早开工；二|三是早投产。', '二是')).toBe('会议强调，一是早开工；二是三是早投产。');
  });

  it('is quiet in the midst of a sentence, and where no series is open', () => {
    expect(markers('会议强调，一是早开工|')).toBe('');
    expect(markers('会议强调，一是早开工；项目|')).toBe('');
    expect(markers('会议强调，要早开工；二|')).toBe('');
  });

  it('comes by itself after ； alone, and only where the series runs within the paragraph', () => {
    const typed = { trigger: '；' };
    expect(markers('会议强调，一是早开工；|', typed)).toBe('二是');
    expect(markers('一是早开工；|', typed)).toBe('');
    expect(markers('会议强调，一是早开工；|', { ...typed, declared: false })).toBe('');
  });
});

describe('Enter', () => {
  const enter = { trigger: '\n' };

  it('offers the next number after a heading, a list item, a member of a series, and words that lead to a list', () => {
    expect(markers(`${THREE_LEVELS}|`, enter)).toBe('3. （1） （三） 二、');
    expect(markers('一是早开工。\n|', enter)).toMatch(/^二是/u);
    expect(markers('现将有关情况报告如下：\n|', enter)).toMatch(/^一、/u);
  });

  it('offers nothing after running text, in a new paragraph, or before text', () => {
    expect(markers('一、抓项目\n要早开工。\n|', enter)).toBe('');
    expect(markers('同志们：\n|', enter)).toBe('');
    expect(markers(`${THREE_LEVELS}\n|`, enter)).toBe('');
    expect(markers('一、抓项目\n|要早开工', enter)).toBe('');
  });

  it('waits for the blank line where paragraphs stand apart', () => {
    const spaced = '同志们：\n\n一、抓项目\n';
    expect(markers(`${spaced}|`, enter)).toBe('');
    expect(markers(`${spaced}\n|`, enter)).toBe('（一） 二、');
  });

  it('offers no snippets, and nothing in a text that is only taken for a draft', () => {
    expect(itemsAt(`${THREE_LEVELS}|`, enter)).toHaveLength(4);
    expect(itemsAt(`${THREE_LEVELS}|`, { ...enter, declared: false })).toEqual([]);
  });
});

describe('after an edit that was not checked yet', () => {
  it('reads the lines since as they stand', () => {
    const checked = '一、抓项目\n1.早开工。\n二、抓作风\n1.要过硬。';
    expect(markers('一、抓项目\n1.早开工。\n2.早投产。\n|\n二、抓作风\n1.要过硬。', { checked })).toBe('3. （1） 二、');
    expect(markers('|\n一、抓项目', { checked: '一、抓项目' })).toMatch(/^一、/u);
  });

  it('knows the lines that an edit left as they were', () => {
    const before = Draft.parse('一\n二\n三');
    const after = before.replace({ start: { line: 1, character: 1 }, end: { line: 1, character: 1 } }, '\n新');
    expect(unchangedLines(before.lines, after.lines)).toBe(1);
    expect(unchangedLines(before.lines, before.lines)).toBe(3);
  });
});

describe('snippets', () => {
  const labels = (marked: string, asked?: Asked) =>
    itemsAt(marked, asked)
      .filter(({ sortText = '' }) => sortText.startsWith('1'))
      .map(({ label }) => label);
  const named = (prefix: string) => SNIPPETS.find(({ prefixes }) => prefixes.includes(prefix))?.name ?? '';
  const TASKS = named('任务');

  it('are found by Chinese and by pinyin initials, each once, the one that is named first', () => {
    for (const typed of ['任务', 'rw']) {
      const found = labels(`${typed}|`);
      expect(found[0]).toBe(TASKS);
      expect(new Set(found).size).toBe(found.length);
    }
    expect(labels('r|')).toContain(TASKS);
  });

  it('are offered where nothing is typed, the kinds of text that the title names first; whole drafts only into an empty one', () => {
    const find = (name: string | undefined) => SNIPPETS.find((one) => one.name === name);
    const offered = labels('在全县安全生产工作会议上的讲话\n同志们：\n|').map(find);
    expect(offered.length).toBeGreaterThan(20);
    expect(offered[0]?.genre).toBe('安全生产讲话');
    expect(offered.filter((one) => one?.isWholeDraft)).toEqual([]);
    expect(find(labels('关于召开会议的通知\n各乡镇：\n|')[0])?.genre).toBe('通知');
    expect(
      labels('|')
        .map(find)
        .some((one) => one?.isWholeDraft),
    ).toBe(true);
  });

  it('are each found by the first letter of a name', () => {
    for (const { name, prefixes } of SNIPPETS) expect(labels(`${prefixes[0]?.charAt(0)}|`), name).toContain(name);
  });

  it('are whole drafts only where nothing else stands in the draft', () => {
    const whole = (marked: string) =>
      labels(marked).filter((label) => SNIPPETS.find(({ name }) => name === label)?.isWholeDraft);
    for (const marked of ['tz|', '\n　　通知|\n\n', '---\ntitle: 稿\n---\n通知|'])
      expect(whole(marked), marked).not.toEqual([]);
    for (const marked of ['一、通知|', '一、工作总结|', '通知|召开', '关于开会的函\n通知|', '通知|\n各乡镇：'])
      expect(whole(marked), marked).toEqual([]);
  });

  it('are found within a sentence by a whole word only', () => {
    expect(labels('会议开始，任|')).toEqual([]);
    expect(labels('会议开始，任务|')).toContain(TASKS);
    expect(labels('会议开始的任务|')).toEqual([]);
    expect(labels('抓好工作rw|')).toContain(TASKS);
    expect(labels('抓好工作r|')).toEqual([]);
    expect(labels('5rw|')).toEqual([]);
  });

  it('are left to the language 公文', () => {
    expect(itemsAt('rw|', { declared: false })).toEqual([]);
  });

  it('take the numbers of their place', () => {
    const numbers = (marked: string) =>
      taken(marked, TASKS)
        .match(/^(?:[（(]?[一二三四五六七八九十\d]+[、.．）)])+/gmu)
        ?.join(' ');
    expect(numbers('rw|')).toBe('一、 （一） （二） （三）');
    expect(numbers('一、抓项目\n要早开工。\nrw|')).toBe('一、 二、 （一） （二） （三）');
    expect(numbers('一、抓项目\n（一）抓开工。要早。\nrw|')).toBe('一、 （一） （二） 1. 2. 3.');
    expect(numbers('一、抓项目\n1、抓开工。\nrw|')).toBe('一、 1、 2、 （1） （2） （3）');
    expect(numbers('一、抓项目\n要早开工。\n三、rw|')).toBe('一、 三、 （一） （二） （三）');
    expect(numbers('一、抓项目\n要早开工。\nrw|\n二、抓作风')).toBe('一、 二、 （一） （二） （三） 二、');
  });

  it('are set as the paragraphs above are', () => {
    expect(taken('一、抓项目\n要早开工。\nrw|', TASKS)).not.toMatch(/\n\n/u);
    expect(taken('一、抓项目\n\n要早开工。\n\nrw|', TASKS).split('\n\n')).toHaveLength(6);
    const indented = taken('　　一、抓项目\n　　要早开工。\nrw|', TASKS).split('\n');
    expect(indented.filter((line) => /^　　\S/u.test(line))).toHaveLength(6);
    expect(taken('　　一、抓项目\n　　要早开工。\n　　rw|', TASKS)).toMatch(/\n　　二、[^\n]+\n　　（一）/u);
  });

  it('are plain text for an editor without tab stops', () => {
    const items = itemsAt('cw|', { shows: PLAIN });
    expect(items.length).toBeGreaterThan(0);
    for (const { insertTextFormat, textEdit } of items) {
      expect(insertTextFormat).toBe(1);
      expect(textEdit?.newText).not.toMatch(/[$|]/u);
    }
  });

  it('show their text and their use when they are looked at', () => {
    const item = itemsAt('rw|').find(({ label }) => label === TASKS) as CompletionItem;
    expect(item.documentation).toBeUndefined();
    const { detail, documentation } = resolveSnippet(item);
    expect(documentation).toMatch(/^一、【请填写.*】\n[^$]*$/u);
    expect(detail).toMatch(/^用在/u);
  });
});
