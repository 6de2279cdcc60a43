import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { type Excuse, findExcuses } from './placeholder/anonymity.ts';
import type { Blank, Placeholder } from './placeholder/blank.ts';
import { type BrokenPlaceholder, brokenPlaceholder, mayBreakOff, placeholderFacts } from './placeholder/facts.ts';
import { defineDocumentRule } from './rule.ts';

/** Blanks that were left to be filled in, and never were. Each line is read once and kept; whether the whole draft hides its names is judged from that. */
export const placeholder = defineDocumentRule<Blank | Exclude<Excuse, 'alone'>, Record<never, never>>({
  id: 'placeholder',
  summary: {
    'zh-CN': '待填的内容没有填：X月XX日、XX同志、____、【请填写】等',
    en: 'A blank was never filled in: X月XX日, XX同志, ____, 【请填写】',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'none',
  scope: 'document',
  options: v.object({}),
  messages: {
    date: { 'zh-CN': '“{found}”待填：应为具体日期', en: '“{found}” is not filled in: a date belongs here' },
    time: { 'zh-CN': '“{found}”待填：应为具体时间', en: '“{found}” is not filled in: a time belongs here' },
    number: { 'zh-CN': '“{found}”待填：应为具体数字', en: '“{found}” is not filled in: a figure belongs here' },
    'lost-figure': {
      'zh-CN': '“{found}”前似缺数字',
      en: 'A figure seems to be missing before “{found}”',
    },
    place: {
      'zh-CN': '“{found}”待填：应为具体地名',
      en: '“{found}” is not filled in: the name of a place belongs here',
    },
    name: {
      'zh-CN': '“{found}”待填：应为具体姓名',
      en: '“{found}” is not filled in: the name of a person belongs here',
    },
    unit: {
      'zh-CN': '“{found}”待填：应为单位名称',
      en: '“{found}” is not filled in: the name of an organisation belongs here',
    },
    'document-number': {
      'zh-CN': '“{found}”待填：应为完整文号',
      en: '“{found}” is not filled in: a document number belongs here',
    },
    contact: {
      'zh-CN': '“{found}”待填：应为联系方式',
      en: '“{found}” is not filled in: a way of contact belongs here',
    },
    title: { 'zh-CN': '“{found}”待填：应为具体名称', en: '“{found}” is not filled in: a name or title belongs here' },
    content: { 'zh-CN': '“{found}”待填：应为具体内容', en: '“{found}” is not filled in' },
    note: { 'zh-CN': '“{found}”：此处尚未定稿', en: '“{found}”: this is not final yet' },
    anonymous: {
      'zh-CN': '“{found}”：若非隐去真名，应填具体姓名或名称',
      en: '“{found}”: unless a name is hidden on purpose, it belongs here',
    },
    masked: {
      'zh-CN': '“{found}”：全文似已脱敏；若不是有意隐去，应填具体内容',
      en: '“{found}”: names seem to be hidden throughout; if not on purpose, this is to be filled in',
    },
    example: {
      'zh-CN': '“{found}”：似在举例或说明写法；若是待填，应填具体内容',
      en: '“{found}” seems to be an example of how something is written; if not, it is to be filled in',
    },
    exam: {
      'zh-CN': '“{found}”：似是试题的空；若是待填，应填具体内容',
      en: '“{found}” seems to be the blank of an exam question; if not, it is to be filled in',
    },
    written: {
      'zh-CN': '“{found}”：似已填写；若还空着，应填具体内容',
      en: '“{found}” seems to be filled in; if it is still blank, it is to be filled in',
    },
    minutes: {
      'zh-CN': '“{found}”：若会上已定，应写明',
      en: '“{found}”: if the meeting has settled it, say what',
    },
  },
  check({ draft, lines, report }) {
    const excuseOf = findExcuses(draft);
    const isAbove = blanksAboveInTables(lines);
    const tell = (line: number, one: Placeholder, endLine = line) => {
      const { start, end, blank, doubt } = one;
      const found =
        endLine === line
          ? (lines[line]?.text.slice(start, end) ?? '')
          : `${lines[line]?.text.slice(start)}${lines[endLine]?.text.slice(0, end)}`;
      const excuse = blank === 'anonymous' ? undefined : excuseOf(one);
      const isHint = blank === 'anonymous' || excuse !== undefined || doubt === 'unsure' || isAbove(line, found);
      report({
        line,
        start,
        end,
        ...(endLine !== line && { endLine }),
        message: excuse === undefined || excuse === 'alone' ? blank : excuse,
        data: { found: found.trim() === '' ? '空格' : found },
        ...(isHint ? { severity: 'info' as const } : doubt === 'likely' && { severity: 'warning' as const }),
      });
    };
    const broken = new Map<number, BrokenPlaceholder>();
    for (const number of draft.linesWith(mayBreakOff)) {
      const next = lines[number + 1];
      const one = next && brokenPlaceholder(lines[number] as Line, next);
      if (one !== undefined) broken.set(number, one);
    }
    for (const number of draft.linesWith(placeholderFacts)) {
      const reached = broken.get(number - 1)?.end ?? 0;
      const goesOn = broken.get(number)?.start ?? Number.POSITIVE_INFINITY;
      for (const one of placeholderFacts.of(lines[number] as Line).placeholders) {
        if (one.start >= reached && one.end <= goesOn) tell(number, one);
      }
    }
    for (const [number, one] of broken) tell(number, one, number + 1);
  },
});

/** Rows of a Markdown table that leave the same blank as the row above: a form, told once and hinted at after that. */
function blanksAboveInTables(lines: readonly Line[]): (line: number, found: string) => boolean {
  const isRow = (line: Line | undefined): line is Line => line?.inline.text.startsWith('|') === true;
  let asked: Line | undefined;
  let blanks = new Set<string>();
  return (number, found) => {
    const above = lines[number - 1];
    if (!isRow(lines[number]) || !isRow(above)) return false;
    if (above !== asked) {
      asked = above;
      blanks = new Set(placeholderFacts.of(above).placeholders.map(({ start, end }) => above.text.slice(start, end)));
    }
    return blanks.has(found);
  };
}
