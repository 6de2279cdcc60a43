import { isHan } from '../document/han.ts';

/** Whether a pattern settles that two equal characters are right or wrong where they stand, whatever is likely: undefined when none does. */
export type Verdict = 'right' | 'wrong' | undefined;

/** 一件件, 一项项; and at the start of a clause 件件有着落. */
const MEASURES =
  '个件项条张次篇座家户批层排队组群片块份本册场届站程步声句段幕幅面口头把支股级线点处天年月代辈对双串颗粒朵棵滴丝缕栋幢间所道轮封杯盏村镇县市区乡门类种样桩起部趟回阵台辆艘架根束堆盘页行列波环招笔扇枚首曲拨拳';
const CARRIES_ON = '有能都可要皆是通达见落抓过紧';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文屠';
/** Characters of given names that are commonly doubled. */
const GIVEN =
  '丽莉莹娜婷芳媛圆文冰佳晶亮洋倩珍燕玲琳琴蓉呦晓萌欢慧静敏珊萍露娟娇姣妮薇茜菲飞涛磊鑫森波辉阳莎蓓贝宁楠甜彤瑶颖艳雯雪霞翠芬芸茵苗瑞园源盼璐丹跃京田程楚乐方红兰梅';
const AFTER_NAME = /^(?:同志|先生|女士|老师|教授|书记|主任|委员|代表|院士|等|[，、。；：）)\s]|$)/u;

const MEASURE_AFTER_DIGITS = '年月日个名项次';
/** What may follow a figure and its measure and begin with the measure's own character: 五年年均. */
const BEGINS_NEXT_WORD = /^[均底初末中度终人体性师校产报会]/u;

/** 第7条条, 第七章章; but 第7条|条文, 第三章|章末. */
const PART_OF_A_TEXT = '条章节款页';
const ORDINAL_BEFORE = /第[0-9〇零一二三四五六七八九十百]{1,5}$/u;
const BEGINS_WORD_OF_A_TEXT = /^[文件例约目款程末尾首名点眉面码项内]/u;

export function settlePair(text: string, start: number): Verdict {
  const char = text.charAt(start);
  const before = text.charAt(start - 1);
  const rest = text.slice(start + 2, start + 6);
  if (FIGURES.includes(char)) return isBesidePair(text, start) ? 'right' : settleFigures(text, start);
  if (MEASURE_AFTER_DIGITS.includes(char) && /[0-9XxＸ×]/u.test(before)) {
    return BEGINS_NEXT_WORD.test(rest) ? 'right' : 'wrong';
  }
  if (PART_OF_A_TEXT.includes(char) && ORDINAL_BEFORE.test(text.slice(Math.max(0, start - 6), start))) {
    return BEGINS_WORD_OF_A_TEXT.test(rest) ? 'right' : 'wrong';
  }
  const beginsName = !isHan(before.charCodeAt(0)) || SURNAMES.includes(before);
  if (beginsName && rest.startsWith('同志')) return 'right';
  if (SURNAMES.includes(before) && before !== '' && GIVEN.includes(char)) {
    if (AFTER_NAME.test(rest) || !isHan(rest.charCodeAt(0))) return 'right';
  }
  if (char === '等') return settleAndSoOn(rest);
  if (SEAMS[char]?.test(`${text.slice(Math.max(0, start - 3), start)}_${rest}`)) return 'right';
  if (isNameInList(text, start) || isListedPair(text, start)) return 'right';
  return settleFunctionWord(char, before, rest.charAt(0));
}

/** A word that ends in a character, and one that begins with it or is it: 可以|以法律文书, 现在|在, 成为|为人, 场所|所产生, 有了|了解, 十三周|周二. What stands before the two, `_`, and what after them. */
const SEAMS: Readonly<Record<string, RegExp>> = {
  以: /[可得加予足难用]_(?:[^\p{Script=Han}]|[学影法书口电何此其个单另较高低现本该各每国社市外内实]|一定)/u,
  在: /[现实]_/u,
  为: /[成化作变定]_[人国民了群社企党生未下政团]/u,
  强: /加_农/u,
  建: /修_[（(]/u,
  对: /_联/u,
  努: /[你我他她们家再多]_力/u,
  所: /场_[产需有处在涉包列占发属承提]/u,
  了: /[有做作到得]_解/u,
  如: /[又例正比犹]_[火雨鱼何同]/u,
  非: /[绝并无除莫]_[此彼法常]/u,
  地: /(?:设身处|踏实|时因|五体投)_/u,
  当: /仅_[月日年时期]/u,
  周: /[0-9一二三四五六七八九十本上下每这那]_[一二三四五六日末]/u,
  问: /[以所来去会想我你他们要能人生您家请就爱多不敢善何先可]_题/u,
};

/** 、何程程、李军: nothing but a surname and a doubled character between two marks of a list. */
function isNameInList(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '' || !SURNAMES.includes(before)) return false;
  const open = text.charAt(start - 2);
  const close = text.charAt(start + 2);
  return /[、，（(：:]/u.test(open) && /[、，）)]/u.test(close);
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
  到: { before: '不达得看听想遇收受感签报周迟直做找提来见回拿买学说等办碰', after: '位达场处来期点访底手货账任岗会家' },
};

/** 等等 closes a list, also before what sums it up (等等难题); 高等|等级 and 对等等 do not. */
function settleAndSoOn(rest: string): Verdict {
  const after = rest.charAt(0);
  return after !== '' && '级待额候于同价'.includes(after) ? undefined : 'right';
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
  /** Another pair stands in the same clause or in the one beside it: 照照镜子、正正衣冠. */
  readonly nearPair: number;
  /** Beside a quotation mark or a bracket. */
  readonly besideQuote: number;
  readonly measure: number;
  /** 再说说变化, 想想办法: a verb that is doubled to do something a little. */
  readonly verb: number;
  /** 慢慢地, 热热的. */
  readonly beforeParticle: number;
  /** 某省|省委, 教育部|部长, 本校|校区. */
  readonly ofAnOffice: number;
  /** 李丹丹: a surname, and a character that names double. */
  readonly name: number;
}

const VERBS =
  '想看说谈问试听读学查算数写走转动聊讲比照洗治把摸量尝用练帮管改理找等敲推拍坐站逛补抓记念背打唱跳玩爬歇笑教做争访见正闻瞧议论评晒拉扯亮压收放扫擦刷养松挪换交压探碰考猜劝求救让吹捧品点';
const OFFICES: Readonly<Record<string, string>> = {
  省: '委政长级内府人',
  市: '委政长级内直民区属场',
  县: '委政长级内域直城',
  区: '委政长级内域直',
  州: '委政长级',
  镇: '党政长级村',
  乡: '党政长级村镇',
  村: '委民支两集级里',
  部: '长门委务内属员领',
  室: '长务内主',
  局: '长机党务',
  院: '长内士系校党史',
  校: '长区内园友领级方党',
  系: '学主党统里内',
  团: '长队员委支',
  会: '长员议场费上',
  所: '长有内属',
  处: '长室',
  科: '长室',
  厅: '长局',
  社: '区长员会办团',
  班: '长主级委',
  组: '长员织内',
  委: '员会',
  队: '长员伍',
  站: '长点',
  军: '港舰长官人',
  党: '员委组内',
  学: '生院校员子',
  国: '家际内',
  行: '长业内政',
  人: '员数民大选口',
  机: '场构',
  大: '会',
  场: '所地',
  司: '长机',
  旅: '长',
  营: '长',
  连: '长队',
  师: '长部',
  馆: '长内',
  台: '长',
  署: '长',
  庭: '长',
  园: '长区内',
  店: '长',
  船: '长',
  舰: '长',
  舱: '门内',
  席: '位',
};

export function readPatterns(text: string, start: number): Patterns {
  const measure = MEASURES.includes(text.charAt(start));
  const before = text.charAt(start - 1);
  const after = text.charAt(start + 2);
  return {
    afterOne: before === '一' && measure && !/[进第统同]/u.test(text.charAt(start - 2)) ? 1 : 0,
    measureCarriesOn: measure && after !== '' && CARRIES_ON.includes(after) ? 1 : 0,
    besidePair: isBesidePair(text, start) ? 1 : 0,
    nearPair: hasPairNear(text, start) ? 1 : 0,
    measure: measure ? 1 : 0,
    verb: VERBS.includes(text.charAt(start)) ? 1 : 0,
    beforeParticle: after === '的' || after === '地' ? 1 : 0,
    ofAnOffice: isHan(before.charCodeAt(0)) && after !== '' && OFFICES[text.charAt(start)]?.includes(after) ? 1 : 0,
    name: before !== '' && SURNAMES.includes(before) && GIVEN.includes(text.charAt(start)) ? 1 : 0,
    besideQuote: /[“‘《「]/u.test(before) || /[”’》」]/u.test(after) ? 1 : 0,
  };
}

/** 市市、县县都有; and verbs in clauses beside each other: 照照镜子、正正衣冠. */
function isListedPair(text: string, start: number): boolean {
  if (text.charAt(start + 2) === '、' && isPair(text, start + 3)) return true;
  if (text.charAt(start - 1) === '、' && isPair(text, start - 3)) return true;
  return VERBS.includes(text.charAt(start)) && hasPairNear(text, start, isListedVerb);
}

/** A pair of verbs behind a mark, or some way ahead of one. */
function isListedVerb(text: string, at: number): boolean {
  return VERBS.includes(text.charAt(at)) && /[、，]/u.test(text.slice(Math.max(0, at - 2), at + NEAR));
}

/** How far off, in UTF-16 units, another pair speaks for this one. */
const NEAR = 9;

function hasPairNear(
  text: string,
  start: number,
  isMeant: (text: string, at: number) => boolean = () => true,
): boolean {
  for (let at = start - 2; at > start - NEAR && at >= 0 && !ENDS_SENTENCE.includes(text.charAt(at)); at -= 1) {
    if (isPair(text, at) && isMeant(text, at)) return true;
  }
  for (let at = start + 2; at < start + NEAR && !ENDS_SENTENCE.includes(text.charAt(at)); at += 1) {
    if (isPair(text, at) && isMeant(text, at)) return true;
  }
  return false;
}

const ENDS_SENTENCE = '。；！？';

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

/** 一一核对, 一一落实; but 统一一, 进一一步. */
const DONE_ONE_BY_ONE =
  '核对落解回排梳兑答列介登整分宣记说作予研破攻销明指点细讲描映绑查陈述阐剖展赘罗配检审甄清辨订确告问握拜击验填走叙详访谢比';
const ENDS_IN_ONE = '统唯之第同专归划进星周二三四五六七八九十百千万';

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
    if (figure === '万万' && /[0-9]/u.test(before)) return 'wrong';
    if (figure !== '万万' && (after === '·' || after === '点')) return 'right';
    const isOneByOne = after !== '' && DONE_ONE_BY_ONE.includes(after);
    if (figure === '一一' && isOneByOne && (before === '' || !ENDS_IN_ONE.includes(before))) return 'right';
    if (before === '第') return 'wrong';
    if (/[（(]/u.test(before) && /[）)]/u.test(after)) return 'wrong';
    return from === 0 && after === '、' ? 'wrong' : undefined;
  }
  if (
    /^万一一$|[^十百]万万$|^[〇零一二三四五六七八九]{3,}[万亿]?$/u.test(figure) &&
    !(figure.length === 5 && after === '年')
  )
    return 'right';
  if (UNITS.test(figure)) {
    if (NUMERAL.test(figure)) return 'right';
    if (figure === '十五五') return 'right';
    return NUMERAL.test(without) ? 'wrong' : undefined;
  }
  return figure.length === 5 && after === '年' ? 'wrong' : 'right';
}
