import type { IIndentAttributesProperties } from 'docx';
import type { PageSettings } from '../layout/page-settings.ts';
import { widthOf } from '../layout/width.ts';
import { twips } from './length.ts';
import { advanceOf } from './styles.ts';

/** Where signature and date stand, as left indents. */
export interface SignOffPlaces {
  readonly signature: IIndentAttributesProperties;
  readonly date: IIndentAttributesProperties;
}

const BESIDE_DATE = 4;
const BESIDE_SIGNATURE = 2;

/**
 * GB/T 9704-2012 7.3.5: with a seal the date ends four characters from the right and the signature stands in the middle over it;
 * without one the signature ends two characters from the right and the date begins two characters after the signature,
 * unless the date is so long that it must itself end two characters from the right. Of several signatures the longest counts.
 */
export function placeSignOff(signature: string, date: string, hasSeal: boolean, page: PageSettings): SignOffPlaces {
  const { signed, dated } = hasSeal
    ? underSeal(widthOf(signature), widthOf(date), page.characters)
    : withoutSeal(widthOf(signature), widthOf(date), page.characters);
  const indent = (characters: number) => ({ left: twips(Math.max(0, characters) * advanceOf(page)) });
  return { signature: indent(signed), date: indent(dated) };
}

function underSeal(signature: number, date: number, line: number): { signed: number; dated: number } {
  const dated = line - BESIDE_DATE - date;
  return { dated, signed: Math.min(dated + (date - signature) / 2, line - signature) };
}

function withoutSeal(signature: number, date: number, line: number): { signed: number; dated: number } {
  const signed = line - BESIDE_SIGNATURE - signature;
  const dated = signed + BESIDE_SIGNATURE;
  const latest = line - BESIDE_SIGNATURE - date;
  return dated <= latest ? { signed, dated } : { signed: latest - BESIDE_SIGNATURE, dated: latest };
}
