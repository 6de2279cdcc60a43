import { firstThat } from '../../document/ascending.ts';
import type { Blank, Doubt } from './blank.ts';

/** Signs that are spoken of, and stand for nothing that is missing: an example, a way of writing, a phrase. Linear in the line's length. */

/** What comes after it, up to the end of the sentence, shows how something is written. */
const SHOWS =
  /(?:示例|样例|范例|例子|举例|例)[:：]|(?:例如|比如|譬如|形如|如)[:：]?[“「『]|如[:：]|(?:写法|句式|句型|模板|套路|格式|形式)(?:必须|应当|应该|应|须|统一|可以|可|主要|大致)?(?:有|为|是|如下|如)?[:：“「『]|格式(?:必须|应当|应该|应|须|统一)?(?:为|是|如)|(?:标题|题目|开头|结尾|落款|称谓|表述)(?:可以|可|一般|通常|常见的?|常)(?:有|是|为|写成|写作|写为|用|如)[:：“「《]?|命名(?:格式|规则|方式|规范|要求)?(?:为|是|如)/gu;
/** Other letters that stand for something: whoever writes them tells of a pattern. */
const VARIABLES =
  /(?<![A-Za-z])(?:A{2,4}|B{2,4}|C{2,4}|Y{2,3}|y{2,3}|Z{2,3}|zz)(?![A-Za-z])(?!级|制|认证|信用|类|股|型|座|栋|区|园)|(?<![A-Za-z\d])[Yy](?![A-Za-z\d年月日])/u;
const QUOTED = /[“「『]([^“”「」『』]{1,24})[”」』]/gu;
/** Before or after a quotation that is spoken of as words. */
const CALLED =
  /(?:写|称|称呼|称作|称为|叫|叫做|叫作|写作|写成|改为|改成|读作|设为|标为|不用|不写|不说|填写|填|输入|备注|注明|标注|点击|选择|显示|弹出)$/u;
const AS_WORDS = /^的?(?:字样|字眼|一词|两字|二字|格式|形式|命名)/u;
/** `XX班+姓名`: how a file is to be named. */
const IN_A_SCHEME = /^[^。，；、]{0,12}[+＋](?:姓名|学号|班级|单位|部门|学校|电话|日期|题目|专业)/u;
/** In brackets somebody may also give an example of what he leaves open. */
const ASIDE = /[（(](?:如|例|例如|比如|譬如)[^（()）]{0,40}[)）]/gu;
const LONGEST_SCHEME = 16;
const NEAR = 4;
const LEADS_TO_AN_EXAMPLE = /(?:例如|比如|譬如|诸如|比方说)$/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Quotation extends Span {
  /** Its words are what is spoken of. */
  readonly isCalled: boolean;
}

/** Tells of a stretch of the line, in UTF-16 offsets, whether it is spoken of. In quotation marks it may be a phrase where words stand beside it that do not say what belongs there: `“XX到此一游”`. */
export function readMentions(text: string): (start: number, end: number, blank: Blank) => Doubt | undefined {
  if (VARIABLES.test(text)) return () => 'example';
  const shown: Span[] = [];
  for (const { index } of text.matchAll(SHOWS)) {
    if (index < (shown.at(-1)?.end ?? 0)) continue;
    const stop = text.indexOf('。', index);
    shown.push({ start: index, end: stop < 0 ? text.length : stop });
  }
  const quoted: Quotation[] = [];
  for (const { 0: match, index } of text.matchAll(QUOTED)) {
    const end = index + match.length;
    const isCalled =
      CALLED.test(text.slice(Math.max(0, index - NEAR), index)) || AS_WORDS.test(text.slice(end, end + NEAR));
    quoted.push({ start: index, end, isCalled });
  }
  const asides = Array.from(text.matchAll(ASIDE), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
  return (start, end, blank) => {
    if (IN_A_SCHEME.test(text.slice(end, end + LONGEST_SCHEME))) return 'example';
    if (blank === 'content' && LEADS_TO_AN_EXAMPLE.test(text.slice(Math.max(0, start - NEAR), start))) return 'example';
    const quotation = around(quoted, start, end);
    if (quotation?.isCalled || around(shown, start, end) !== undefined) return 'example';
    if (around(asides, start, end) !== undefined) return 'weak';
    const isPhrase = quotation !== undefined && (quotation.start + 1 < start || quotation.end - 1 > end);
    return isPhrase && (blank === 'content' || text.charAt(end - 1) === '号') ? 'weak' : undefined;
  };
}

/** Of spans that follow each other, the one that a stretch lies in. */
function around<S extends Span>(spans: readonly S[], start: number, end: number): S | undefined {
  const last = spans[firstThat(spans, (span) => span.start > start) - 1];
  return last !== undefined && last.end >= end ? last : undefined;
}
