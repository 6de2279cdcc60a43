import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { isSpeech, minutesOf } from '../../server/src/features/status.ts';

const DRAFT = Draft.parse(
  ['一、抓项目', '要早开工。', '（一）抓开工', '要早动手。', '1.列出清单。', '（二）抓招商', '要走出去。', ''].join(
    '\n',
  ),
);

const hintsAt = (first: number, last: number) =>
  inlayHints(DRAFT, buildOutline(DRAFT), first, last, 10).map(
    ({ position, label }) => `${position.line}:${position.character} ${String(label)}`,
  );

describe('the length of a section', () => {
  it('stands after its heading, with what stands below it', () => {
    expect(hintsAt(0, 7)).toEqual(['0:5 38字 · 约4分钟', '2:6 17字 · 约2分钟', '5:6 11字 · 约1分钟']);
  });

  it('is told for the lines that are in view', () => {
    expect(hintsAt(1, 2)).toEqual(['2:6 17字 · 约2分钟']);
    expect(hintsAt(3, 4)).toEqual([]);
  });
});

it('a speech speaks to somebody, and takes a minute at least', () => {
  expect(isSpeech(Draft.parse('在动员会上的讲话\n\n同志们：\n'))).toBe(true);
  expect(isSpeech(Draft.parse('关于召开会议的通知\n各乡镇人民政府：\n'))).toBe(false);
  expect(minutesOf(10, 220)).toBe(1);
  expect(minutesOf(1100, 220)).toBe(5);
});
