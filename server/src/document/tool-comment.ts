const COMMENT = /<!--[ \t]*gongwen(?![A-Za-z])[^<>]*-->/gu;

/** Where a line holds comments that are for the tool, none of the text: `<!-- gongwen-disable … -->` `<!-- gongwen 已脱敏 -->`. In UTF-16 columns. */
export function findToolComments(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(COMMENT)].map(({ 0: comment, index }) => ({ start: index, end: index + comment.length }));
}

export function withoutToolComments(text: string): string {
  return text.includes('<!--') ? text.replace(COMMENT, '') : text;
}

/** A text as it is to be read by others: lines that hold comments for the tool alone are gone with their ends. */
export function withoutCommentLines(text: string): string {
  return text
    .split(/(?<=\n)/u)
    .filter((line) => {
      const rest = withoutToolComments(line);
      return rest === line || rest.trim() !== '';
    })
    .map(withoutToolComments)
    .join('');
}
