import { describe, expect, it } from 'vitest';
import { FIRST_LINE } from '../../server/src/document/block.ts';
import { isEmptyMarker, type Line, readLine } from '../../server/src/document/line.ts';

const read = (text: string): Line => readLine(text, FIRST_LINE, 1);

describe('the shape of a line', () => {
  it.each([
    ['同志们：', 'salutation'],
    ['各位代表、同志们:', 'salutation'],
    ['各位代表！', 'salutation'],
    ['现将有关情况报告如下：', 'lead-in'],
    ['具体要求如下。', 'lead-in'],
    ['在全县教育工作会议上的讲话', 'head'],
    ['附件1', 'divider'],
    ['名词解释', 'divider'],
    ['《政府工作报告》注释', 'divider'],
    ['——————', 'divider'],
    ['# 总结', 'divider'],
    ['专栏1 重点项目', 'box'],
    ['会议认为，要抓好落实。', 'body'],
    ['<!-- gongwen-disable -->', 'comment'],
    ['　　', 'blank'],
  ])('%s: %s', (text, shape) => {
    expect(read(text).shape).toBe(shape);
  });
});

describe('Markdown is looked through', () => {
  it.each([
    ['## 一、标题', 3, 5],
    ['**一、标题**', 2, 4],
    ['- 一、标题', 2, 4],
    ['> 一、标题', 2, 4],
    ['　　一、标题', 2, 4],
    ['**一**、标题', 2, 6],
    ['__一、__标题', 2, 4],
  ])('%s', (text, start, end) => {
    expect(read(text).marker).toMatchObject({ form: 'han', value: 1, start, end });
  });

  it('takes stars that mask a figure for no emphasis', () => {
    expect(read('抓获***名，打掉*个').inline.text).toBe('抓获***名，打掉*个');
  });

  it('maps what is read to columns of the line as it stands', () => {
    const { inline } = read('  **重点**抓**落实**。');
    expect(inline.text).toBe('重点抓落实。');
    expect([0, 2, 3, 5].map((offset) => inline.columnOf(offset))).toEqual([4, 8, 11, 15]);
  });
});

describe('an empty marker', () => {
  it.each(['一、', '（十二）', '3.', '　　（1）', '### 二、', '**三、**', '第五条　'])('is %s', (text) => {
    expect(isEmptyMarker(text)).toBe(true);
  });

  it.each(['', '一、抓项目', '一是', '附件1', '正文。', `一、${'长'.repeat(40)}`])('is not %s', (text) => {
    expect(isEmptyMarker(text)).toBe(false);
  });
});
