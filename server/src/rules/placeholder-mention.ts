import type { Blank, Doubt } from './placeholder-forms.ts';

/** Signs that are spoken of, and stand for nothing that is missing: an example, a way of writing, a phrase. Linear in the line's length. */

/** What comes after it, up to the end of the sentence, shows how something is written. */
const SHOWS =
  /(?:示例|样例|范例|例子|举例|例)[:：]|(?:例如|比如|譬如|形如|如)[:：]?[“「『]|如[:：]|(?:写法|句式|句型|模板|套路|格式|形式)(?:必须|应当|应该|应|须|统一|可以|可|主要|大致)?(?:有|为|是|如下|如)?[:：“「『]|格式(?:必须|应当|应该|应|须|统一)?(?:为|是|如)|命名(?:格式|规则|方式|规范|要求)?(?:为|是|如)/gu;
/** Other letters that stand for something: whoever writes them tells of a pattern. */
const VARIABLES =
  /(?<![A-Za-z])(?:A{2,4}|B{2,4}|C{2,4}|Y{2,3}|y{2,3}|Z{2,3}|zz)(?![A-Za-z])(?!级|制|认证|信用|类|股|型|座|栋|区|园)/u;
const QUOTED = /[“「『]([^“”「」『』]{1,24})[”」』]/gu;
/** Before or after a quotation that is spoken of as words. */
const CALLED = /(?:称|称呼|称作|称为|叫|叫做|叫作|写作|写成|改为|改成|读作|设为|标为|不用|不写|不说)$/u;
const AS_WORDS = /^(?:的)?(?:字样|字眼|一词|两字|二字)/u;
const NEAR = 4;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly doubt: Doubt;
}

/** Tells of a stretch of the line, in UTF-16 offsets, whether it is spoken of. In quotation marks it may be a phrase where words stand beside it that do not say what belongs there: `“XX到此一游”`. */
export function readMentions(text: string): (start: number, end: number, blank: Blank) => Doubt | undefined {
  if (VARIABLES.test(text)) return () => 'example';
  const spans: Span[] = [];
  for (const { index } of text.matchAll(SHOWS)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    const stop = text.indexOf('。', index);
    spans.push({ start: index, end: stop < 0 ? text.length : stop, doubt: 'example' });
  }
  for (const { 0: match, index } of text.matchAll(QUOTED)) {
    const end = index + match.length;
    const isCalled =
      CALLED.test(text.slice(Math.max(0, index - NEAR), index)) || AS_WORDS.test(text.slice(end, end + NEAR));
    spans.push({ start: index, end, doubt: isCalled ? 'example' : 'quoted' });
  }
  if (spans.length === 0) return () => undefined;
  return (start, end, blank) => {
    const around = spans.filter((span) => span.start <= start && span.end >= end);
    if (around.some(({ doubt }) => doubt === 'example')) return 'example';
    const isPhrase = around.some((span) => span.start + 1 < start || span.end - 1 > end);
    return isPhrase && (blank === 'content' || text.charAt(end - 1) === '号') ? 'quoted' : undefined;
  };
}
