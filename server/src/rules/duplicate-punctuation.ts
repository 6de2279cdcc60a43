import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

/** Marks that never stand side by side; half-width ones only within Han text. */
const RUN = /[，。、；：！？][，。、；：,;:]+|(?<=[\p{Script=Han}）”》])[,;:]{2,}(?=[\p{Script=Han}（“《])|[!！]{3,}/gu;
/** Marks that are the subject: `句号。、问号？` and `，。！？` */
const NAMES_MARKS = /顿号|逗号|句号|冒号|分号|问号|叹号|标点/u;
const FEWEST_LISTED = 4;
const MARKS = /(?<![，。、；：！？])[，。、；：！？]+$/u;
/** Dots that lead to a page number. */
const LEADER = /^[ \u3000]*\d+[ \u3000]*$/u;
const FEWEST_LEADER_DOTS = 3;
/** From the mark that ends most to the one that parts least. */
const STRENGTH = '？！。；：，、';

type Message = 'repeated' | 'clash' | 'missing' | 'ellipsis' | 'exclamation' | 'useOne' | 'useEllipsis';

/** A mark typed twice, or two that cannot follow each other. */
export const duplicatePunctuation = defineLineRule<Message>({
  id: 'duplicate-punctuation',
  summary: {
    'zh-CN': '标点重复或相连：。。、，。、、、',
    en: 'A mark is repeated, or two clash: 。。 ，。 、、',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'safe',
  scope: 'line',
  wakes: declareTrigger('，。、；：！？,;:!'),
  options: v.object({}),
  messages: {
    repeated: {
      'zh-CN': '标点“{found}”重复，应为“{right}”',
      en: 'The mark is repeated: “{found}” should be “{right}”',
    },
    clash: {
      'zh-CN': '标点“{found}”不能连用，只留一个，如“{right}”',
      en: 'The marks “{found}” cannot stand together: keep one, such as “{right}”',
    },
    missing: {
      'zh-CN': '“{found}”：冒号后似缺内容；若没有缺，只留“{right}”',
      en: '“{found}”: something seems to be missing after the colon; if not, keep “{right}”',
    },
    ellipsis: {
      'zh-CN': '“{found}”若表示省略，应为“……”；若是多打，只留一个“。”',
      en: '“{found}”: an ellipsis is “……”; else keep one “。”',
    },
    exclamation: { 'zh-CN': '“{found}”连用过多，公文中一个“！”即可', en: '“{found}”: one “！” is enough here' },
    useOne: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
    useEllipsis: { 'zh-CN': '改为“……”', en: 'Change to “……”' },
  },
  check({ line, report }) {
    const { text, marker, scan } = line;
    if (!scan.stops.some((stop, index) => scan.stops[index + 1] === stop + 1)) return;
    let opaque: ReturnType<typeof findOpaqueSpans> | undefined;
    const namesMarks = NAMES_MARKS.test(text);
    for (const match of text.matchAll(RUN)) {
      const [found] = match;
      const start = match.index;
      const end = start + found.length;
      opaque ??= findOpaqueSpans(text);
      // A marker's own mark is judged with the marker.
      if (
        start < (marker?.end ?? 0) ||
        isOpaque(opaque, start) ||
        isMentioned(text, start, end) ||
        isListOfMarks(text, start) ||
        isLeader(text, found, end)
      )
        continue;
      const [first = ''] = found;
      const isAlike = [...found].every((mark) => mark === first);
      const right = isAlike ? first : strongest(found);
      const tell = (
        message: Message,
        fix: { title: Message; safe: boolean; newText: string },
        mild?: 'info' | 'warning',
      ) =>
        report({
          start,
          end,
          message,
          data: { found, right },
          ...(mild && { severity: mild }),
          fix: { title: fix.title, safe: fix.safe, edits: [{ start, end, newText: fix.newText }] },
        });
      if (/[!！]/u.test(first) && isAlike)
        tell('exclamation', { title: 'useOne', safe: false, newText: first }, 'info');
      else if (found.includes('。。。'))
        tell('ellipsis', { title: 'useEllipsis', safe: false, newText: '……' }, 'warning');
      else if (namesMarks)
        tell(isAlike ? 'repeated' : 'clash', { title: 'useOne', safe: false, newText: right }, 'info');
      else if (isAlike) tell('repeated', { title: 'useOne', safe: true, newText: first });
      else if (/^：[。；]$/u.test(found)) tell('missing', { title: 'useOne', safe: false, newText: right });
      else tell('clash', { title: 'useOne', safe: false, newText: right });
    }
  },
});

/** Marks that are spoken of: `不用“，。”`. */
function isMentioned(text: string, start: number, end: number): boolean {
  return /[“‘（(「]/u.test(text.charAt(start - 1)) && /[”’）)」]/u.test(text.charAt(end));
}

/** `，。！？；：`: so many marks in a row are named one by one. */
function isListOfMarks(text: string, start: number): boolean {
  const marks = MARKS.exec(text.slice(Math.max(0, start - FEWEST_LISTED), start))?.[0] ?? '';
  const following = text.slice(start, start + FEWEST_LISTED);
  const rest = /^[，。、；：！？]*/u.exec(following)?.[0] ?? '';
  return new Set(marks + rest).size >= FEWEST_LISTED;
}

function isLeader(text: string, found: string, end: number): boolean {
  return found.length >= FEWEST_LEADER_DOTS && LEADER.test(text.slice(end, end + 12)) && text.length - end <= 12;
}

/** The mark that is most likely meant: the one that ends more. */
function strongest(found: string): string {
  return [...STRENGTH].find((mark) => found.includes(mark)) ?? found.charAt(0);
}
