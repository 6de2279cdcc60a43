/** The encodings that files come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What older Windows programs write, on the mainland and in Taiwan. Nearly any bytes are valid in either. */
const OLDER = ['gb18030', 'big5'] as const;

/** Frequent characters, marks and names in either script: a text that is read in the wrong encoding holds hardly any. */
const FREQUENT: ReadonlySet<string> = new Set(
  '，。、；：（）《》“”「」　的一不在人有中大上到和地出年得要下以生自之家可後后小心多天能好日起成事只作看文十用主行方前所本面公同三已分外意法此回二理月其全工者向部正名定力等位因重第相次政教平信北少加化' +
    '由代入先五水市件安表原期提金合放利受果界及今制各任物共接特直服建南度色字交社科元六功指思管非流每言治保半七必求品士式告程令持取始商容研改委早形未说办拟会条国为个这们来时对学长应该开关门问间实业务电动产' +
    '总经济资质过还选进达适连标权检构决没准满无现环发监众种积节级组织统维网线县续联声举处号术卫补规视观计订记设许评试语调请论议护读让责货贸农乡运队际难项预领题类风体点党区专属带广张强从复单团场报执备传价两' +
    '内势给财转說辦擬會條國為個這們來時對學長應該開關門問間實業務電動產總經濟資質過還選進達適連標權檢構決沒準滿無現環發監眾種積節級組織統維網線縣續聯聲舉處號術衛補規視觀計訂記設許評試語調請論議護讀讓責貨貿' +
    '農鄉運隊際難項預領題類風體點黨區專屬帶廣張強從復單團場報執備傳價兩內勢給財轉王李刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董曹袁邓曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田姜石姚谭廖邹熊陆郝孔白崔' +
    '康毛邱秦江史侯邵孟龙万段雷钱汤黎武乔贺赖伟芳娜敏静丽磊军洋勇艳杰娟涛超秀兰霞刚桂英华玉梅红劉陳楊趙黃吳孫馬羅鄭謝韓馮呂蘇盧蔣賈葉鍾譚鄒陸龍萬錢湯喬賀賴偉麗傑濤蘭剛美志宏雅淑惠怡君豪俊',
);

/** How much of a text is looked at, in UTF-16 units. */
const LOOKED_AT = 20_000;
/** So many characters tell whether a text is one at all. */
const ENOUGH = 30;
const FEWEST_FREQUENT = 0.15;

/** Reads bytes without a byte order mark; undefined where no encoding makes a text of them. */
export function decodeGuessing(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | undefined {
  const unicode = decodeStrictly(bytes, 'utf-8');
  if (unicode !== undefined) return { text: unicode, encoding: 'utf-8' };
  const [best] = OLDER.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding);
    return text === undefined ? [] : [{ text, encoding, ...frequencyIn(text) }];
  }).sort((left, right) => right.share - left.share);
  if (best === undefined) return undefined;
  const { text, encoding, count, share } = best;
  const fewest = count >= ENOUGH || encoding === 'big5' ? FEWEST_FREQUENT : 0;
  return share >= fewest ? { text, encoding } : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many characters beyond ASCII there are, and the share of them that is frequent. */
function frequencyIn(text: string): { readonly count: number; readonly share: number } {
  let count = 0;
  let frequent = 0;
  for (const character of text.slice(0, LOOKED_AT)) {
    if (character.charCodeAt(0) < 0x80) continue;
    count += 1;
    if (FREQUENT.has(character)) frequent += 1;
  }
  return { count, share: frequent / Math.max(1, count) };
}
