import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const NAMESPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** The parts of a Word file that a test gives, each as what its root holds. */
export interface MadeParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** A .docx of no more than what is given. */
export function makeWord({ body, numbering, styles, footnotes }: MadeParts): Uint8Array {
  const part = (root: string, content: string) => strToU8(`<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  return zipSync({
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
    ...(footnotes !== undefined && { 'word/footnotes.xml': part('footnotes', footnotes) }),
  });
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

export function numbered(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** One level of a list: its format, its text, and what else it says. */
export function level(depth: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** An abstract list with its levels, and the lists that are made of it, each with what it says itself. */
export function list(
  id: number,
  levels: string,
  ...nums: readonly (readonly [id: number, overrides?: string])[]
): string {
  const made = nums.map(
    ([num, overrides = '']) => `<w:num w:numId="${num}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>${made.join('')}`;
}
