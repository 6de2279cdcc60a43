import { expect, it } from 'vitest';
import { undoubled } from '../../server/src/lexicon/elsewhere.ts';

it('a doubled character stands once between its neighbours', () => {
  expect(undoubled('治理清溪溪水质', 3)).toBe('清溪水');
});

it('is not looked for where a neighbour is no Han character', () => {
  expect(undoubled('溪溪水', 0)).toBe('');
  expect(undoubled('清溪溪。', 1)).toBe('');
});
