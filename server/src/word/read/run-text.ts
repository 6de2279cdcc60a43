import type { LeftOut } from './left-out.ts';
import { childOf, type Element, isOn } from './xml.ts';

/** What a paragraph's text is read into: its characters, and what hangs on it. */
export interface Sink {
  readonly leftOut: LeftOut;
  text: string;
  /** Contents of text boxes, which stand after the paragraph that they hang on. */
  readonly boxes: Element[];
  /** The ids of footnotes and endnotes, in order. */
  note(kind: 'footnote' | 'endnote', id: string): string;
}

/** How deep the instructions of fields are nested, at the place that was read. What stands before a field's `separate` is no text. */
interface Fields {
  readonly open: { inResult: boolean }[];
}

const SPECIAL: Readonly<Record<string, string>> = {
  tab: '\t',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
};

/** The characters of symbol fonts that clerks use, by code. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FC: '✓',
  F0FE: '☑',
  F052: '☑',
  F0A3: '□',
  F0A8: '□',
  F06F: '□',
  F0B7: '·',
  F06C: '●',
  F06E: '■',
  F0D8: '➢',
  '2610': '☐',
  '2611': '☑',
  '2612': '☒',
};

/** What may stand around runs without a meaning for their text. */
const AROUND_RUNS: ReadonlySet<string> = new Set(['hyperlink', 'fldSimple', 'smartTag', 'customXml', 'bdo', 'dir']);

/** Reads the text of a paragraph: with changes accepted, fields by their results, hidden text passed over. */
export function readText(paragraph: Element, sink: Sink): void {
  const fields: Fields = { open: [] };
  for (const child of paragraph.children) readInline(child, sink, fields);
}

function readInline(element: Element, sink: Sink, fields: Fields): void {
  switch (element.name) {
    case 'r':
      readRun(element, sink, fields);
      break;
    case 'ins':
    case 'moveTo':
      sink.leftOut.add('inserted');
      readAll(element, sink, fields);
      break;
    case 'del':
    case 'moveFrom':
      sink.leftOut.add('deleted');
      break;
    case '?oMath':
    case '?oMathPara':
      sink.leftOut.add('formula');
      break;
    case 'sdt':
      readAll(childOf(element, 'sdtContent'), sink, fields);
      break;
    case 'AlternateContent':
      readAll(childOf(element, 'Choice') ?? childOf(element, 'Fallback'), sink, fields);
      break;
    default:
      if (AROUND_RUNS.has(element.name)) readAll(element, sink, fields);
  }
}

function readAll(element: Element | undefined, sink: Sink, fields: Fields): void {
  for (const child of element?.children ?? []) readInline(child, sink, fields);
}

function readRun(run: Element, sink: Sink, fields: Fields): void {
  if (isOn(childOf(run, 'rPr'), 'vanish')) {
    if (run.children.some(({ name, text }) => name === 't' && text !== '')) sink.leftOut.add('hidden');
    return;
  }
  for (const piece of run.children) readPiece(piece, sink, fields);
}

function readPiece(piece: Element, sink: Sink, fields: Fields): void {
  if (piece.name === 'fldChar') stepField(piece.attributes.get('fldCharType'), fields);
  else if (fields.open.every(({ inResult }) => inResult)) readContent(piece, sink, fields);
}

function readContent(piece: Element, sink: Sink, fields: Fields): void {
  const { name, attributes } = piece;
  switch (name) {
    case 't':
      sink.text += piece.text;
      break;
    case 'br':
      // A page or a column may end there as well.
      if ((attributes.get('type') ?? 'textWrapping') === 'textWrapping') sink.text += '\n';
      break;
    case 'sym':
      sink.text += readSymbol(attributes.get('char'), sink);
      break;
    case 'footnoteReference':
      sink.text += sink.note('footnote', attributes.get('id') ?? '');
      break;
    case 'endnoteReference':
      sink.text += sink.note('endnote', attributes.get('id') ?? '');
      break;
    case 'commentReference':
      sink.leftOut.add('comment');
      break;
    case 'ruby':
      readAll(childOf(piece, 'rubyBase'), sink, fields);
      break;
    case 'drawing':
    case 'pict':
    case 'object':
      readDrawing(piece, sink);
      break;
    case 'AlternateContent':
      // Twice the same, for newer programs and for older ones.
      for (const one of (childOf(piece, 'Choice') ?? childOf(piece, 'Fallback'))?.children ?? [])
        readContent(one, sink, fields);
      break;
    default:
      if (Object.hasOwn(SPECIAL, name)) sink.text += SPECIAL[name];
  }
}

function stepField(type: string | undefined, { open }: Fields): void {
  if (type === 'begin') open.push({ inResult: false });
  else if (type === 'end') open.pop();
  else if (type === 'separate') {
    const field = open.at(-1);
    if (field !== undefined) field.inResult = true;
  }
}

function readSymbol(code: string | undefined, { leftOut }: Sink): string {
  const known = SYMBOLS[code?.toUpperCase() ?? ''];
  if (known === undefined) leftOut.add('symbol');
  return known ?? '□';
}

/** The text boxes of a drawing; without one it is a picture. */
function readDrawing(drawing: Element, sink: Sink): void {
  const boxes: Element[] = [];
  const search = (element: Element) => {
    if (element.name === 'txbxContent') boxes.push(element);
    else if (element.name === 'AlternateContent') search(childOf(element, 'Choice') ?? element.children[0] ?? element);
    else for (const child of element.children) search(child);
  };
  for (const child of drawing.children) search(child);
  if (boxes.length === 0) sink.leftOut.add('picture');
  sink.boxes.push(...boxes);
}
