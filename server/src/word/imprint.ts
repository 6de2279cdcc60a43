import {
  BorderStyle,
  type IBorderOptions,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { type PageSettings, textWidth } from '../layout/page-settings.ts';
import type { Paragraph as Laid } from '../layout/paragraph.ts';
import { twips } from './length.ts';
import { makeRun } from './run.ts';
import { styleOf } from './styles.ts';

const DATED = /(?<![ \u3000\t])[ \u3000\t]+(?=(?:19|20)[^ \u3000\t]{2,12}印发$)/u;

/** In eighths of a point: 0.35 mm at the outside, 0.25 mm between (GB/T 9704-2012 7.4). */
const OUTER: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const INNER: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 版记: at the foot of the last page, between rules as wide as the text; and a last paragraph, which Word wants behind a table. */
export function makeImprint(lines: readonly Laid[], page: PageSettings): readonly [Table, Paragraph] {
  const width = twips(textWidth(page));
  const inset = twips(page.sizes.small);
  const row = (line: Laid) => {
    const [body = '', date] = line.text.split(DATED);
    const paragraph = new Paragraph({
      style: styleOf(line),
      tabStops: [{ type: TabStopType.RIGHT, position: width - 2 * inset }],
      children: [makeRun(date === undefined ? body : `${body}\t${date}`)],
    });
    return new TableRow({ cantSplit: true, children: [new TableCell({ children: [paragraph] })] });
  };
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { left: inset, right: inset, top: 0, bottom: 0 },
    borders: {
      top: OUTER,
      bottom: OUTER,
      insideHorizontal: INNER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map(row),
  });
  return [table, new Paragraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT, before: 0, after: 0 } })];
}
