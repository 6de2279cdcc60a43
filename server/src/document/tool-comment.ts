const COMMENT = /<!--[ \t]*gongwen(?![A-Za-z])[^<>]*-->/gu;

/** Where a line holds comments that are for the tool, none of the text: `<!-- gongwen-disable … -->` `<!-- gongwen 已脱敏 -->`. In UTF-16 columns. */
export function findToolComments(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(COMMENT)].map(({ 0: comment, index }) => ({ start: index, end: index + comment.length }));
}
