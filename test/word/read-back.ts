import { strFromU8, unzipSync } from 'fflate';

/** A part of a .docx as text. Throws where there is none. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The paragraphs of a document's part, each with its style and what was set for it alone. */
export interface ReadParagraph {
  readonly style: string | undefined;
  readonly text: string;
  readonly properties: string;
  /** The styles of its runs, in order. */
  readonly runStyles: readonly (string | undefined)[];
}

export function paragraphsOf(docx: Uint8Array): ReadParagraph[] {
  return [...partOf(docx, 'word/document.xml').matchAll(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?(.*?)<\/w:p>/gsu)].map(
    ([, properties = '', content = '']) => ({
      style: /<w:pStyle w:val="(\w+)"/u.exec(properties)?.[1],
      properties,
      text: textOf(content),
      runStyles: [...content.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/gu)].map(
        ([, run = '']) => /<w:rStyle w:val="(\w+)"/u.exec(run)?.[1],
      ),
    }),
  );
}

/** Lines that are broken show as `/`, tabs as `→`. */
function textOf(content: string): string {
  return [...content.matchAll(/<w:br\/>|<w:tab\/>|<w:t[^>]*>(.*?)<\/w:t>/gsu)]
    .map(([tag, text]) => (tag === '<w:br/>' ? '/' : tag === '<w:tab/>' ? '→' : (text ?? '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
