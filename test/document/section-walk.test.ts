import { describe, expect, it } from 'vitest';
import { firstFrom, firstThat } from '../../server/src/document/ascending.ts';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { isWithin, type Range, touches } from '../../server/src/document/position.ts';
import { closedPieces, pieceAt, sectionsAround, walkSections } from '../../server/src/document/section-walk.ts';

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

describe('the last section ends before', () => {
  const lastLines = (lines: readonly string[]) => {
    const draft = Draft.parse(lines.join('\n'));
    const [first] = closedPieces(draft, buildOutline(draft));
    return [...walkSections(first?.sections ?? [])].map(({ section }) => `${section.line}-${section.endLine}`);
  };
  const BODY = ['一、抓项目', '要早。', '二、抓作风', '（一）严纪律', '要严。'];

  it.each([
    ['the end of the draft', []],
    ['words to the audience', ['同志们，任务已经明确。', '让我们真抓实干。', '谢谢大家！']],
    ['the words that end a document', ['特此通知。']],
    ['the list of attachments', ['', '附件：1.任务清单', '2.责任清单']],
    ['the signature and its date', ['', '平安县人民政府', '2026年3月18日']],
    [
      'the list, the signature, and an attachment with a body of its own',
      [
        '',
        '附件：任务清单',
        '',
        '平安县人民政府',
        '2026年3月18日',
        '',
        '附件',
        '任务清单',
        '开工十个项目，竣工五个项目。',
      ],
    ],
    [
      'a numbered attachment',
      [
        '特此通知。',
        '',
        '附件：1.任务清单',
        '',
        '平安县人民政府',
        '2026年3月18日',
        '',
        '附件1',
        '任务清单',
        '开工十个项目。',
      ],
    ],
  ])('%s', (_name, closing) => {
    expect(lastLines([...BODY, ...closing])).toEqual(['0-2', '2-5', '3-5']);
  });

  it('nothing that it goes on with', () => {
    expect(lastLines([...BODY, '要实。', '平安县要带头。'])).toEqual(['0-2', '2-7', '3-7']);
    expect(lastLines(['一、抓项目', '同志们，要早。', '二、抓作风', '特此通知。', '要严。'])).toEqual(['0-2', '2-5']);
  });
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
