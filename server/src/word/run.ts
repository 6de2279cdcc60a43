import { type IRunOptions, Tab, TextRun } from 'docx';

/** What XML does not take, and halves of characters. */
const NOT_IN_XML = /(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A stretch of text of one look, with its tabs. */
export function makeRun(text: string, options: Omit<IRunOptions, 'children' | 'text'> = {}): TextRun {
  const [first = '', ...rest] = text.replace(NOT_IN_XML, '').split('\t');
  return new TextRun({ ...options, children: [first, ...rest.flatMap((part) => [new Tab(), part])] });
}
