import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../server/src/snippets/catalogue.ts';
import { factsAskedBy, fillFacts } from '../../server/src/snippets/facts.ts';
import { escapeSnippet, plainText } from '../../server/src/snippets/grammar.ts';
import { numberFor, ownForm, takesNumbers } from '../../server/src/snippets/placing.ts';

const section = (body: string, isWholeDraft = false): Snippet => ({
  name: '任务',
  genre: '会议讲话',
  group: '任务',
  use: '用在任务部分',
  prefixes: ['任务', 'rw'],
  isWholeDraft,
  body,
});

describe('the numbers of a snippet', () => {
  const levels = (['han-paren', 'arabic', 'arabic-paren'] as const).map((form) => ({ form, sample: undefined }));

  it('become those of the place, level by level', () => {
    const body =
      '一、${1:标题}\n（一）${2:任务}。一是${3:早}；二是${4:快}。\n（二）${5:任务}。\n二、${6:标题}\n（一）$7\n$0';
    expect(numberFor(section(body), { levels, value: 3 })).toBe(
      '（三）${1:标题}\n1.${2:任务}。一是${3:早}；二是${4:快}。\n2.${5:任务}。\n（四）${6:标题}\n1.$7\n$0',
    );
  });

  it('go below the levels that there are as they are', () => {
    expect(numberFor(section('一、$1\n（一）$2'), { levels: levels.slice(0, 1), value: 2 })).toBe('（二）$1\n（一）$2');
  });

  it('are left alone in a whole draft, and where there are none', () => {
    expect(ownForm(section('一、$1'))).toBe('han');
    expect(takesNumbers(section('一、$1'))).toBe(true);
    expect(takesNumbers(section('一、$1', true))).toBe(false);
    expect(takesNumbers(section('一是$1。'))).toBe(false);
  });
});

describe('the facts that a whole draft asks for', () => {
  const SPEECH = '在${1:【请填写会议名称】}上的讲话\n\n（${2:20XX}年${3:X月X日}）\n\n今天召开$1，${4:X月X日}前完成。$0';
  const NOTICE =
    '${1:XX市人民政府}关于${2:【请填写事由】}的通知\n\n〔${3:20XX}〕${4:X}号\n\n请${5:XX单位}办理。\n\n$1\n$3年${6:X月X日}';

  it('are those that its gaps are made for', () => {
    expect(factsAskedBy(SPEECH)).toEqual(['meeting', 'date']);
    expect(factsAskedBy(NOTICE)).toEqual(['unit', 'date']);
    expect(factsAskedBy('${1:【请填写主题】}，${2:X月X日}，${3:XX单位}。\n${4:【请填写姓名】}')).toEqual(['name']);
  });

  it('are filled in wherever they stand, and no other gap is', () => {
    expect(fillFacts(SPEECH, { meeting: '全县项目推进会', date: '2026-03-12' })).toBe(
      '在全县项目推进会上的讲话\n\n（2026年3月12日）\n\n今天召开全县项目推进会，${4:X月X日}前完成。$0',
    );
    expect(fillFacts(NOTICE, { unit: '某市人民政府', date: '2026-3-12' })).toBe(
      '某市人民政府关于${2:【请填写事由】}的通知\n\n〔2026〕${4:X}号\n\n请${5:XX单位}办理。\n\n某市人民政府\n2026年3月12日',
    );
  });

  it('stay gaps where nothing was said', () => {
    expect(fillFacts(SPEECH, { meeting: ' ', date: '' })).toBe(SPEECH);
    expect(fillFacts('${1:【请填写会议名称】}$0', { meeting: 'a$1}' })).toBe('a\\$1\\}$0');
  });
});

describe('the plain text of a snippet', () => {
  it('has defaults, first choices, and what is repeated', () => {
    expect(plainText('在${1:【会议】}上，$1和${1}由${2|书记,县长|}主持。$0')).toBe(
      '在【会议】上，【会议】和【会议】由书记主持。',
    );
    expect(plainText('$1在${1:前}')).toBe('前在前');
    expect(plainText('${1:在${2:县}的}$2')).toBe('在县的县');
  });

  it('has what was escaped', () => {
    expect(plainText('投资\\$1\\}${1:a\\}b}${2|a\\,b,c|}')).toBe('投资$1}a}ba,b');
    expect(plainText(escapeSnippet('a$1}\\b'))).toBe('a$1}\\b');
  });
});
