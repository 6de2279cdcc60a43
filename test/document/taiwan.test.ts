import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { isTraditional } from '../../server/src/document/taiwan.ts';

const isTaiwan = (text: string) => isTraditional(Draft.parse(text).lines);

describe('a text in traditional characters', () => {
  it.each(['主旨：檢送會議紀錄。', '第一條　本辦法依章程訂定之。', '說明：\n一、請辦理。', '擬辦：奉核後函復。'])(
    'is “%s”',
    (text) => {
      expect(isTaiwan(text)).toBe(true);
    },
  );

  it.each([
    '',
    '一、甲\n二、乙',
    '关于召开会议的通知',
    '本馆收藏“國立編譯館”旧印一枚，请各单位妥善保护、登记，并报县文物局审核。',
  ])('is not “%s”', (text) => {
    expect(isTaiwan(text)).toBe(false);
  });

  it('is told by most of its characters, and by its first pages where it is long', () => {
    expect(isTaiwan(`${'這個會議討論經費。\n'.repeat(3)}引自大陆的报告。`)).toBe(true);
    expect(isTaiwan(`${'這個會議討論經費。\n'.repeat(100)}${'这个会议讨论经费。\n'.repeat(200)}`)).toBe(true);
  });
});
