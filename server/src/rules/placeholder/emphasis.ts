import { emphasisPairs } from '../../document/inline.ts';
import { startsBlank } from './kind.ts';

/** Which stars of a line are Markdown’s, and hide nothing. */

/** Stars that open a line and stars that close it, not the same number of them: `***标题**`. */
export function opensAndEndsWithStars(text: string): boolean {
  return /^\s*\*\*/u.test(text) && text.trimEnd().endsWith('**');
}

/** What may follow a star that is a mask, and hardly bold text or what comes after it. */
const AFTER_STARS =
  /^(?:[年月日](?!度)|[省市县区州镇乡村](?![级委长直域场区政里内民庄容情史志外城际])|同志|书记|[局县市区镇乡]长|主任|名(?![单称义额师家优字牌列誉录胜])|起|个(?![人别体性])|期(?!间)|人次|万元|亿元|[%％])/u;

/** Whether a line ends in a mark that closes emphasis. */
export function endsInEmphasis(text: string): boolean {
  return text.endsWith('*') && [...emphasisMarks(text)].some((mark) => /^\*+$/u.test(text.slice(mark)));
}

/** Columns of the marks around bold text. Two masks (`侦破**起，抓获**名`) are told by what follows each of them. */
export function emphasisMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>(sideBySideMarks(text));
  if (marks.size > 0) return marks;
  const pairs = emphasisPairs(text, 0, text.length);
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [open = 0, close = 0] = pairs.slice(index, index + 2);
    const isMask = (mark: number) => AFTER_STARS.test(text.slice(mark + 2, mark + 6));
    if (isMask(open) && isMask(close)) continue;
    marks.add(open).add(close);
  }
  addItalicMarks(text, marks);
  return marks;
}

/** `**甲****乙**`: one stretch of bold text ends where the next begins. Columns of the marks, if all are paired. */
function sideBySideMarks(text: string): readonly number[] {
  if (!text.includes('****')) return [];
  const marks: number[] = [];
  let isOpen = false;
  for (const { 0: run, index } of text.matchAll(/\*+/gu)) {
    if (run.length === 2) isOpen = !isOpen;
    else if (run.length !== 4 || !isOpen) return [];
    marks.push(index);
  }
  return isOpen ? [] : marks;
}

/** `*重点*工作`: single stars that enclose words, the first of them before no unit. */
function addItalicMarks(text: string, marks: Set<number>): void {
  let open: number | undefined;
  for (const { index } of text.matchAll(/(?<![*\\《])\*(?![*\s])|(?<![*\\\s])\*(?!\*)/gu)) {
    if (open !== undefined && /\S/u.test(text.charAt(index - 1))) {
      marks.add(open).add(index);
      open = undefined;
    } else {
      open = startsBlank(text.slice(index + 1, index + 7)) || text.charAt(index - 1) === '《' ? undefined : index;
    }
  }
}
