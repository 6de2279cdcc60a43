import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { placeholderFacts } from '../../server/src/rules/placeholder/facts.ts';
import { lintWith } from './lint-with.ts';

const spans = (text: string) =>
  lintWith('placeholder', {}, text).map(
    ({ range: { start, end }, message }) =>
      `${start.line}:${start.character}-${end.line}:${end.character} ${/“([^”]*)”/u.exec(message)?.[1]}`,
  );

describe('a placeholder broken by the end of a line', () => {
  it.each([
    [
      'between figure and unit',
      '经研究，全县村级党组织书记轮训班定于X月\nXX日在县委党校开班，请准时参加。',
      ['0:18-1:3 X月XX日'],
    ],
    [
      'within the mask',
      '会议听取了各乡镇抓党建促乡村振兴情况的汇报，由X\nXX同志主持，县委常委出席。',
      ['0:23-1:4 XXX同志'],
    ],
    ['before its word', '全县各级各部门要向先进看齐，认真学习借鉴XX\n县的经验做法，不断改进工作。', ['0:20-1:1 XX县']],
    [
      'others of both lines stay',
      'X县：全县各级各部门要向先进看齐，认真学习借鉴XX\n县的经验，于X月底前落实。',
      ['0:0-0:2 X县', '0:23-1:1 XX县', '1:6-1:8 X月'],
    ],
  ])('is one: %s', (_name, text, expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it.each([
    ['a form, a field a line', '姓名：XXX\n单位：县委办公室', ['0:3-0:6 XXX']],
    ['a paragraph between', '全县各级各部门要认真学习借鉴先进地区XX\n\n县里的工作经验。', ['0:18-0:20 XX']],
    ['a label on the next line', '全县各级各部门要认真学习借鉴先进地区XX\n人员：另行通知。', ['0:18-0:20 XX']],
  ])('is none: %s', (_name, text, expected) => {
    expect(spans(text)).toEqual(expected);
  });
});

describe('severity', () => {
  const severities = (text: string) => lintWith('placeholder', {}, text).map(({ severity }) => severity);

  it.each([
    ['a sign, a blank', '定于X月XX日召开，地点：____', ['error', 'error']],
    ['not settled yet', '会议地点待定。\n时间TBD', ['warning', 'warning']],
    ['perhaps a variable', '讲一讲xx的用法。', ['warning']],
    ['a figure that fell out', '预算金额为人民币元，参训共计人。', ['warning', 'warning']],
    ['perhaps the unit that is meant', '预算金额为人民币元。', ['info']],
    ['a name hidden after a surname', '孙XX，男，工程师。', ['info']],
    ['rings for a name of any kind', '以○○为例。', ['info']],
    ['an example', '如：“XX同学”。', ['info']],
    ['a phrase in quotation marks', '少些“中国式XX”。', ['info']],
    ['such a phrase beside a sign', '少些“中国式XX”，X县带头。', ['error', 'error']],
    ['what a meeting left open', '会议纪要\n完成时间待定。', ['info']],
    ['the same blank in the next row of a table', '| 甲 | ____元 |\n| 乙 | ____元 |', ['error', 'info']],
    ['another blank in the next row', '| 甲 | ____元 |\n| 乙 | ____人 |', ['error', 'error']],
  ])('%s', (_name, text, expected) => {
    expect(severities(text)).toEqual(expected);
  });
});

describe('after an edit', () => {
  const MARK = '<!-- gongwen 已脱敏 -->\n';

  it('each line is read once for as long as it lives', () => {
    const draft = Draft.parse('X县\nXX省\n');
    const edited = draft.replace({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '在');
    expect(placeholderFacts.of(edited.lines[1]!)).toBe(placeholderFacts.of(draft.lines[1]!));
    expect(placeholderFacts.of(edited.lines[0]!)).not.toBe(placeholderFacts.of(draft.lines[0]!));
  });

  it('the whole draft is judged anew: marked as 已脱敏, and no longer', () => {
    const linter = new Linter(defaultConfig());
    const severities = (draft: Draft) => linter.lint(draft, true).findings.map(({ severity }) => severity);
    const draft = Draft.parse('X县要抓紧。\nXX省已部署。\n数据待补充。');
    expect(severities(draft)).toEqual(['error', 'error', 'error']);
    const start = { line: 0, character: 0 };
    const marked = draft.replace({ start, end: start }, MARK);
    expect(severities(marked)).toEqual(['info', 'info', 'error']);
    expect(severities(marked.replace({ start, end: { line: 1, character: 0 } }, ''))).toEqual([
      'error',
      'error',
      'error',
    ]);
  });

  it('a placeholder is broken, and made whole again', () => {
    const linter = new Linter(defaultConfig());
    const places = (draft: Draft) =>
      linter.lint(draft, true).findings.map(({ range: { start, end } }) => [start.line, end.line]);
    let draft = Draft.parse('全县各级各部门要向先进看齐，认真学习借鉴XX县的经验。');
    expect(places(draft)).toEqual([[0, 0]]);
    const at = { line: 0, character: 22 };
    draft = draft.replace({ start: at, end: at }, '\n');
    expect(places(draft)).toEqual([[0, 1]]);
    draft = draft.replace({ start: at, end: { line: 1, character: 0 } }, '');
    expect(places(draft)).toEqual([[0, 0]]);
  });
});

it.each(['X', 'X月', '年 ', '?', '某', '**起', '〔20', '【请', '会议，，', '一句话。', '&nbsp;', '小编'])(
  'a line of nothing but “%s” takes linear time',
  (unit) => {
    const linter = new Linter(defaultConfig());
    const time = (units: number) => {
      const draft = Draft.parse(unit.repeat(units / unit.length));
      const start = performance.now();
      linter.lint(draft, true);
      return performance.now() - start;
    };
    time(4_000);
    // A quadratic rule would take 64 times as long, and minutes.
    expect(time(64_000)).toBeLessThan(Math.max(time(8_000), 25) * 40);
  },
);
