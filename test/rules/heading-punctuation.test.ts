import { expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline, type Section } from '../../server/src/document/outline.ts';
import { headingPunctuation } from '../../server/src/rules/heading-punctuation.ts';

const HEADINGS = 200_000;

it('a heading may have any number of headings below it', () => {
  const draft = Draft.parse('一、总体要求\n（一）抓好落实。\n要认真贯彻。\n');
  const outline = buildOutline(draft);
  const [piece] = outline.pieces;
  const [section] = piece?.sections ?? [];
  const [child] = section?.children ?? [];
  const children = Array.from({ length: HEADINGS }, () => child as Section);
  const pieces = [{ ...piece, sections: [{ ...section, children }] }] as unknown as typeof outline.pieces;
  let count = 0;
  headingPunctuation.check({
    draft,
    lines: draft.lines,
    outline: { ...outline, pieces },
    options: {},
    report: () => {
      count += 1;
    },
  });
  expect(count).toBe(HEADINGS);
});
