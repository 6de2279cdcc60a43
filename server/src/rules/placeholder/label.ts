import type { Blank } from './blank.ts';

/** What a label asks for, the more telling words first. */
const LABELS: readonly (readonly [Blank, string])[] = [
  ['document-number', '文号|发文字号'],
  ['contact', '电话|手机|邮箱|传真|邮编|微信|联系方式|通讯地址'],
  [
    'name',
    '姓名|名字|联系人|负责人|责任人|承办人|填报人|申请人|汇报人|报告人|主持人|主讲人|签发人|记录人|经办人|审核人|发言人|领导|人名|称谓|参会人员|出席人员',
  ],
  ['date', '日期|时间|年份|年月|月份'],
  ['number', '数字|数量|金额|人数|总额|数据|比例|百分比|个数|次数'],
  ['place', '地名|地点|地址|地区|县名|市名'],
  ['unit', '单位|部门|机关|机构|公司|学校|乡镇|落款'],
  ['title', '名称|标题|题目|主题|会议|活动|文件|项目'],
];

const FIELDS = LABELS.map(([blank, words]) => [blank, new RegExp(words, 'u')] as const);
const LABELS_AT_END = LABELS.map(
  ([blank, words]) => [blank, new RegExp(`(?:${words})(?:[:：][ \u3000]*|为)?$`, 'u')] as const,
);

/** What stands in a bracket that asks to be filled in, for patterns: a field's name, or a request. `[全市工作会议]` is neither. */
export const FIELD =
  '(?:\\p{Script=Han}{0,6}(?:名称|姓名|单位|日期|时间|地点|标题|题目|职务|内容|电话|数字|数量|人数|金额|主题|文号|落款|称谓|联系人|负责人|手机号码?|部门|地名|地址|县名|市名)|[^\\[\\]<>\\n，。]{0,8}(?:请(?![示求柬假愿客战功教辞])|填写|标签[:：]|插入)[^\\[\\]<>\\n，。]{0,12})';

/** A day of the week, before its blank. */
export const DATE_LABEL = /(?:星期|礼拜|周)$/u;

const ENGLISH: readonly (readonly [Blank, RegExp])[] = [
  ['date', /date|time|year|month|day/iu],
  ['number', /number|count|amount|total/iu],
  ['unit', /unit|org|company|dept|department/iu],
  ['place', /place|city|county|address|location/iu],
  ['title', /title|subject/iu],
  ['name', /name|person|author/iu],
];

/** What belongs in a bracket that says so: `[单位名称]` `{{date}}`. */
export function kindOfField(text: string): Blank {
  const kinds = /\p{Script=Han}/u.test(text) ? FIELDS : ENGLISH;
  return kinds.find(([, words]) => words.test(text))?.[0] ?? 'content';
}

/** What the label that a text ends in asks for: `联系人：` `电话`. */
export function kindOfLabel(text: string): Blank | undefined {
  return LABELS_AT_END.find(([, words]) => words.test(text))?.[0];
}
