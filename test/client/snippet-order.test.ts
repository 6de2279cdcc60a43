import { expect, it } from 'vitest';
import { KINDS, kindOfGenre, ranked } from '../../client/src/snippet-order.ts';
import { offeredSnippets } from '../../server/src/features/snippet-list.ts';

const DRAFTS = offeredSnippets(true, undefined);

it.each([
  ['qs', '请示'],
  ['tz', '通知'],
  ['tb', '通报'],
  ['bg', '报告'],
  ['jd', '决定'],
  ['h', '函'],
  ['通知', '通知'],
  ['请示', '请示'],
  ['jh', '会议讲话'],
  ['QS', '请示'],
])('%s brings %s first', (typed, genre) => {
  expect(ranked(DRAFTS, typed)[0]?.genre).toBe(genre);
});

it('what several kinds are called brings all of them before the others', () => {
  const first = (typed: string, count: number) =>
    ranked(DRAFTS, typed)
      .slice(0, count)
      .map(({ genre }) => genre);
  expect(first('jy', 5)).toEqual(expect.arrayContaining(['决议', '纪要']));
  expect(new Set(first('tz', 7))).toEqual(new Set(['通知']));
});

it('nothing typed leaves the order as it is', () => {
  expect(ranked(DRAFTS, ' ')).toEqual(DRAFTS);
});

it('the fifteen kinds of official documents stand together, and every kind has its drafts', () => {
  const genres = [...new Set(DRAFTS.map(({ genre }) => genre))];
  const count = (kind: string) => genres.filter((genre) => kindOfGenre(genre) === kind).length;
  expect(count('法定公文')).toBe(15);
  for (const kind of KINDS) expect(count(kind), kind).toBeGreaterThan(3);
});
