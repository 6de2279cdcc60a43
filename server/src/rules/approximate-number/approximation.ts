/** An approximate number that is written amiss. Columns are UTF-16 offsets. */
export interface Approximation {
  readonly kind: 'digits' | 'dunhao' | 'twice';
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, string>>;
  readonly edit: { readonly start: number; readonly end: number; readonly newText: string };
}

const HAN = '〇一二三四五六七八九';
/** What is counted; 月, 日, 号, 级, 类 and 期 are named one by one: 5、6月份, 一、二年级. */
const COUNTED =
  '(?:个(?!人[所账信])|名|位(?!数)|天|家|户|倍|公里|万(?!象)|周(?!岁)|岁|小时|分钟|年(?![级度代底初末])|人(?![民大]))';
const DIGITS = new RegExp(
  String.raw`(?<![\d.、,：:第至到～—\-(（A-Za-z件表图题例项条款和及与])(?<from>[1-8])、(?<to>[2-9])(?=${COUNTED})`,
  'gu',
);
const DUNHAO = new RegExp(
  `(?<![〇一二三四五六七八九十百千、第及和至到（(])(?<from>[一二三四五六七八])、(?<to>[二三四五六七八九])(?=${COUNTED}|[百千]|十(?!年代|[一二三四五六七八九])|次(?![供能污分生元函创就回加]))`,
  'gu',
);

const NUMBER = String.raw`(?:\d{1,9}(?:\.\d{1,4})?[十百千万亿]{0,2}|[一二三四五六七八九十百千万亿]{1,10})`;
/** Of 多 and 余, what begins another word: 多边, 余额. */
const MORE = '[多余](?![边样元方措层功党媒语点维式彩额款粮热力下震])';
/** 近10多年 are the last ten and more: there 近 tells when. */
const MORE_BUT_OF_TIME = `${MORE}(?!个?[年天月周日届次来]|小时)`;
const UNIT =
  '(?:个月|人次|平方米|平方公里|公里|小时|分钟|万元|亿元|万吨|[%％个名位家人户辆台套件吨亩米元倍年天岁周条项场次])';
const AROUND = `${UNIT}?(?:左右|上下)`;
const TWICE = new RegExp(
  [
    `(?<![最附邻靠临就新远相亲贴迫将接])(?<near>近|将近|接近)${NUMBER}(?<nearMore>${MORE_BUT_OF_TIME}|${AROUND})`,
    `(?<![大条合节预签制契简违特公盟履缔失邀相婚续解守誓俭集纽隐])(?<about>大约有?|约有?)${NUMBER}(?<aboutMore>${MORE}|${AROUND})`,
    `(?<![赶高反])(?<over>超过|超|逾)${NUMBER}(?<overMore>${MORE}|${UNIT}?以上)(?!不满)`,
  ].join('|'),
  'gu',
);
const LAST_WORD = /左右|上下|以上|[多余]/u;

/** In order, from a column on. Linear in the length of the text. */
export function readApproximations(text: string, from: number): readonly Approximation[] {
  return [...readPairs(text, DIGITS, 'digits'), ...readPairs(text, DUNHAO, 'dunhao'), ...readTwice(text)]
    .filter(({ start }) => start >= from)
    .sort((left, right) => left.start - right.start);
}

function readPairs(text: string, pattern: RegExp, kind: 'digits' | 'dunhao'): Approximation[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index: start, groups: { from = '', to = '' } = {} }) => {
    const first = figureOf(from);
    if (figureOf(to) !== first + 1) return [];
    const end = start + found.length;
    const right = spell(first, text.charAt(end)) + spell(first + 1, text.charAt(end));
    return [{ kind, start, end, data: { found, right }, edit: { start, end, newText: right } }];
  });
}

/** 两三个, 一两天, but 二三十. */
function spell(figure: number, following: string): string {
  return figure === 2 && !'十百千万'.includes(following) ? '两' : HAN.charAt(figure);
}

function figureOf(figure: string): number {
  const han = HAN.indexOf(figure);
  return han >= 0 ? han : Number(figure);
}

function readTwice(text: string): Approximation[] {
  return [...text.matchAll(TWICE)].map(({ 0: found, index: start, groups = {} }) => {
    const before = groups.near ?? groups.about ?? groups.over ?? '';
    const more = groups.nearMore ?? groups.aboutMore ?? groups.overMore ?? '';
    const after = LAST_WORD.exec(more)?.[0] ?? more;
    const end = start + found.length;
    return {
      kind: 'twice',
      start,
      end,
      data: { found, before, after, right: found.slice(0, -after.length) },
      edit: { start: end - after.length, end, newText: '' },
    };
  });
}
