import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { fixAll, fixText } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';

const linter = new Linter(defaultConfig());

describe('all safe fixes', () => {
  it('are applied until none is left, and only those accepted', () => {
    const text = '一、甲\r\n(一）乙\r\n（二）丙\r1、丁要要\n';
    expect(fixText(linter, text, true)).toBe('一、甲\r\n（一）乙\r\n（二）丙\r1.丁要要\n');
  });

  it('leave every line the same one that they do not touch', () => {
    const draft = Draft.parse('一、甲\n（一）乙\n正文。\n1、丙，要要。\n');
    const fixed = fixAll(linter, draft, true);
    expect(fixed.lines.map((line) => line.text)).toEqual(['一、甲', '（一）乙', '正文。', '1.丙，要要。', '']);
    expect(fixed.lines.map((line, number) => line === draft.lines[number])).toEqual([true, true, true, false, true]);
    expect(fixAll(linter, fixed, true)).toBe(fixed);
  });

  it('are made at every place of one line', () => {
    const text = (mark: string) => `${`要落实${mark}会议精神`.repeat(2_000)}。`;
    expect(fixText(linter, text('，，'), true)).toBe(text('，'));
  });
});
