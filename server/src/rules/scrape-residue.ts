import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { defineLineRule, type LineReport } from './rule.ts';

type Message =
  | 'navigation'
  | 'source'
  | 'editor'
  | 'copyright'
  | 'recommendation'
  | 'counter'
  | 'advertisement'
  | 'title'
  | 'lead'
  | 'entity'
  | 'tag'
  | 'removeLine'
  | 'remove'
  | 'replace';

/** What a web page wraps around a text, when it makes up a whole line. */
const WHOLE_LINES: readonly (readonly [Message, RegExp])[] = [
  [
    'navigation',
    /^(?:(?:您|你)?(?:的|现在|当前|所在|目前)*(?:的?位置)[:：]|首页[ \u3000]*[>＞»›|/→]|(?:主页|网站首页)[ \u3000]*[>＞»›]).*/u,
  ],
  [
    'navigation',
    /^[【[]?[上下]一(?:篇|页|条|章|则)(?:文章)?[】\]]?(?:[ \u3000]*[:：].*|(?:[ \u3000|]+[上下]一(?:篇|页|条|章))?)$/u,
  ],
  [
    'navigation',
    /^(?:[【[]?(?:返回|回到)(?:首页|顶部|列表|目录|上一页|上级)[】\]]?|[【[]?(?:打印|关闭)(?:本页|窗口|此页|正文)[】\]]?[ \u3000]*)+$/u,
  ],
  ['source', /^(?:发布|更新|上传)?(?:时间|日期)[:：].{4,24}(?:来源|作者|编辑|点击|浏览|阅读|字号)[:：].*/u],
  [
    'source',
    /^[（(【]?(?:文章|稿件|信息|内容)?来源[:：][ \u3000]*(?:网友|网络|互联网|本站|佚名|未知|投稿|转载|.{0,16}(?:网站?|论坛|公众号|文库|微信|微博|客户端|百度|搜狐|新浪|腾讯|知乎))(?:投稿|整理|转载|综合)?[）)】]?$/u,
  ],
  ['source', /^[（(【]?(?:文章|稿件)来源[:：].{1,30}$/u],
  ['source', /^[（(【]?本文(?:来自|来源|转自|转载自?|摘自|链接|地址|网址|标签|作者|由).{0,80}$/u],
  ['editor', /^[（(【[]?(?:责任编辑|责编|网站编辑|实习编辑|小编|本文编辑)[:：].{0,40}$/u],
  [
    'copyright',
    /^(?:Copyright|©|[（(][Cc][）)]|版权所有(?![人者])|ICP备|.{0,4}ICP备|备案号[:：]|All Rights Reserved).*/iu,
  ],
  [
    'copyright',
    /^[【（(]?(?:免责|版权|特别|郑重|本站)?(?:声明|说明|提示|提醒)[】）)]?[:：].*(?:本站|本网|本网站|网友|转载|侵权|版权|知识产权|投稿|仅供参考|网络收集).*/u,
  ],
  ['copyright', /^[【（(]?免责声明[】）)]?$/u],
  [
    'recommendation',
    /^[【[]?(?:推荐(?:访问|阅读|文章)|相关(?:推荐|阅读|文章|链接|热词)|延伸阅读|猜你喜欢|热门(?:文章|标签|推荐|搜索|阅读)|精彩推荐|更多(?:文章|精彩|推荐|相关)\p{Script=Han}{0,6})[】\]]?(?:[:：].*)?$/u,
  ],
  [
    'counter',
    /^[【（(]?(?:(?:阅读|浏览|点击|访问|下载)(?:次数|量|数|人数)?[:：]?[ \u3000]*\d+[ \u3000]*次?|字[号体][:：]?[ \u3000]*[【[]?[大中小].*|分享到[:：].*|收藏本[文站页]|我要(?:纠错|评论|投稿)|(?:微信)?扫一扫.{0,20})[】）)]?$/u,
  ],
  [
    'advertisement',
    /^(?:欢迎|敬请|请)?(?:点击(?:上方|下方|此处|这里|查看|下载|进入|阅读)|(?:微信)?扫(?:码|描)|长按|微信搜索|加微信|加入?QQ群|立即下载|免费下载).{0,30}(?:关注|下载|查看|公众号|二维码|原文|全文|详情|领取|更多).{0,12}$/u,
  ],
  [
    'advertisement',
    /^(?:点击(?:查看|下载|阅读|此处|这里)(?:更多|全文|原文|详情)?|阅读全文|展开全文|查看全文|下载(?:全文|文档|Word版|地址[:：].*)|显示全部)[>＞»….]*$/u,
  ],
  [
    'title',
    /^[^。；！？]{4,40}(?:讲话|讲话稿|发言|发言稿|总结|报告|范文|心得体会|致辞|方案|汇报|材料|演讲稿)(?:范文)?[（(]?(?:精选|通用|优秀|最新|合集|汇编)?\d{1,3}篇[）)]?$/u,
  ],
];

/** The same in the midst of a line: from here to the end of the sentence. */
const SENTENCES: readonly (readonly [Message, RegExp])[] = [
  [
    'lead',
    /(?:下面|以下|接下来|今天|这里)(?:就)?(?:是|为|由)?[^。！？]{0,20}小编[^。！？]{0,90}[。！？]?(?:[^。！？]{0,6}希望[^。！？]{0,24}(?:喜欢|帮助|参考|借鉴)[^。！？]{0,4}[。！？]?)?/gu,
  ],
  ['lead', /小编(?:给|为|精心|整理|收集|带来|分享|推荐)[^。！？]{0,60}[。！？]?/gu],
  [
    'advertisement',
    /(?:想了解|了解|查看|阅读|获取)?更多[^。！？，]{0,20}[，,]?(?:敬请|请|欢迎)(?:关注|点击|访问|登录|收藏|继续关注)[^。！？]{0,30}[。！？]?/gu,
  ],
  [
    'source',
    /[（(]?(?:本文|文章)(?:来自|来源于|转自|转载自|摘自|由[^。！？]{0,16}(?:整理|发布|提供))[^。！？）)]{0,40}[）)]?[。！？]?/gu,
  ],
  ['source', /[（(]?来源[:：][ \u3000]*(?:网友投稿|网络|互联网|网络整理|网友)[）)]?/gu],
  [
    'copyright',
    /(?:转载请注明|未经(?:授权|许可|同意)[^。！？]{0,6}(?:不得|禁止|严禁)转载|如有侵权|如果?侵犯了?(?:您|你)的)[^。！？]{0,40}[。！？]?/gu,
  ],
  ['editor', /[（(【](?:责任编辑|责编|小编)[:：][^（()）【】]{1,16}[）)】]/gu],
  ['counter', /[（(【](?:阅读|浏览|点击|访问)(?:次数|量|数)[:：][ \u3000]*\d+[ \u3000]*次?[）)】]/gu],
];

const ENTITY =
  /&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|bull|permil|times|copy|deg|yen|#\d{2,5}|#x[\da-f]{2,5});/giu;
const TAG =
  /<\/?(?:p|br|div|span|strong|b|em|i|font|table|tbody|tr|td|th|ul|ol|li|h[1-6]|section|article|script|style|o:p|st1:\w{1,20})(?:[ \t][^<>]{0,200})?[ \t]?\/?>/giu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', '\u3000'],
  ['thinsp', ''],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['permil', '‰'],
  ['times', '×'],
  ['copy', '©'],
  ['deg', '°'],
  ['yen', '¥'],
]);

/** A cheap look first: most lines hold none of these words. */
const SUSPECT =
  /位置|首页|主页|[上下]一[篇页条章则]|返回|回到|打印|关闭|来源|本文|文章|编辑|责编|小编|Copyright|©|[（(][Cc][）)]|版权|ICP|备案号|All Rights|声明|说明|提示|提醒|推荐|相关|延伸阅读|猜你|热门|更多|阅读|浏览|点击|访问|下载|字[号体]|分享|收藏|我要|扫|长按|微信|QQ|\d篇|转载|侵权|侵犯|&[a-z#]|<[/a-z]/iu;
/** A longer line is a paragraph: what a page wraps around a text is short, but for a disclaimer. */
const LONGEST_RESIDUE_LINE = 240;

const REMOVE_LINE: NonNullable<LineReport<Message>['fix']> = {
  title: 'removeLine',
  safe: false,
  edits: [{ start: 0, end: 0, newText: '', throughEnd: true }],
};

/** What a text that was taken from a web page brings along. */
export const scrapeResidue = defineLineRule<Message, Record<never, never>>({
  id: 'scrape-residue',
  summary: {
    'zh-CN': '从网页复制带来的残留：导航、来源、版权声明、小编导语、网页代码',
    en: 'Left over from a web page: navigation, source, copyright notes, HTML',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  scope: 'line',
  options: v.object({}),
  messages: {
    navigation: { 'zh-CN': '网页导航残留，应删去', en: 'Left over from a web page’s navigation: to be removed' },
    source: { 'zh-CN': '网页的来源信息残留，应删去', en: 'Left over from a web page’s source line: to be removed' },
    editor: { 'zh-CN': '网页的编辑署名残留，应删去', en: 'Left over from a web page’s credits: to be removed' },
    copyright: {
      'zh-CN': '网页的版权或声明残留，应删去',
      en: 'A web page’s copyright note or disclaimer: to be removed',
    },
    recommendation: { 'zh-CN': '网页的推荐链接残留，应删去', en: 'A web page’s recommendations: to be removed' },
    counter: { 'zh-CN': '网页的按钮或计数残留，应删去', en: 'A web page’s buttons or counters: to be removed' },
    advertisement: { 'zh-CN': '网页的推广语残留，应删去', en: 'A web page’s advertisement: to be removed' },
    title: {
      'zh-CN': '像是网页上的合集标题，若不是本文标题，应删去',
      en: 'It reads like the title of a web collection',
    },
    lead: { 'zh-CN': '网站小编的导语残留，应删去', en: 'A web editor’s words: to be removed' },
    entity: { 'zh-CN': '网页代码“{found}”残留，应为文字', en: 'HTML left over: “{found}”' },
    tag: { 'zh-CN': '网页标记“{found}”残留，应删去', en: 'An HTML tag left over: “{found}”' },
    removeLine: { 'zh-CN': '删去这一行', en: 'Remove the line' },
    remove: { 'zh-CN': '删去这一处', en: 'Remove it' },
    replace: { 'zh-CN': '换成文字', en: 'Change to text' },
  },
  check({ line, report }) {
    const { text } = line;
    if (!SUSPECT.test(text)) return;
    const { inline } = line;
    const whole = inline.text.length <= LONGEST_RESIDUE_LINE && findWholeLine(inline.text);
    if (whole) {
      const start = inline.columnOf(0);
      report({
        start,
        end: inline.columnOf(inline.text.length - 1) + 1,
        message: whole,
        ...(whole === 'title' && { severity: 'info' as const }),
        fix: REMOVE_LINE,
      });
      return;
    }
    for (const found of findSentences(text)) report(found);
    if (inline.text.startsWith('|')) return;
    const opaque = findOpaqueSpans(text);
    const isProse = ({ index }: { index: number }) => !isOpaque(opaque, index);
    reportAll(text, [...text.matchAll(ENTITY)].filter(isProse), 'entity', 'replace', decode, report);
    reportAll(text, [...text.matchAll(TAG)].filter(isProse), 'tag', 'remove', () => '', report);
  },
});

function findWholeLine(text: string): Message | undefined {
  return WHOLE_LINES.find(([, pattern]) => pattern.test(text))?.[0];
}

function findSentences(text: string): LineReport<Message>[] {
  const found: LineReport<Message>[] = [];
  let reached = 0;
  for (const [message, pattern] of SENTENCES) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (index < reached) continue;
      const end = index + match.length;
      reached = end;
      const isWhole = text.slice(0, index).trim() === '' && text.slice(end).trim() === '';
      found.push({
        start: index,
        end,
        message,
        fix: isWhole ? REMOVE_LINE : { title: 'remove', safe: false, edits: [cutOut(text, index, end)] },
      });
    }
  }
  return found;
}

/** The residue with the comma that led to it; the sentence that it broke off keeps its end. */
function cutOut(text: string, start: number, end: number): { start: number; end: number; newText: string } {
  const isBrokenOff = /[，,、；;]/u.test(text.charAt(start - 1));
  const last = text.charAt(end - 1);
  return isBrokenOff
    ? { start: start - 1, end, newText: /[。！？]/u.test(last) ? last : '。' }
    : { start, end, newText: '' };
}

/** One finding for all of a kind in a line, at the first of them. */
function reportAll(
  text: string,
  matches: readonly RegExpExecArray[],
  message: Message,
  title: Message,
  newTextOf: (match: string) => string,
  report: (report: LineReport<Message>) => void,
): void {
  const [first] = matches;
  if (first === undefined) return;
  report({
    start: first.index,
    end: first.index + first[0].length,
    message,
    data: { found: text.slice(first.index, first.index + first[0].length) },
    fix: {
      title,
      safe: false,
      edits: matches.map(({ 0: match, index }) => ({
        start: index,
        end: index + match.length,
        newText: newTextOf(match),
      })),
    },
  });
}

function decode(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? entity;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCharCode(code);
}
