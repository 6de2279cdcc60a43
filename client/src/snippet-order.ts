import type { OfferedSnippet } from '../../server/src/protocol.ts';

/** 党政机关公文处理工作条例 第八条. */
const STATUTORY = new Set('决议 决定 命令（令） 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' '));
const SPOKEN = /讲话|讲稿|发言|致辞|主持词/u;

/** The kinds of whole drafts, in the order in which they are listed. */
export const KINDS = ['法定公文', '讲话', '事务文书'] as const;

export function kindOfGenre(genre: string): (typeof KINDS)[number] {
  if (STATUTORY.has(genre)) return '法定公文';
  return SPOKEN.test(genre) ? '讲话' : '事务文书';
}

/** By what is typed: those whose name or initials it is, those that begin with it, the others; as they stood among themselves, the first of a snippet's names counting most. */
export function ranked(snippets: readonly OfferedSnippet[], typed: string): readonly OfferedSnippet[] {
  const asked = typed.trim().toLowerCase();
  if (asked === '') return snippets;
  const rankOf = ({ name, genre, prefixes }: OfferedSnippet) => {
    const ways = [genre, name, ...prefixes];
    if (ways.includes(asked)) return prefixes.slice(0, 2).includes(asked) ? 0 : 1;
    // dhjy 大会决议 is meant by jy, yftz 印发通知 by tz.
    if (STATUTORY.has(genre) && ways.some((way) => way.endsWith(asked))) return 1;
    return ways.some((way) => way.startsWith(asked)) ? 2 : 3;
  };
  const ranks = new Map(snippets.map((snippet) => [snippet, rankOf(snippet)]));
  return [...snippets].sort((left, right) => (ranks.get(left) ?? 0) - (ranks.get(right) ?? 0));
}
