import { expect, it } from 'vitest';
import { STANDARD_PAGE } from '../../server/src/layout/page-settings.ts';
import { placeSignOff } from '../../server/src/word/sign-off.ts';

/** Twips of one character with what stands between it and the next. */
const ADVANCE = 315;

it.each([
  // 7 and 7: the date ends 4 from the right, the signature over its middle.
  ['青山县人民政府', '2026年5月18日', true, 17.5, 17.5 - 0.25],
  ['青山县财政局', '2026年5月8日', true, 18, 18],
  // The signature ends 2 from the right, the date begins 2 after it.
  ['青山县人民政府办公室', '2026年5月8日', false, 18, 16],
  // The date is longer: it ends 2 from the right itself.
  ['县委', '2026年5月8日', false, 20, 18],
])('%s, %s, seal: %s', (signature, date, hasSeal, dated, signed) => {
  const places = placeSignOff(signature, date, hasSeal, STANDARD_PAGE);
  expect(places.date).toEqual({ left: Math.round(dated * ADVANCE) });
  expect(places.signature).toEqual({ left: Math.round(signed * ADVANCE) });
});
