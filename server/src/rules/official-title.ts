import { attachmentFacts } from '../document/attachment-line.ts';
import type { Draft } from '../document/draft.ts';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { declareWords } from '../document/scan.ts';

/** A line that reads like the title of an official document: 发文机关 + 关于 + 事由 + 的 + 文种. Columns are UTF-16 offsets of the line. */
export interface OfficialTitle {
  readonly kind: string;
  /** The columns of 文种, and of what stands after it by mistake. */
  readonly kindStart: number;
  readonly kindEnd: number;
  readonly markEnd: number;
}

/** The kinds of 条例 第八条. 请示报告 and the like are two of them. */
const KINDS =
  '(?:请示报告|报告请示|请示函|申请报告|申请请示|通知函|批复函|意见函|决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)';
const ORGANISATION =
  '(?:[\\p{Script=Han}、 ]{0,28}(?:人民政府|政府|委员会|党委|党组|委|局|厅|部|院|会|办公室|办公厅|公司|集团|大学|学院|中学|小学|学校|医院|中心|银行|街道办事处|支部|处|所|站|社)[ \\u3000]?)?';
const TITLE = new RegExp(
  `^${ORGANISATION}关于.{2,70}的(?:紧急|补充|联合|重要)?(?<kind>${KINDS})(?:[（(][^（）()]{1,12}[）)])?(?<mark>[。；，、;,.]?)$`,
  'u',
);
const LONGEST = 90;

/** What a line tells of a title; it is one only at the head of a text (`titlesOf`). */
const titleFact = defineFact<OfficialTitle | undefined>({
  none: undefined,
  wakes: declareWords(['关于']),
  read({ inline, marker }) {
    if (marker !== undefined || inline.text.length > LONGEST) return undefined;
    const match = TITLE.exec(inline.text);
    const { kind, mark = '' } = match?.groups ?? {};
    if (match === null || kind === undefined) return undefined;
    const start = inline.text.lastIndexOf(kind);
    const length = inline.text.length;
    return {
      kind,
      kindStart: inline.columnOf(start),
      kindEnd: inline.columnOf(start + kind.length - 1) + 1,
      markEnd: mark === '' ? inline.columnOf(start + kind.length - 1) + 1 : inline.columnOf(length - 1) + 1,
    };
  },
});

export interface PlacedTitle extends OfficialTitle {
  /** 0-based. */
  readonly line: number;
}

/** The titles of the documents that a draft holds, in order. */
export function titlesOf(draft: Draft): readonly PlacedTitle[] {
  return draft.linesWith(titleFact).flatMap((number) => {
    const title = titleFact.of(draft.lines[number] as Line);
    return title !== undefined && isAtHead(draft.lines, number) ? [{ line: number, ...title }] : [];
  });
}

/** So many lines may stand above a title: the organisation, its number, 附件1. */
const MOST_ABOVE = 5;
const LONGEST_ABOVE = 36;
const SENTENCE = /[。；]/u;

/** Whether nothing but short lines stands between a line and the beginning of the draft or of an attachment. Looks at few lines. */
export function isAtHead(lines: readonly Line[], number: number): boolean {
  if (lines[number]?.inline.headingDepth === 1) return true;
  let seen = 0;
  for (let above = number - 1; above >= 0; above -= 1) {
    const line = lines[above] as Line;
    if (line.shape === 'blank' || line.shape === 'comment' || line.block !== 'text') continue;
    if (attachmentFacts.of(line).head !== undefined || line.shape === 'divider') return true;
    const { text } = line.inline;
    seen += 1;
    if (seen > MOST_ABOVE || text.length > LONGEST_ABOVE || SENTENCE.test(text) || line.marker !== undefined)
      return false;
  }
  return true;
}

/** The next line that holds anything, 0-based; undefined at the end. */
export function nextShown(lines: readonly Line[], number: number): number | undefined {
  for (let below = number + 1; below < lines.length; below += 1) if (lines[below]?.shape !== 'blank') return below;
  return undefined;
}
