import type { Blank } from './blank.ts';

const SURNAME =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅齐康伍余元卜顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘解应宗丁宣邓洪包左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳邴松井段富巫乌焦巴牧车侯班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶司黎乔翟谭劳申关辛侯戈向古易廖文欧耿聂曾';

/** A surname before 某. */
const HIDDEN_NAME = new RegExp(`[${SURNAME}]某`, 'gu');

/** How many names of a text are hidden behind 某: `张某` `李某某`. */
export function countHiddenNames(text: string): number {
  return text.includes('某') ? [...text.matchAll(HIDDEN_NAME)].length : 0;
}

const LEADS_TO_A_NAME = /[在到赴对由与和向于从为是及、的请经让]$/u;

/** What is done by somebody whom a draft leaves open. */
const SPEAKS = /^(?:[、，]|等?(?:出席|参加)|主持|讲话|发言|致辞|宣读|通报|汇报|传达|带队|作)/u;

/** `某某`: a hidden name after a surname; else what follows tells what is to be put in. */
export function kindOfSomebody(_match: string, before: string, after: string): Blank {
  const stands = !/\p{Script=Han}$/u.test(before) || LEADS_TO_A_NAME.test(before);
  if (!stands && SURNAME.includes(before.slice(-1))) return 'anonymous';
  if (/^[省市县区州镇乡村街]/u.test(after)) return 'place';
  if (/^(?:[局厅委办]|公司|单位|部门|学校|医院|集团)/u.test(after)) return 'unit';
  return /^(?:同志|书记|领导|主任|局长)/u.test(after) || (stands && SPEAKS.test(after)) ? 'name' : 'anonymous';
}

/** `李XX，男`: a name after a surname that opens its stretch, and nothing said of who it is. */
export function isHiddenName(left: string, right: string): boolean {
  return (
    /(?:^|[^\p{Script=Han}])\p{Script=Han}$/u.test(left) &&
    SURNAME.includes(left.slice(-1)) &&
    /^[，,、（(：:；;]/u.test(right)
  );
}
