import { defineFact } from '../../document/fact.ts';
import { anyOf, declareTrigger, declareWords } from '../../document/scan.ts';

/** A meeting; a group that was set up; a title in 《》; what is named in quotes and called an activity, a project … */
export type NameKind = 'meeting' | 'body' | 'title' | 'project';

/** A name as a line has it. Columns are UTF-16 offsets. Of a meeting and a body it is not known where the name begins: the text is what may belong to it. */
export interface Name {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it is called: 会议, 领导小组, 活动; nothing for a title. */
  readonly called: string;
  /** The name right before it in a list, if it stands in one. */
  readonly listedAfter?: string;
}

const LONGEST_UNMARKED = 44;
const SHORTEST_UNMARKED = 12;
const UNMARKED =
  /(?:会议|大会|座谈会|推进会|动员会|部署会|现场会|论坛)(?!室|厅|堂|中心|代表|期间)|领导小组|指挥部|工作专班/gu;
const BODY = /领导小组|指挥部|工作专班/u;
const HAN_AT_END = /(?<!\p{Script=Han})\p{Script=Han}+$/u;
/** Behind the last of these a name may begin. */
const BEFORE_NAME =
  /召开|举行|举办|印发|成立|设立|参加|出席|学习|贯彻|落实|传达|按照|根据|主持|组织召开|[的了被将]|通过|(?<![存潜所])在(?!线)|(?:年|月|日)(?=\p{Script=Han})/gu;
const TITLE = /《([^《》]{8,80})》/gu;
const PROJECT = /“([^“”]{4,24})”(活动|行动|工程|计划|项目|品牌|平台|机制|大赛|比赛|竞赛|课堂)/gu;

/** What parts two names of a list. */
const SEPARATOR = /^[”》]\p{Script=Han}{0,2}(?:以及|[、和与及])?[《“]$/u;

const NONE: readonly Name[] = [];

export const names = defineFact<readonly Name[]>({
  none: NONE,
  wakes: anyOf(
    declareTrigger('《“'),
    declareWords(['会议', '大会', '谈会', '进会', '员会', '署会', '场会', '论坛', '导小', '挥部', '作专']),
  ),
  read({ text }) {
    const found = [
      ...(text.includes('》') ? readBetweenMarks(text, TITLE, 'title') : []),
      ...(text.includes('”') ? readBetweenMarks(text, PROJECT, 'project') : []),
      ...readUnmarked(text),
    ];
    return found.length === 0 ? NONE : found;
  },
});

function readBetweenMarks(text: string, pattern: RegExp, kind: NameKind): readonly Name[] {
  let before: Name | undefined;
  return [...text.matchAll(pattern)].map(({ index, 1: inner = '', 2: called = '' }) => {
    const start = index + 1;
    const isListed = before !== undefined && SEPARATOR.test(text.slice(before.end, start));
    const name = {
      kind,
      start,
      end: start + inner.length,
      text: inner,
      called,
      ...(isListed && before && { listedAfter: before.text }),
    };
    before = name;
    return name;
  });
}

function readUnmarked(text: string): readonly Name[] {
  return [...text.matchAll(UNMARKED)].flatMap(({ 0: called, index }) => {
    const end = index + called.length;
    const [before = ''] = HAN_AT_END.exec(text.slice(Math.max(0, end - LONGEST_UNMARKED), end)) ?? [];
    let from = 0;
    for (const { 0: word, index: at } of before.matchAll(BEFORE_NAME)) from = at + word.length;
    const name = before.slice(from);
    if (name.length < SHORTEST_UNMARKED) return [];
    const kind = BODY.test(called) ? 'body' : 'meeting';
    return [{ kind, start: end - name.length, end, text: name, called }];
  });
}
