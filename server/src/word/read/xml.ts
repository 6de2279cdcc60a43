import { SaxesParser } from 'saxes';
import { UnreadableWord } from './unreadable-word.ts';

/** An element of a part, by its local name; of those that Word does not know the name has a `?` before it. Text counts in `t` and the like alone. */
export interface Element {
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** Of WordprocessingML, as Office 2007 and as ISO's strict form have it; of compatibility; of what VML and drawings put text boxes in. */
const KNOWN: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
  'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  'urn:schemas-microsoft-com:vml',
]);
/** Files of people are nested some twenty deep. */
const DEEPEST = 256;

/** Reads a part of a Word file, whatever prefixes it gives its namespaces. External entities are never fetched. Throws UnreadableWord. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new UnreadableWord('文件不完整或已损坏，请在 Word 里打开后另存');
  });
  parser.on('doctype', () => {
    throw new UnreadableWord('内容不是 Word 写的，不导入');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEEPEST) throw new UnreadableWord('表格或文本框嵌套过深，不导入');
    const element: Element = {
      name: KNOWN.has(uri) ? local : `?${local}`,
      attributes: new Map(Object.values(attributes).map((one) => [one.local, one.value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (more) => {
    const element = open.at(-1);
    if (element !== undefined && (element.name === 't' || element.name === 'instrText')) element.text += more;
  });
  parser.write(text).close();
  return root.children[0] ?? root;
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The `val` of a child, as most properties are written. */
export function settingOf(element: Element | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('val');
}

/** Whether a property is set: it is there, and does not say that it is off. */
export function isOn(element: Element | undefined, name: string): boolean {
  const property = childOf(element, name);
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes.get('val') ?? '1');
}
