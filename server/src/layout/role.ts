/**
 * What a paragraph is on the page (GB/T 9704-2012 7.3, 7.4):
 * `title` 标题, `subtitle` the line with —— below it, `number` 发文字号, `byline` date and speaker below the title,
 * `recipient` 主送机关 or a salutation, `heading` a heading on a line of its own, `body` 正文, `table` a row of a table,
 * `attachment-note` 附件说明, `signature` 发文机关署名, `date` 成文日期, `note` 附注,
 * `attachment` 附件2 on the attachment's own first line, `copies` 抄送, `imprint` 印发机关 and 印发日期.
 */
export type Role =
  | 'title'
  | 'subtitle'
  | 'number'
  | 'byline'
  | 'recipient'
  | 'heading'
  | 'body'
  | 'table'
  | 'attachment-note'
  | 'signature'
  | 'date'
  | 'note'
  | 'attachment'
  | 'copies'
  | 'imprint';

/** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 for 第一章, which stands above and in the middle. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4;

/** What a line of a draft is on the page. Lines are 0-based, offsets UTF-16 in the line's text as a reader reads it (`Inline.text`). */
export interface RoleLine {
  readonly line: number;
  readonly role: Role;
  /** Of a heading, and of a paragraph that begins with one. */
  readonly level?: HeadingLevel;
  /** Where the heading ends that the paragraph begins with: （一）加强领导。要…… after its 。 */
  readonly headingEnd?: number;
}
