import { describe, expect, it } from 'vitest';
import { firstFrom, firstThat } from '../../server/src/document/ascending.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { isWithin, type Range, touches } from '../../server/src/document/position.ts';
import { pieceAt, sectionsAround, walkSections } from '../../server/src/document/section-walk.ts';

const TEXT = '动员会讲话\n同志们：\n一、甲\n（一）乙\n1.丙\n（二）丁\n二、戊\n总结会讲话\n同志们：\n一、己\n二、庚\n';
const { pieces } = buildOutline(Draft.parse(TEXT));
const [piece] = pieces;

describe('the walk over sections', () => {
  const walk = (first?: number, last?: number) =>
    [...walkSections(piece?.sections ?? [], first, last)].map(({ section, depth }) => `${section.line}:${depth}`);

  it('goes from the top down, and tells how deep each stands', () => {
    expect(walk()).toEqual(['2:0', '3:1', '4:2', '5:1', '6:0']);
  });

  it('tells of those that reach into some lines', () => {
    expect(walk(4, 4)).toEqual(['2:0', '3:1', '4:2']);
    expect(walk(6, 9)).toEqual(['6:0']);
  });
});

it('a line stands in a piece, and in sections from the outside in', () => {
  const linesAround = (line: number) => sectionsAround(pieces, line).map((section) => section.line);
  expect([0, 2, 4, 5, 6, 8, 10].map(linesAround)).toEqual([[], [2], [2, 3, 4], [2, 5], [6], [], [10]]);
  expect([0, 6, 7, 99].map((line) => pieceAt(pieces, line)?.startLine)).toEqual([0, 0, 7, undefined]);
});

it('the first of ordered items is found, or their count', () => {
  const numbers = [1, 3, 3, 7];
  expect([0, 1, 2, 3, 4, 7, 8].map((least) => firstFrom(numbers, least))).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect(firstThat([], () => true)).toBe(0);
});

it('ranges touch where the one ends and the other begins', () => {
  const range = (from: number, to: number, line = 0): Range => ({
    start: { line: 0, character: from },
    end: { line, character: to },
  });
  expect(touches(range(0, 2), range(2, 3))).toBe(true);
  expect(touches(range(0, 2), range(3, 4))).toBe(false);
  expect(touches(range(5, 0, 1), range(9, 9))).toBe(true);
  expect(isWithin(range(1, 2), range(1, 2))).toBe(true);
  expect(isWithin(range(1, 3), range(1, 2))).toBe(false);
});
