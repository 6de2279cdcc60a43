import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { hintsOf } from '../../server/src/features/inlay-hints.ts';

const DRAFT = Draft.parse(
  ['一、抓项目', '要早开工。', '（一）抓开工', '要早动手。', '1.列出清单。', '（二）抓招商', '要走出去。', ''].join(
    '\n',
  ),
);

const hintsAt = (first: number, last: number) =>
  hintsOf(DRAFT, buildOutline(DRAFT), first, last, 10).map(
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
