import { isHan } from '../document/han.ts';
import { cheapestCut, loadLanguage } from './language.ts';

/** A word or phrase that stands twice in a row: its length in UTF-16 units, and where the first of the two begins. */
export interface Repetition {
  readonly start: number;
  readonly length: number;
}

const LONGEST = 6;
const SHORTEST = 2;

/** How far around the two words are looked at, in characters. */
const AROUND = 8;

/** 一次一次, 逐条逐条, 三个三个. */
const COUNTS_OFF = /^[一二三四五六七八九十两几逐每]/u;
/** Words that are doubled to press a point, and 规定, whose noun meets its verb: 有关规定规定应当. */
const PRESSING = new Set([
  '非常',
  '十分',
  '特别',
  '很多',
  '许多',
  '好多',
  '永远',
  '的确',
  '确实',
  '真的',
  '多少',
  '大家',
  '谢谢',
  '加油',
  '落实',
  '反复',
  '规定',
]);
/** 帮助帮助邻居, 指点指点新人: verbs that are doubled to do something a little; and measures, 大段大段地. */
const DOUBLED_LIGHTLY = new Set(
  '帮助 指点 商量 打扫 收拾 休息 锻炼 照顾 关心 体验 感受 放松 打听 琢磨 品尝 欣赏 提醒 安慰 鼓励 享受 见识 活动 熟悉 比划 回味'.split(
    ' ',
  ),
);
/** 什么意思啊什么意思啊: said twice. 会员卡的会员卡号 is no slip either. */
const IN_TALK = /[啊呢吗吧呀啦哦嘛]$/u;
const DOUBLED_MEASURE = /^[大整成小][段块片批把份车箱堆捆群套天夜年版页]$/u;
/** 研究研究再说, 商量商量吧, 讨论讨论看. */
const AFTER_DOUBLED_VERB = /^(?:$|[^\p{Script=Han}]|[再吧看嘛呢啊又才就后]|一下)/u;

/**
 * Words and phrases of two to six Han characters that stand twice in a row, and not three times; the longest at each place. Linear in the length of the text.
 * `echoes`: the columns, ascending, of the characters that stand a second time within `LONGEST` units. The second of two words holds nothing else.
 */
export function findRepetitions(text: string, echoes: readonly number[]): Repetition[] {
  const found: Repetition[] = [];
  let start = 0;
  for (let at = 0; at + 1 < echoes.length; at += 1) {
    const echo = echoes[at] as number;
    if (echoes[at + 1] !== echo + 1) continue;
    for (start = Math.max(start, echo - LONGEST); start <= echo - SHORTEST; start += 1) {
      const length = repeatedLength(text, start);
      if (length === 0) continue;
      let end = start + 2 * length;
      while (text.charAt(end) !== '' && text.charAt(end) === text.charAt(end - length)) end += 1;
      if (end < start + 3 * length && !isOneCharacter(text, start, length)) found.push({ start, length });
      start = Math.max(start, end - 2 * length);
    }
  }
  return found;
}

function repeatedLength(text: string, start: number): number {
  for (let length = SHORTEST; length <= LONGEST; length += 1) {
    let same = 0;
    while (
      same < length &&
      isHan(text.charCodeAt(start + same)) &&
      text[start + same] === text[start + length + same]
    ) {
      same += 1;
    }
    if (same === length) return length;
  }
  return 0;
}

function isOneCharacter(text: string, start: number, length: number): boolean {
  for (let at = start + 1; at < start + length; at += 1) if (text[at] !== text[start]) return false;
  return true;
}

/**
 * How much likelier a text is without one of two equal words than as it stands, as a natural logarithm; negative infinity where such a repetition is meant
 * (一次一次, 研究研究再说, 落实落实再落实), or where the two are no words of the text (共建共建 in 促进共建共建成果).
 */
export function judgeRepetition(written: string, { start: begin, length }: Repetition): number {
  const language = loadLanguage();
  if (language === undefined) return Number.NEGATIVE_INFINITY;
  const from = Math.max(0, begin - AROUND);
  const text = language.simplified(written.slice(from, begin + 2 * length + AROUND));
  const start = begin - from;
  const unit = text.slice(start, start + length);
  const after = text.slice(start + 2 * length, start + 2 * length + AROUND);
  if (
    COUNTS_OFF.test(unit) ||
    PRESSING.has(unit) ||
    DOUBLED_LIGHTLY.has(unit) ||
    DOUBLED_MEASURE.test(unit) ||
    after.startsWith('再')
  )
    return Number.NEGATIVE_INFINITY;
  if (IN_TALK.test(unit) || (length > 2 && unit.startsWith('的'))) return Number.NEGATIVE_INFINITY;
  if (length === 2 && AFTER_DOUBLED_VERB.test(after)) return Number.NEGATIVE_INFINITY;
  const costOf = (word: string) => language.wordCost(word);
  const left = hanBefore(text, start);
  const right = /^\p{Script=Han}*/u.exec(after)?.[0] ?? '';
  const apart = cheapestCut(left, costOf) + 2 * cheapestCut(unit, costOf) + cheapestCut(right, costOf);
  const whole = AUXILIARY.test(left)
    ? cheapestCut(left, costOf) + cheapestCut(unit + unit + right, costOf)
    : cheapestCut(left + unit + unit + right, costOf);
  if (apart > whole + SLACK) return Number.NEGATIVE_INFINITY;
  const head = `^${left}`.slice(-2);
  const tail = `${right}$`.slice(0, 2);
  return language.likelihood(head + unit + tail) - language.likelihood(head + unit + unit + tail);
}

/** A word of its own, though it stands in the dictionary together with the next one: 要带头. */
const AUXILIARY = /[要会能可应须]$/u;

/** The words of a text may fall a little differently and still fall between the two. */
const SLACK = 0.5;

function hanBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < AROUND && isHan(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, start);
}
