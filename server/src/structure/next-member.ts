import type { Line } from '../document/line.ts';
import { FIRST_WORDS, spellMarker } from '../document/marker.ts';
import { writeHanNumeral } from '../document/numeral.ts';
import { type SeriesMarker, seriesMarkersOf } from '../document/series.ts';
import type { NextMarker } from './next-marker.ts';

/** The members of series in a line, in order: none where there is no line. */
export function seriesOf(line: Line | undefined): readonly SeriesMarker[] {
  return line === undefined ? [] : seriesMarkersOf.of(line);
}

/** The series member that a line begins with. */
export function startsSeries(line: Line): SeriesMarker | undefined {
  return seriesOf(line).find(({ start }) => start === line.inline.columnOf(0));
}

/** What follows a member that stands in a 0-based line. */
export function nextMember(marker: SeriesMarker, line: number, lead: string): NextMarker {
  const { form, value } = marker;
  return { form, value: value + 1, text: spellMember(marker, value + 1), lead, relation: 'series', after: line };
}

function spellMember({ form, text }: SeriesMarker, value: number): string {
  if (form === 'first') return `${FIRST_WORDS[value - 1] ?? '最后'}，`;
  if (form === 'circled') return spellMarker(form, value);
  return /[\d０-９]/u.test(text)
    ? text.replace(/[\d０-９]+/u, String(value))
    : text.replace(/[零一二三四五六七八九十百]+/u, writeHanNumeral(value));
}
