import { expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import type { Fact } from '../../server/src/document/fact.ts';
import { KeyCount, type Keyed } from '../../server/src/document/key-count.ts';

const keyed = (...keys: number[]) => keys.map((key) => ({ key }));

it('what was added twice is repeated until one of the two is taken back', () => {
  const count = new KeyCount();
  count.add(keyed(1, 2));
  expect([...count.repeated]).toEqual([]);
  count.add(keyed(2, 3, 3));
  expect([...count.repeated]).toEqual([2, 3]);
  count.remove(keyed(2, 3));
  expect([...count.repeated]).toEqual([]);
  count.add(keyed(1));
  expect([...count.repeated]).toEqual([1]);
});

const NONE: readonly Keyed[] = [];
const lengths: Fact<readonly Keyed[]> = { none: NONE, of: ({ text }) => (text === '' ? NONE : keyed(text.length)) };

it('an edit takes the count along, and a draft that lost it counts anew', () => {
  const draft = Draft.parse('甲乙\n丙\n丁戊己');
  expect([...draft.repeatedKeys(lengths)]).toEqual([]);
  const start = { line: 1, character: 1 };
  const edited = draft.replace({ start, end: start }, '庚\n辛');
  expect([...edited.repeatedKeys(lengths)]).toEqual([2]);
  const again = edited.replace({ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, '');
  expect([...again.repeatedKeys(lengths)]).toEqual([]);
  expect([...draft.repeatedKeys(lengths)]).toEqual([]);
  expect([...edited.repeatedKeys(lengths)]).toEqual([2]);
});
