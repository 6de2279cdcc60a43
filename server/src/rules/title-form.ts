import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { declareWords } from '../document/scan.ts';
import { isAtHead, nextShown, titlesOf } from './official-title.ts';
import { defineDocumentRule } from './rule.ts';

type Fault = 'mark' | 'about' | 'twice' | 'again' | 'missing' | 'speech';

/** Kinds that are two of 条例 第八条, or a kind and what is none, and what is meant. */
const TWO_KINDS: Readonly<Record<string, string>> = {
  请示报告: '请示',
  报告请示: '请示',
  申请报告: '请示',
  申请请示: '请示',
  请示函: '请示',
  通知函: '通知',
  批复函: '批复',
  意见函: '函',
};
const ABOUT_TWICE = /^[^《]{0,40}?(?<first>关于)(?:(?:印发|转发|批转|批转转发|贯彻落实)[^《》]{0,40}?关于)/u;
const KIND_AGAIN = /的(通知|意见|报告|通报|决定|批复|函)的\1[。；，、]?$/u;
/** A title that ends without any word for what the paper is. */
const NO_KIND =
  /^[\p{Script=Han}、]{0,28}?关于.{3,50}\p{Script=Han}(?<![案法定划则例话结明示书事点度排议复报信知告函见要令答稿词表单册录料求况题纲标计集刊本图志规约引南读页])$/u;
const RECIPIENT = /^(?:各|.{1,20}(?:人民政府|委员会|局|厅|部门|单位|公司|学校|办公室)).{0,60}[：:]$/u;
const SPEECH =
  /^在.{3,50}(?:会议|大会|座谈会|推进会|动员会|部署会|总结会|表彰会|茶话会|交流会|现场会|调度会|全会|例会|仪式|典礼|论坛|年会|培训班|开班式)(?<link>的?)(?<kind>讲话|发言|致辞|总结讲话|主持讲话)[稿词]?(?:\d+篇|篇\d+|篇[一二三四五六七八九十]+)?$/u;
const LONGEST_TITLE = 70;

interface Speech {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
}

/** 在……会议讲话 */
const speechFact = defineFact<Speech | undefined>({
  none: undefined,
  wakes: declareWords(['讲话', '发言', '致辞']),
  read({ inline }) {
    if (inline.text.length > LONGEST_TITLE) return undefined;
    const match = SPEECH.exec(inline.text);
    const { kind, link = '' } = match?.groups ?? {};
    if (match === null || kind === undefined) return undefined;
    const from = inline.text.lastIndexOf(kind) - link.length;
    const start = inline.columnOf(from);
    const end = inline.columnOf(from + link.length + kind.length - 1) + 1;
    return { start, end, found: `${link}${kind}`, right: `上的${kind}` };
  },
});

const unnamedFact = defineFact<boolean>({
  none: false,
  wakes: declareWords(['关于']),
  read: ({ inline, marker }) =>
    marker === undefined && inline.text.length <= LONGEST_TITLE && NO_KIND.test(inline.text),
});

/**
 * 标题: 发文机关 + 关于 + 事由 + 的 + 文种, no mark at its end (GB/T 9704-2012; the kinds are those of 条例 第八条);
 * a speech's: 在……会议上的讲话 (practice).
 */
export const titleForm = defineDocumentRule<Fault | 'change', Record<never, never>>({
  id: 'title-form',
  summary: {
    'zh-CN': '标题不规范：末尾有标点，“关于”重复，缺文种或两个文种',
    en: 'A title is amiss: a mark at its end, 关于 twice, no kind or two',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    mark: { 'zh-CN': '标题末尾不加“{found}”', en: 'A title ends without “{found}”' },
    about: {
      'zh-CN': '标题里“关于”出现两次，可省去一个，或给被转发的标题加书名号',
      en: '关于 stands twice in the title: leave one out, or put the other title in 《》',
    },
    twice: {
      'zh-CN': '“{found}”不是一个文种，应为“{right}”',
      en: '“{found}” is no kind of document: it should be “{right}”',
    },
    again: { 'zh-CN': '文种“{found}”重复，可省去一个', en: 'The kind “{found}” stands twice: leave one out' },
    missing: { 'zh-CN': '标题缺文种，如“……的通知”', en: 'The title does not say what it is, such as “……的通知”' },
    speech: {
      'zh-CN': '标题里“{found}”宜为“{right}”',
      en: '“{found}” in the title is better “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    for (const { line, kind, kindStart, kindEnd, markEnd } of titlesOf(draft)) {
      const { text } = lines[line] as Line;
      if (markEnd > kindEnd) {
        const start = markEnd - 1;
        const found = text.slice(start, markEnd);
        const edits = [{ line, start, end: markEnd, newText: '' }];
        const right = text.slice(kindStart, start);
        report({
          line,
          start,
          end: markEnd,
          message: 'mark',
          data: { found, right },
          fix: { title: 'change', safe: true, edits },
        });
      }
      const right = TWO_KINDS[kind];
      if (right !== undefined) {
        const edits = [{ line, start: kindStart, end: kindEnd, newText: right }];
        const data = { found: kind, right };
        report({
          line,
          start: kindStart,
          end: kindEnd,
          message: 'twice',
          data,
          fix: { title: 'change', safe: false, edits },
        });
      } else if (KIND_AGAIN.test(text.trimEnd())) {
        report({ line, start: kindStart, end: kindEnd, message: 'again', data: { found: kind } });
      } else {
        const about = ABOUT_TWICE.exec(text);
        if (about !== null) {
          const start = text.indexOf('关于', text.indexOf('关于') + 2);
          report({ line, start, end: start + 2, message: 'about' });
        }
      }
    }
    for (const line of draft.linesWith(unnamedFact)) {
      const below = nextShown(lines, line);
      const isAddressed = below !== undefined && RECIPIENT.test((lines[below] as Line).inline.text);
      if (!isAddressed || !isAtHead(lines, line)) continue;
      const end = (lines[line] as Line).text.trimEnd().length;
      report({ line, start: end - 1, end, message: 'missing' });
    }
    const pieceTitles = new Set(outline.pieces.map(({ titleLine }) => titleLine));
    for (const line of draft.linesWith(speechFact)) {
      const speech = speechFact.of(lines[line] as Line);
      if (speech === undefined || !(isAtHead(lines, line) || pieceTitles.has(line))) continue;
      const { start, end, found, right } = speech;
      const edits = [{ line, start, end, newText: right }];
      report({
        line,
        start,
        end,
        message: 'speech',
        data: { found, right },
        fix: { title: 'change', safe: false, edits },
      });
    }
  },
});
