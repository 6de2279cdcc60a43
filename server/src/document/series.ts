import type { Line } from './line.ts';
import { type Marker, readMarker, type SeriesForm } from './marker.ts';

export type SeriesMarker = Marker & { readonly form: SeriesForm };

/** A member stands where a sentence or a clause begins. */
const OPENING = /(?:^|[。；：！？，、;:!,])[ \u3000”]*(?=[一二三四五六七八九十第其首再])/gu;

const kept = new WeakMap<Line, readonly SeriesMarker[]>();

/** The series markers of a line, in columns: 一是 二要 第一， 其一， at its start or after a sentence. Read once for a line. */
export function seriesMarkers(line: Line): readonly SeriesMarker[] {
  let markers = kept.get(line);
  if (markers === undefined) {
    markers = line.block === 'text' ? readSeries(line) : [];
    kept.set(line, markers);
  }
  return markers;
}

function readSeries({ inline, text }: Line): readonly SeriesMarker[] {
  const markers: SeriesMarker[] = [];
  for (const opening of inline.text.matchAll(OPENING)) {
    const marker = readMarker(inline.text, opening.index + opening[0].length);
    if (marker === undefined || marker.weak || !isSeriesMarker(marker)) continue;
    if (marker.form !== 'point' && /^[，、,]/u.test(opening[0])) continue;
    const start = inline.columnOf(marker.start);
    const end = inline.columnOf(marker.end - 1) + 1;
    markers.push({ ...marker, start, end, text: text.slice(start, end) });
  }
  return markers;
}

function isSeriesMarker(marker: Marker): marker is SeriesMarker {
  return marker.form === 'point' || marker.form === 'ordinal' || marker.form === 'one-of';
}
