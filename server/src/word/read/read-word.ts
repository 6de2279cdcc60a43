import { LeftOut } from './left-out.ts';
import { Numbering } from './numbering.ts';
import { readText, type Sink } from './run-text.ts';
import { ParagraphStyles } from './styles.ts';
import { UnreadableWord } from './unreadable-word.ts';
import { childOf, childrenOf, type Element, parseXml, settingOf } from './xml.ts';
import { Parts } from './zip.ts';

/** A Word file as a draft. */
export interface ReadWord {
  /** A paragraph a line, with the numbers that Word made; tables as Markdown has them, footnotes as `[^1]`. */
  readonly text: string;
  /** What was not carried over, a line for each kind. */
  readonly leftOut: readonly string[];
}

const OFFICE_DOCUMENT = /\/officeDocument$/u;

/** Reads a .docx. Throws UnreadableWord for what is none, is broken, encrypted, or too large. */
export function readWord(bytes: Uint8Array): ReadWord {
  const parts = new Parts(bytes);
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => {
    const text = parts.text(folder + name);
    return text === undefined ? undefined : parseXml(text);
  };
  const text = parts.text(main);
  if (text === undefined) throw new UnreadableWord('里面没有正文，可能不是 Word 文件');
  return new Reader(parseXml(text), part('numbering.xml'), part('styles.xml'), part).read();
}

function mainPart(parts: Parts): string {
  const relations = parts.text('_rels/.rels');
  if (relations === undefined) throw new UnreadableWord('不是 Word 文件（.docx）');
  const main = childrenOf(parseXml(relations), 'Relationship').find(({ attributes }) =>
    OFFICE_DOCUMENT.test(attributes.get('Type') ?? ''),
  );
  return (main?.attributes.get('Target') ?? 'word/document.xml').replace(/^\//u, '');
}

class Reader {
  readonly #document: Element;
  readonly #numbering: Numbering;
  readonly #leftOut = new LeftOut();
  readonly #part: (name: string) => Element | undefined;
  readonly #lines: string[] = [];
  /** Footnotes and endnotes as they are met, with the part that holds them. */
  readonly #notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];

  /** The text of a paragraph whose end was deleted: it goes on in the next one. */
  #joined = '';

  constructor(
    document: Element,
    numbering: Element | undefined,
    styles: Element | undefined,
    part: (name: string) => Element | undefined,
  ) {
    this.#document = document;
    this.#part = part;
    this.#numbering = new Numbering(numbering, new ParagraphStyles(styles));
  }

  read(): ReadWord {
    const body = childOf(this.#document, 'body');
    if (body === undefined) throw new UnreadableWord('里面没有正文，可能不是 Word 文件');
    this.#readBlocks(body, this.#lines);
    const notes = this.#readNotes();
    const text = [...this.#lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
    return { text: `${text.replace(/\n{3,}/gu, '\n\n').trim()}\n`, leftOut: this.#leftOut.lines() };
  }

  #readBlocks(parent: Element, lines: string[]): void {
    for (const block of parent.children) {
      if (block.name === 'p') lines.push(...this.#readParagraph(block));
      else if (block.name === 'tbl') lines.push(...this.#readTable(block));
      else if (block.name === 'sdt') this.#readBlocks(childOf(block, 'sdtContent') ?? block, lines);
      else if (['ins', 'moveTo', 'customXml', 'smartTag'].includes(block.name)) this.#readBlocks(block, lines);
      else if (block.name === 'AlternateContent') {
        const chosen = childOf(block, 'Choice') ?? childOf(block, 'Fallback');
        if (chosen !== undefined) this.#readBlocks(chosen, lines);
      }
    }
  }

  /** Its lines, and after it those of the text boxes that hang on it. */
  #readParagraph(paragraph: Element): string[] {
    const properties = childOf(paragraph, 'pPr');
    const sink = this.#sink();
    readText(paragraph, sink);
    sink.text = this.#joined + sink.text;
    this.#joined = '';
    if (isMarkDeleted(properties)) {
      this.#joined = sink.text;
      return [];
    }
    if (settingOf(properties, 'pStyle') === TITLE_STYLE) sink.text = sink.text.replaceAll('\n', '');
    const lines = (this.#numbering.markerOf(properties) + sink.text).split('\n').map((line) => line.trimEnd());
    for (const box of sink.boxes) this.#readBlocks(box, lines);
    return lines;
  }

  #sink(): Sink {
    const notes = this.#notes;
    return {
      leftOut: this.#leftOut,
      text: '',
      boxes: [],
      note: (kind, id) => `[^${notes.push({ kind, id })}]`,
    };
  }

  #readTable(table: Element): string[] {
    const rows = rowsOf(table).map((row) => this.#readRow(row));
    const columns = Math.max(0, ...rows.map(({ length }) => length));
    if (columns === 0) return [];
    // A table of one column is a frame around text, or rules above and below it.
    if (columns === 1) return rows.flatMap(([cell = '']) => cell.split(BREAK));
    const [head = [], ...others] = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return ['', line(head), line(head.map(() => '---')), ...others.map(line), ''];
  }

  #readRow(row: Element): string[] {
    const cells: string[] = [];
    for (const cell of cellsOf(row)) {
      const properties = childOf(cell, 'tcPr');
      const span = Number(settingOf(properties, 'gridSpan') ?? 1);
      const merge = childOf(properties, 'vMerge');
      const goesOn = merge !== undefined && merge.attributes.get('val') !== 'restart';
      if (span > 1 || goesOn) this.#leftOut.add('merged');
      cells.push(
        goesOn ? '' : this.#readCell(cell),
        ...Array<string>(Math.max(0, Math.min(span, MOST_SPANNED) - 1)).fill(''),
      );
    }
    return cells;
  }

  #readCell(cell: Element): string {
    const lines: string[] = [];
    for (const block of cell.children) {
      if (block.name !== 'tbl') this.#readBlocks({ ...cell, children: [block] }, lines);
      else {
        this.#leftOut.add('nested');
        for (const row of rowsOf(block)) lines.push(this.#readRow(row).join(' '));
      }
    }
    const filled = lines.filter((line) => line.trim() !== '');
    return filled.join(BREAK).replaceAll('|', '\\|').replaceAll('\t', ' ');
  }

  /** Notes may have notes. */
  #readNotes(): string[] {
    const parts = { footnote: this.#part('footnotes.xml'), endnote: this.#part('endnotes.xml') };
    const lines: string[] = [];
    for (let at = 0; at < this.#notes.length; at += 1) {
      const { kind, id } = this.#notes[at] as { readonly kind: 'footnote' | 'endnote'; readonly id: string };
      const note = childrenOf(parts[kind], kind).find(({ attributes }) => attributes.get('id') === id);
      const text: string[] = [];
      if (note !== undefined) this.#readBlocks(note, text);
      lines.push(`[^${at + 1}]: ${text.join(' ').trim()}`);
    }
    return lines;
  }
}

const MOST_SPANNED = 64;
const BREAK = '<br>';
/** A title that the export has cut into lines is one all the same. */
const TITLE_STYLE = 'GongwenTitle';

function isMarkDeleted(properties: Element | undefined): boolean {
  return childOf(childOf(properties, 'rPr'), 'del') !== undefined;
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((child) => {
    if (child.name === 'tr') return [child];
    if (child.name === 'sdt') return rowsOf(childOf(child, 'sdtContent') ?? child);
    return child.name === 'ins' || child.name === 'customXml' ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.flatMap((child) => {
    if (child.name === 'tc') return [child];
    if (child.name === 'sdt') return cellsOf(childOf(child, 'sdtContent') ?? child);
    return child.name === 'customXml' ? cellsOf(child) : [];
  });
}
