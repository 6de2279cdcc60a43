import * as v from 'valibot';
import { attachmentFacts } from '../document/attachment-line.ts';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { declareWords } from '../document/scan.ts';
import { titlesOf } from './official-title.ts';
import { defineDocumentRule } from './rule.ts';

type Message = 'plea' | 'ending' | 'change';

interface Closing {
  /** What it closes: 通知, 报告 … */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

const CLOSING =
  /(?<=^|[。；，！：\s])(?:特此(?<here>通知|报告|汇报|请示|函[达告复请]|批复|公告|通告|通报)|(?:以上|上述)(?<above>请示|报告|汇报)|(?<plea>(?:妥否|当否|可否|是否妥当|如无不妥)?，?(?:恳)?请(?:予以|给予|予)?(?:批示|批复|审批|批准)))(?=[。，；！\s]|是否|妥否|当否|如无|$)/gu;
/** What a kind of paper says at its end; others say nothing of the sort. */
const OWN_CLOSING: Readonly<Record<string, string>> = {
  通知: '特此通知',
  报告: '特此报告',
  请示: '特此请示',
  函: '特此函达',
  批复: '特此批复',
  公告: '特此公告',
  通告: '特此通告',
};
/** 请批准 is what a 函 to an equal and a 请示 say. */
const MAY_ASK: ReadonlySet<string> = new Set([
  '请示',
  '函',
  '议案',
  '请示报告',
  '报告请示',
  '申请报告',
  '申请请示',
  '请示函',
]);

const closings = defineFact<readonly Closing[]>({
  none: [],
  wakes: declareWords(['特此', '以上', '上述', '请批', '请审', '请予', '请给']),
  read({ text }) {
    return [...text.matchAll(CLOSING)].map(({ 0: found, index, groups = {} }) => {
      const { here, above, plea } = groups;
      const kind = plea === undefined ? kindOf(here ?? above ?? '') : '请示';
      return { kind, start: index, end: index + found.length, found };
    });
  },
});

function kindOf(word: string): string {
  if (word === '汇报') return '报告';
  return word.startsWith('函') ? '函' : word;
}

/** A paper closes as another kind does: a 报告 that asks for approval (条例 第八条 tells the kinds apart), a 函 that ends 特此报告. */
export const genreFit = defineDocumentRule<Message, Record<never, never>>({
  id: 'genre-fit',
  summary: {
    'zh-CN': '结尾用语与文种不合：报告里“请批示”，函里“特此报告”',
    en: 'The closing is another kind’s: 请批示 in a 报告, 特此报告 in a 函',
  },
  tier: '条例',
  clause: '《党政机关公文处理工作条例》第八条',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    plea: {
      'zh-CN': '“{kind}”里不写“{found}”：要请求批准，用请示',
      en: 'A {kind} does not say “{found}”: what asks for approval is a 请示',
    },
    ending: {
      'zh-CN': '标题是“{kind}”，结尾却是“{found}”',
      en: 'The title says {kind}, the closing “{found}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    const titles = titlesOf(draft);
    if (titles.length === 0) return;
    const ends = draft
      .linesWith(attachmentFacts)
      .filter((line) => attachmentFacts.of(lines[line] as Line).head !== undefined);
    let at = -1;
    let ended = 0;
    for (const line of draft.linesWith(closings)) {
      while ((titles[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= line) at += 1;
      const title = titles[at];
      if (title === undefined) continue;
      while ((ends[ended] ?? Number.POSITIVE_INFINITY) <= title.line) ended += 1;
      // What stands in an attachment is another paper.
      if ((ends[ended] ?? Number.POSITIVE_INFINITY) < line) continue;
      for (const { kind, start, end, found } of closings.of(lines[line] as Line)) {
        if (kind === '请示' && !found.includes('请示')) {
          if (title.kind !== '报告' || MAY_ASK.has(title.kind)) continue;
          report({ line, start, end, message: 'plea', data: { kind: title.kind, found } });
          continue;
        }
        const own = OWN_CLOSING[title.kind];
        if (own === undefined || kind === title.kind) continue;
        const right = found.startsWith('特此') ? own : `${found.slice(0, 2)}${title.kind}`;
        const isFixable = found.startsWith('特此') || title.kind === '请示' || title.kind === '报告';
        report({
          line,
          start,
          end,
          message: 'ending',
          data: { kind: title.kind, found, right },
          ...(isFixable && {
            fix: { title: 'change', safe: false, edits: [{ line, start, end, newText: right }] },
          }),
        });
      }
    }
  },
});
