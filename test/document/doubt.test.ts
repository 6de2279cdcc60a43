import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { isDoubtful } from '../../server/src/document/numbering/doubt.ts';
import { buildOutline } from '../../server/src/document/outline.ts';

function doubts(text: string): (readonly [kind: string, isDoubtful: boolean])[] {
  const draft = Draft.parse(text);
  return buildOutline(draft).irregularities.map((one) => [one.kind, isDoubtful(draft.lines, one)] as const);
}

describe('an irregularity is doubtful', () => {
  it.each([
    ['in a contents page', '1.1 甲\t3\n1.2 乙\t4\n1.2 丙\t5', 'wrong'],
    ['far from what is expected', '1.甲。\n2.乙。\n48.丙。', 'wrong'],
    ['where a word processor counts on', '1.甲乙\n2.丙丁\n其他\n    4. 戊己', 'lost-number'],
    ['where a list of 1. begins late', '2.甲。\n3.乙。', 'not-first'],
    ['where a decimal begins late', '# 甲\n2.3 乙\n2.4 丙', 'not-first'],
    ['where just one number stands', '六、手册\n正文。', 'not-first'],
    ['where another list begins without a word', '1.甲。\n2.乙。\n1.丙。\n2.丁。', 'new-list'],
  ])('%s', (_, text, kind) => {
    expect(doubts(text)).toEqual([[kind, true]]);
  });

  it.each([
    ['a number twice', '1.1 甲乙\n1.2 丙丁\n1.2 戊己\n1.4 庚辛', 'wrong'],
    ['a gap', '42.1 甲乙；\n42.3 丙丁\n42.4 戊己', 'gap'],
    ['headings without their first', '二、甲\n三、乙\n四、丙', 'not-first'],
  ])('but not %s', (_, text, kind) => {
    expect(doubts(text)).toEqual([[kind, false]]);
  });
});
