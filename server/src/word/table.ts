import { BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Paragraph as Laid } from '../layout/paragraph.ts';
import { makeRun } from './run.ts';
import { styleOf } from './styles.ts';

const SEPARATOR = /^[|:\- \t]+$/u;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/** The cells of a row of a Markdown table; a bar behind a backslash is text. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = row.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  for (let at = 0; at < inner.length; at += 1) {
    const char = inner.charAt(at);
    if (char === '\\' && inner.charAt(at + 1) === '|') {
      cell += '|';
      at += 1;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  cells.push(cell.trim());
  return cells;
}

/** Rows of Markdown that follow each other as one table; its head stands on each page that it goes on to. */
export function makeTable(rows: readonly Laid[]): Table {
  const isHeaded = SEPARATOR.test(rows[1]?.text ?? '');
  const cells = rows.filter(({ text }) => !SEPARATOR.test(text)).map((row) => ({ row, cells: cellsOf(row.text) }));
  const columns = Math.max(...cells.map((row) => row.cells.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERS,
    rows: cells.map(
      ({ row, cells: texts }, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: isHeaded && at === 0,
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                children: [new Paragraph({ style: styleOf(row), children: [makeRun(texts[column] ?? '')] })],
              }),
          ),
        }),
    ),
  });
}
