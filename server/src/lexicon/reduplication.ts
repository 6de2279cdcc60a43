import { isHan } from '../document/han.ts';

/** Whether a pattern settles that two equal characters are right or wrong where they stand, whatever is likely: undefined when none does. */
export type Verdict = 'right' | 'wrong' | undefined;

/** 一件件, 一项项; and at the start of a clause 件件有着落. */
const MEASURES =
  '个件项条张次篇座家户批层排队组群片块份本册场届站程步声句段幕幅面口头把支股级线点处天年月代辈对双串颗粒朵棵滴丝缕栋幢间所道轮封杯盏村镇县市区乡门类种样桩';
const CARRIES_ON = '有能都可要皆是通达见落抓过紧';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文屠';
/** Characters of given names that are commonly doubled. */
const GIVEN =
  '丽莉莹娜婷芳媛圆文冰佳晶亮洋倩珍燕玲琳琴蓉呦晓萌欢慧静敏珊萍露娟娇姣妮薇茜菲飞涛磊鑫森波辉阳莎蓓贝宁楠甜彤瑶颖艳雯雪霞翠芬芸茵苗瑞园源盼璐丹红兰梅';
const AFTER_NAME = /^(?:同志|先生|女士|老师|教授|书记|主任|委员|代表|院士|等|[，、。；：）)\s]|$)/u;

const MEASURE_AFTER_DIGITS = '年月日个名项次';
/** What may follow a figure and its measure and begin with the measure's own character: 五年年均. */
const BEGINS_NEXT_WORD = /^[均底初末中度终人体性师校产报会]/u;

export function settlePair(text: string, start: number): Verdict {
  const char = text.charAt(start);
  const before = text.charAt(start - 1);
  const rest = text.slice(start + 2, start + 6);
  if (FIGURES.includes(char)) return isBesidePair(text, start) ? 'right' : settleFigures(text, start);
  if (MEASURE_AFTER_DIGITS.includes(char) && /[0-9XxＸ×]/u.test(before)) {
    return BEGINS_NEXT_WORD.test(rest) ? 'right' : 'wrong';
  }
  const beginsName = !isHan(before.charCodeAt(0)) || SURNAMES.includes(before);
  if (beginsName && rest.startsWith('同志')) return 'right';
  if (SURNAMES.includes(before) && before !== '' && GIVEN.includes(char) && AFTER_NAME.test(rest)) return 'right';
  if (char === '等') return settleAndSoOn(rest);
  return settleFunctionWord(char, before, rest.charAt(0));
}

/** Words of grammar never stand twice, but they may end or begin another word: 目的的, 存在在, 和和平. Which characters before and after them make one. */
const PARTS_OF_OTHER_WORDS: Readonly<Record<string, { readonly before: string; readonly after: string }>> = {
  的: { before: '目标', after: '确士' },
  和: { before: '谐饱温缓柔暖共总调亲祥中随平议户', after: '平谐美睦气善解约声缓睦顺暖' },
  了: { before: '为除明罢不深', after: '解结断却事然之得不' },
  在: { before: '实现存所内潜外旨健好需正', after: '线校职建编岗场逃读野途乎意' },
  是: { before: '求还但就于可若凡总都只要也不正而自', after: '非否' },
  将: { before: '大上中少名武干健即必虎', after: '军领士来要近官' },
  于: { before: '', after: '' },
  不: { before: '', after: '' },
  与: { before: '参给赋授付', after: '会时' },
};

/** 等等 closes a list; before a Han character it is hardly ever meant (等等级, 等等不同). */
function settleAndSoOn(rest: string): Verdict {
  const after = rest.charAt(0);
  if (!isHan(after.charCodeAt(0))) return /[0-9“《]/u.test(after) ? undefined : 'right';
  return '的不次一之现各而以级待于同价额候'.includes(after) ? undefined : 'wrong';
}

/** 发生在在职期间: 在职, 在校, 在编, 在岗, 在建 are words. */
const WHERE_ONE_IS = '职校编岗建';

function settleFunctionWord(char: string, before: string, after: string): Verdict {
  const others = PARTS_OF_OTHER_WORDS[char];
  if (others === undefined) return undefined;
  if (char === '在' && after !== '' && WHERE_ONE_IS.includes(after)) return 'right';
  const isPart = (before !== '' && others.before.includes(before)) || (after !== '' && others.after.includes(after));
  if (isPart) return char === '的' ? 'right' : undefined;
  return 'wrong';
}

/** Patterns that double a character on purpose, but not only they look so: each is 1 where it is met and else 0. */
export interface Patterns {
  /** 一件件, 一项项. */
  readonly afterOne: number;
  /** 件件有着落, 县县通. */
  readonly measureCarriesOn: number;
  /** 吹吹拍拍, 来来往往, 市市、县县, 多走走、多看看. */
  readonly besidePair: number;
  /** Beside a quotation mark or a bracket. */
  readonly besideQuote: number;
  readonly measure: number;
}

export function readPatterns(text: string, start: number): Patterns {
  const measure = MEASURES.includes(text.charAt(start));
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 2);
  return {
    afterOne: before === '一' && measure && !/[进第统同]/u.test(text.charAt(start - 2)) ? 1 : 0,
    measureCarriesOn: measure && after !== '' && CARRIES_ON.includes(after) ? 1 : 0,
    besidePair: isBesidePair(text, start) ? 1 : 0,
    measure: measure ? 1 : 0,
    besideQuote: /[“‘《「]/u.test(before) || /[”’》」]/u.test(after) ? 1 : 0,
  };
}

function isPair(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && text.charCodeAt(at) === text.charCodeAt(at + 1);
}

function isBesidePair(text: string, start: number): boolean {
  if (isPair(text, start + 2) || isPair(text, start - 2)) return true;
  return (
    (/[、，]/u.test(text.charAt(start + 2)) && isPair(text, start + 3)) ||
    (/[、，]/u.test(text.charAt(start - 1)) && isPair(text, start - 3)) ||
    isBesideParallel(text, start)
  );
}

/** 多走走、多看看: pairs behind the same character on both sides of a mark. */
function isBesideParallel(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (!isHan(before.charCodeAt(0))) return false;
  const isAhead =
    /[、，]/u.test(text.charAt(start + 2)) && text.charAt(start + 3) === before && isPair(text, start + 4);
  return (
    isAhead || (/[、，]/u.test(text.charAt(start - 2)) && text.charAt(start - 5) === before && isPair(text, start - 4))
  );
}

const FIGURES = '〇零一二三四五六七八九十百千万亿';
const LONGEST_FIGURE = 14;
const UNITS = /[十百千万亿]/u;
const DIGIT = '[一二三四五六七八九]';
const BELOW_TEN_THOUSAND = `(?:(?:${DIGIT}千)?(?:[〇零]?${DIGIT}百)?(?:[〇零]?${DIGIT}?十)?(?:[〇零]?${DIGIT})?)`;
const NUMERAL = new RegExp(`^${BELOW_TEN_THOUSAND}(?:亿${BELOW_TEN_THOUSAND})?(?:万${BELOW_TEN_THOUSAND})?$`, 'u');

/** 一一核对, 一一落实. */
const DONE_ONE_BY_ONE = '核对落解回排梳兑答列介登整分宣记说作予研破攻销明指点细';

/** 二十二二 is no number and 二十二 is one; 一九九五年 and 三三四 repeat a digit as they please. */
function settleFigures(text: string, start: number): Verdict {
  const isFigure = (at: number) => at >= 0 && at < text.length && FIGURES.includes(text.charAt(at));
  let from = start;
  while (start - from < LONGEST_FIGURE && isFigure(from - 1)) from -= 1;
  let to = start + 2;
  while (to - start < LONGEST_FIGURE && isFigure(to)) to += 1;
  const figure = text.slice(from, to);
  const without = text.slice(from, start) + text.slice(start + 1, to);
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  if (figure.length === 2) {
    if (figure === '一一' && after !== '' && DONE_ONE_BY_ONE.includes(after)) return 'right';
    if (before === '第') return 'wrong';
    if (/[（(]/u.test(before) && /[）)]/u.test(after)) return 'wrong';
    return from === 0 && after === '、' ? 'wrong' : undefined;
  }
  if (UNITS.test(figure)) {
    if (NUMERAL.test(figure)) return 'right';
    if (figure === '十五五') return 'right';
    return NUMERAL.test(without) ? 'wrong' : undefined;
  }
  return figure.length === 5 && after === '年' ? 'wrong' : 'right';
}
