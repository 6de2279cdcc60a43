import { expect, it } from 'vitest';
import { AskedText, at } from './asked.ts';

const TEXT = '定于X月X日召开。\n由XXX同志主持，张某某列席。\n';

it('places that are still to be filled in are told, whatever severity they have; names hidden on purpose are not', () => {
  const places = [at(0, 2, 0, 6), at(1, 1, 1, 6)];
  expect(new AskedText(TEXT).answer('gongwen/placeholders')).toEqual(places);
  const mild = new AskedText(TEXT, { settings: { rules: { placeholder: 'warning' } } });
  expect(mild.answer('gongwen/placeholders')).toEqual(places);
  const off = new AskedText(TEXT, { settings: { rules: { placeholder: 'off' } } });
  expect(off.answer('gongwen/placeholders')).toEqual([]);
});
