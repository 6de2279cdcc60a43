import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline, type Section } from '../../server/src/document/outline.ts';

function outline(text: string) {
  return buildOutline(Draft.parse(text));
}

/** `一、[（一）（二）]二、` */
function sketch(sections: readonly Section[]): string {
  return sections
    .map(({ marker, children }) => marker.text + (children.length === 0 ? '' : `[${sketch(children)}]`))
    .join('');
}

function pieces(text: string) {
  return outline(text).pieces.map(({ startLine, endLine, titleLine, sections }) => ({
    startLine,
    endLine,
    titleLine,
    sections: sketch(sections),
  }));
}

describe('the outline', () => {
  it('nests four levels', () => {
    expect(pieces('讲话\n一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n2.己\n（二）庚\n二、辛')).toEqual([
      { startLine: 0, endLine: 9, titleLine: 0, sections: '一、[（一）[1.[（1）（2）]2.]（二）]二、' },
    ]);
  });

  it('gives each section all that stands below it', () => {
    const [first, second] = outline('一、甲\n正文\n（一）乙\n正文\n二、丙\n正文').pieces[0]?.sections ?? [];
    expect([first?.line, first?.endLine, first?.children[0]?.line, first?.children[0]?.endLine]).toEqual([0, 4, 2, 4]);
    expect([second?.line, second?.endLine]).toEqual([4, 6]);
  });

  it('cuts a file of several speeches at their titles', () => {
    const text = [
      '在动员会上的讲话',
      '同志们：',
      '一、甲',
      '二、乙',
      '在总结会上的讲话',
      '同志们：',
      '一、丙',
      '二、丁',
    ].join('\n');
    expect(pieces(text)).toEqual([
      { startLine: 0, endLine: 4, titleLine: 0, sections: '一、二、' },
      { startLine: 4, endLine: 8, titleLine: 4, sections: '一、二、' },
    ]);
  });

  it('cuts at an annex and a glossary', () => {
    const text = [
      '工作方案',
      '一、甲',
      '二、乙',
      '附件1',
      '任务清单',
      '一、丙',
      '二、丁',
      '名词解释',
      '1.戊',
      '2.己',
    ].join('\n');
    expect(pieces(text).map(({ startLine, sections }) => [startLine, sections])).toEqual([
      [0, '一、二、'],
      [3, '一、二、'],
      [7, '1.2.'],
    ]);
  });

  it('puts articles below chapters, and items below articles', () => {
    expect(pieces('第一章 总则\n第一条 甲\n（一）乙\n（二）丙\n第二条 丁\n第二章 附则\n第三条 戊')[0]?.sections).toBe(
      '第一章[第一条[（一）（二）]第二条]第二章[第三条]',
    );
  });

  it('puts （1） above 一、 where the draft does', () => {
    const text = '（1）甲\n一、乙\n二、丙\n（2）丁\n一、戊\n二、己\n（3）庚\n一、辛\n二、壬';
    expect(pieces(text)[0]?.sections).toBe('（1）[一、二、]（2）[一、二、]（3）[一、二、]');
  });

  it('mends a marker of the wrong level in the tree', () => {
    expect(pieces('一、甲\n1.乙\n2.丙\n（3）丁\n4.戊\n二、己')[0]?.sections).toBe('一、[1.2.（3）4.]二、');
  });

  it('takes a weak marker only where it is the next number', () => {
    expect(pieces('一、甲\n1.5万户受益\n二、乙')[0]?.sections).toBe('一、二、');
    expect(pieces('1.甲\n2.5G网络\n3.丙')[0]?.sections).toBe('1.2.3.');
  });

  it('stays linear: 20,000 headings out of order in a moment', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `${((index * 7) % 90) + 1}.项`).join('\n');
    const time = (text: string) => {
      const read = Draft.parse(text);
      const start = performance.now();
      buildOutline(read);
      return performance.now() - start;
    };
    time(lines(2_000));
    const [small, large] = [Math.max(time(lines(2_000)), 1), time(lines(20_000))];
    expect(large / small).toBeLessThan(60);
  });
});
