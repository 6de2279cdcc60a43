import { anyOf, declarePairs, declareTrigger, declareWords } from '../../document/scan.ts';

/** What a web page wraps around a text. */
export type Residue =
  | 'navigation'
  | 'source'
  | 'editor'
  | 'copyright'
  | 'recommendation'
  | 'counter'
  | 'advertisement'
  | 'title'
  | 'lead';

/** `alone`: nobody writes this himself. `beside`: manuals and lessons hold such words too: it tells only beside what tells alone. */
type Weight = 'alone' | 'beside';

export interface WholeLine {
  readonly what: Residue;
  readonly weight: Weight;
}

/** A stretch of a line. Columns are UTF-16 offsets. */
export interface ResidueSpan {
  readonly start: number;
  readonly end: number;
  readonly what: Residue;
}

const WHOLE_LINES: readonly (readonly [Residue, Weight, RegExp])[] = [
  [
    'navigation',
    'alone',
    /^(?:您|你)?(?:的|现在|当前|所在|目前){1,3}的?位置[:：].*(?:首页|主页|[>＞»›])|^(?:首页|主页|网站首页)[ \u3000]*[>＞»›].*[>＞»›][ \u3000]*正文$/u,
  ],
  ['navigation', 'beside', /^(?:首页|主页|网站首页)[ \u3000]*[>＞»›|/→].*/u],
  ['navigation', 'alone', /^[【[]?[上下]一(?:篇|页|条|章|则)(?:文章)?[】\]]?[ \u3000]*[:：].*$/u],
  ['navigation', 'beside', /^[【[]?[上下]一(?:篇|页|条|章|则)[】\]]?(?:[ \u3000|]+[上下]一(?:篇|页|条|章))?$/u],
  [
    'navigation',
    'alone',
    /^(?:[【[]?(?:(?:返回|回到)(?:首页|顶部|列表|目录|上一页|上级)|(?:打印|关闭)(?:本页|窗口|此页|正文)?)[】\]]?[ \u3000]*){2,}$/u,
  ],
  [
    'navigation',
    'beside',
    /^[【[]?(?:(?:返回|回到)(?:首页|顶部|列表|目录|上一页|上级)|(?:打印|关闭)(?:本页|窗口|此页|正文))[】\]]?$/u,
  ],
  [
    'source',
    'alone',
    /^(?:发布|发表|更新|上传)?(?:时间|日期)[:：].{4,40}(?:来源|作者|编辑|点击|浏览|阅读|字号)[:：].*/u,
  ],
  [
    'source',
    'alone',
    /^[（(【]?(?:文章|稿件|信息|内容)?来源[:：][ \u3000]*(?:网友|网络|互联网|本站|佚名|未知|投稿|转载)(?:投稿|整理|转载|综合)?[）)】]?$/u,
  ],
  [
    'source',
    'beside',
    /^[（(【]?(?:文章|稿件|信息|内容)?来源[:：][ \u3000]*.{0,16}(?:网站?|论坛|公众号|文库|微信|微博|客户端|百度|搜狐|新浪|腾讯|知乎)[）)】]?$|^[（(【]?(?:文章|稿件)来源[:：].{1,30}$/u,
  ],
  [
    'source',
    'alone',
    /^[（(【]?本文(?:转自|转载自?|摘自|(?:来自|来源|链接|地址|网址|标签|作者)[:：]|(?:来自|来源于).{0,20}(?:网|论坛|公众号|文库)|由.{0,16}(?:整理|发布|投稿|上传|转载)).{0,60}$/u,
  ],
  ['editor', 'alone', /^[（(【[]?(?:责任编辑|责编|网站编辑|实习编辑|小编|本文编辑)[:：].{1,40}$/u],
  [
    'copyright',
    'alone',
    /^(?:.{0,4}ICP备|(?:网站)?备案(?:序?号)[:：]|(?:Copyright|©|[（(][Cc][）)]|版权所有).{0,60}(?:网(?!络)|站|论坛|文库|ICP备|All Rights)).*/iu,
  ],
  [
    'copyright',
    'beside',
    /^(?:Copyright|©|[（(][Cc][）)][ \u3000]*(?:Copyright|版权|(?:19|20)\d\d)|版权所有(?![人者])|All Rights Reserved).*/iu,
  ],
  [
    'copyright',
    'alone',
    /^[【（(]?(?:免责|版权|特别|郑重|本站)?(?:声明|说明|提示|提醒)[】）)]?[:：].*(?:本站|本网[站页，,]|网友|网络收集|转载请|[禁严]止转载|侵权.{0,10}(?:联系|删)).*/u,
  ],
  ['copyright', 'beside', /^[【（(]?免责声明[】）)]?$/u],
  ['recommendation', 'alone', /^[【[]?推荐访问[】\]]?[:：].*$/u],
  [
    'recommendation',
    'beside',
    /^[【[]?(?:推荐(?:访问|阅读|文章)|相关(?:推荐|阅读|文章|链接|热词)|延伸阅读|猜你喜欢|热门(?:文章|标签|推荐|搜索|阅读)|精彩推荐|更多(?:精彩|文章|推荐|相关)\p{Script=Han}{0,6})[】\]]?(?:[:：].*)?$/u,
  ],
  [
    'counter',
    'alone',
    /^[【（(]?(?:字[号体](?:大小)?[:：]?(?:[ \u3000]*[【[])?[ \u3000]*大[ \u3000|]*中[ \u3000|]*小.*|收藏本[文站页]|(?:微信)?扫一扫在手机.{0,12})[】）)]?$/u,
  ],
  [
    'counter',
    'beside',
    /^[【（(]?(?:(?:阅读|浏览|点击|访问|下载)(?:次数|量|数|人数)?[:：][ \u3000]*\d+[ \u3000]*次?|分享到[:：].*|我要(?:纠错|评论|投稿)|(?:微信)?扫一扫.{0,20})[】）)]?$/u,
  ],
  [
    'advertisement',
    'alone',
    /^(?:欢迎|敬请|请)?(?:点击(?:上方|下方|此处|这里|查看|下载|阅读)|(?:微信)?扫(?:码|描)|长按|微信搜索|加微信|加入?QQ群|立即下载|免费下载)[^。；]{0,30}(?:领取|范文|更多)[^。；]{0,12}$/u,
  ],
  [
    'advertisement',
    'beside',
    /^(?:欢迎|敬请|请)?(?:点击(?:上方|下方|此处|这里|查看|下载|阅读)|(?:微信)?扫(?:码|描)|长按|微信搜索|加微信|加入?QQ群|立即下载|免费下载)[^。；]{0,30}(?:关注|公众号|二维码)[^。；]{0,12}$/u,
  ],
  [
    'advertisement',
    'alone',
    /^(?:点击(?:查看|下载|阅读|此处|这里)(?:更多|全文|原文|详情)?|(?:阅读|展开|查看|显示|下载)(?:全文|全部))[>＞»….]+$/u,
  ],
  [
    'advertisement',
    'beside',
    /^(?:点击(?:查看|下载|阅读|此处|这里)(?:更多|全文|原文|详情)?|(?:阅读|展开|查看)全文|下载(?:全文|文档|Word版|地址[:：].*)|显示全部)$/u,
  ],
  [
    'title',
    'beside',
    /^[^。；！？]{4,40}(?:讲话|讲话稿|发言|发言稿|总结|报告|范文|心得体会|致辞|方案|汇报|材料|演讲稿)(?:范文)?[（(]?(?:精选|通用|优秀|最新|合集|汇编)?\d{1,3}篇[）)]?$/u,
  ],
];

/** The same in the midst of a line: from here to the end of the sentence. */
const SENTENCES: readonly (readonly [Residue, RegExp])[] = [
  [
    'lead',
    /(?:下面|以下|接下来|今天|这里)(?:就)?(?:是|为|由)?[^。！？]{0,20}小编[^。！？]{0,90}[。！？]?(?:[^。！？]{0,6}希望[^。！？]{0,24}(?:喜欢|帮助|参考|借鉴)[^。！？]{0,4}[。！？]?)?/gu,
  ],
  ['lead', /小编(?:给|为|精心|整理|收集|带来|分享|推荐)[^。！？]{0,60}[。！？]?/gu],
  [
    'advertisement',
    /(?:想了解|了解|查看|阅读|获取)?更多(?:精彩|优秀|相关|热门)?(?:内容|文章|范文|资料|材料|模板|资讯|公文|总结|(?:领导)?讲话稿?|演讲稿|心得体会)[^。！？，]{0,12}[，,]?(?:敬请|请|欢迎)(?:关注|点击|访问|登录|收藏|继续关注)[^。！？]{0,30}[。！？]?/gu,
  ],
  [
    'source',
    /[（(]?(?:本文|文章)(?:来自[^。！？]{0,16}(?:网|论坛|公众号|文库)|来源于[^。！？]{0,16}(?:网|论坛|公众号|文库)|转自|转载自|摘自|由[^。！？]{0,16}(?:网友|本站|小编|文库|网站?|公众号)[^。！？]{0,6}(?:整理|发布|提供))[^。！？）)]{0,40}[）)]?[。！？]?/gu,
  ],
  ['source', /[（(]?来源[:：][ \u3000]*(?:网友投稿|网络|互联网|网络整理|网友)(?:[）)]|(?!\p{Script=Han}))/gu],
  [
    'copyright',
    /(?:(?:非?商业)?转载请(?:注明|联系)|(?<![\p{Script=Han}，,])未经(?:授权|许可|同意)[^。！？]{0,6}(?:不得|禁止|严禁)转载|如有侵权|如果?侵犯了?(?:您|你)的)[^。！？]{0,40}[。！？]?/gu,
  ],
  ['editor', /[（(【](?:责任编辑|责编|小编)[:：][^（()）【】]{1,16}[）)】]/gu],
  ['counter', /[（(【](?:阅读|浏览|点击|访问)(?:次数|量|数)[:：][ \u3000]*\d+[ \u3000]*次?[）)】]/gu],
];

/** A line without any of these holds no residue. */
export const RESIDUE_WORDS = anyOf(
  declareTrigger('©扫'),
  declarePairs('上下', '一'),
  declarePairs('（(', 'Cc'),
  declarePairs('0123456789', '篇'),
  declareWords(
    '位置 首页 主页 返回 回到 打印 关闭 来源 本文 文章 编辑 责编 小编 Co CO co 版权 IC ic 备案 Al AL al 声明 说明 提示 提醒 推荐 相关 延伸 猜你 热门 更多 阅读 浏览 点击 访问 下载 字号 字体 分享 收藏 我要 长按 微信 QQ qq 转载 侵权 侵犯'.split(
      ' ',
    ),
  ),
);
/** A longer line is a paragraph: what a page wraps around a text is short, but for a disclaimer. */
const LONGEST_RESIDUE_LINE = 240;

/** What a line is when nothing of it is the writer's. `text` is what a reader reads. */
export function readWholeLine(text: string): WholeLine | undefined {
  if (text.length > LONGEST_RESIDUE_LINE) return undefined;
  const found = WHOLE_LINES.find(([, , pattern]) => pattern.test(text));
  return found && { what: found[0], weight: found[1] };
}

/** What stands in the midst of a line, none inside another. */
export function readSpans(text: string): ResidueSpan[] {
  const found: ResidueSpan[] = [];
  let reached = 0;
  for (const [what, pattern] of SENTENCES) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      if (index < reached) continue;
      reached = index + match.length;
      found.push({ start: index, end: reached, what });
    }
  }
  return found;
}
