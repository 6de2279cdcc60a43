import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { declareTrigger } from '../document/scan.ts';
import { defineDocumentRule } from './rule.ts';
import { reportThroughout, type Slip } from './throughout.ts';

type MessageId = 'zero' | 'zeroAll' | 'control' | 'controlAll' | 'private' | 'privateAll' | 'remove' | 'removeAll';
type Kind = 'zero' | 'control' | 'private';

/** Columns are UTF-16 offsets. */
interface Span {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const ZERO_WIDTH =
  '\\u00AD\\u034F\\u115F\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\u3164\\uFEFF\\uFFFC';
/** How a file begins that says in what order its bytes stand. */
const BYTE_ORDER_MARK = '\ufeff';
/** But tabs, and the breaks of Word: U+000B, U+000C. */
const CONTROL = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFFFD';
/** Where a font's own signs stand: Word's bullets, icons of a page. */
const PRIVATE = '\\uE000-\\uF8FF';
const SPANS = new RegExp(`(?<zero>[${ZERO_WIDTH}]+)|(?<control>[${CONTROL}]+)|(?<private>[${PRIVATE}]+)`, 'gu');
/** Scripts that are joined by signs without width, and pictures made of several. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Devanagari}\p{Extended_Pictographic}]|\u{FE0F}/u;

/** Characters that nobody sees: without width, control characters, those that only one font shows. */
export const invisibleCharacter = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'invisible-character',
  summary: {
    'zh-CN': '夹着看不见的字符：零宽空格、控制符、乱码',
    en: 'Characters that cannot be seen: zero-width spaces, control characters, a font’s own signs',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    zero: { 'zh-CN': '这里有看不见的字符（{found}），应删去', en: 'An invisible character ({found}): remove it' },
    zeroAll: {
      'zh-CN': '全文{count}处有看不见的字符，如这里的{found}，应删去',
      en: '{count} invisible characters, such as {found} here: remove them',
    },
    control: {
      'zh-CN': '这里有控制符或坏字（{found}）；看看是否缺了内容，再删去',
      en: 'A control or broken character ({found}): see whether something is missing, then remove it',
    },
    controlAll: {
      'zh-CN': '全文{count}处有控制符或坏字，如这里的{found}；看看是否缺了内容，再删去',
      en: '{count} control or broken characters, such as {found} here: see whether something is missing, then remove them',
    },
    private: {
      'zh-CN': '这个符号（{found}）换一种字体就不显示；应换成通用的字符或删去',
      en: 'This sign ({found}) shows in one font only: replace or remove it',
    },
    privateAll: {
      'zh-CN': '全文{count}处符号换一种字体就不显示，如这里的{found}；应换成通用的字符或删去',
      en: '{count} signs show in one font only, such as {found} here: replace or remove them',
    },
    remove: { 'zh-CN': '删去', en: 'Remove' },
    removeAll: { 'zh-CN': '全部删去', en: 'Remove all' },
  },
  check({ draft, lines, report }) {
    const kinds: Record<Kind, Slip[]> = { zero: [], control: [], private: [] };
    for (const number of draft.linesWith(spans)) {
      const { text } = lines[number] as Line;
      for (const span of spans.of(lines[number] as Line)) {
        if (number === 0 && span.start === 0 && text.startsWith(BYTE_ORDER_MARK)) continue;
        kinds[span.kind].push(slipOf(text, number, span));
      }
    }
    const words = (one: MessageId, all: MessageId) => ({ one, all, change: 'remove', changeAll: 'removeAll' }) as const;
    reportThroughout(kinds.zero, words('zero', 'zeroAll'), report);
    reportThroughout(kinds.control, words('control', 'controlAll'), report);
    reportThroughout(kinds.private, words('private', 'privateAll'), report, 'info');
  },
});

const NONE: readonly Span[] = [];

const spans = defineFact<readonly Span[]>({
  none: NONE,
  wakes: declareTrigger(charactersOf(ZERO_WIDTH + CONTROL + PRIVATE)),
  read({ text }) {
    const found = [...text.matchAll(SPANS)].flatMap(({ 0: span, index: start, groups = {} }) => {
      if (JOINED.test(text.slice(Math.max(0, start - 2), start)) || JOINED.test(text.slice(start + 1, start + 3)))
        return [];
      const kind: Kind = groups.zero !== undefined ? 'zero' : groups.control !== undefined ? 'control' : 'private';
      return [{ kind, start, end: start + span.length }];
    });
    return found.length === 0 ? NONE : found;
  },
});

function slipOf(text: string, line: number, { kind, start, end }: Span): Slip {
  const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
  // At the start of a line, or beside emphasis, Markdown may see another text without it.
  const isWithin = /[^\s>#*_+-]/u.test(text.charAt(start - 1)) && /\p{Script=Han}/u.test(text.slice(0, start));
  const safe = kind === 'zero' && isWithin && !/[*_`]/u.test(text.charAt(start - 1) + text.charAt(end));
  return { line, start, end, found: `U+${code}`, right: '', safe, edits: [{ start, end, newText: '' }] };
}

/** The characters of a class of escapes. */
function charactersOf(escapes: string): string {
  let all = '';
  for (const { groups = {} } of escapes.matchAll(/\\u(?<first>[0-9A-F]{4})(?:-\\u(?<last>[0-9A-F]{4}))?/gu)) {
    const first = Number.parseInt(groups.first as string, 16);
    const last = Number.parseInt(groups.last ?? (groups.first as string), 16);
    for (let code = first; code <= last; code += 1) all += String.fromCharCode(code);
  }
  return all;
}
