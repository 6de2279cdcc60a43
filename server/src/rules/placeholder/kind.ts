import type { Blank } from './blank.ts';

/** What the word after a sign says belongs there. */

export const NUMBER_UNIT =
  '名(?![单称义额师家优字牌列誉录胜])|人次|人(?![民员大社才力武事防])|起(?![草来到步])|个百分点|个(?![人体性别])|期(?![间望待])|届|天(?!然)|学时|课时|万|亿|元(?![素旦])|余|多|％|%|号(?![召码])|次(?![数要日])|项|件|条(?![例件])|家(?![庭属长])|户|亩|公里|平方|吨|岁|周年|年级|级|所|座|台(?!账)|辆|套|场|轮|批(?![示复评])|处(?![理置于分])|倍|分钟|小时|季度|问|位(?![置于])|类|种|篇|本(?![地次级着身])|页(?!面)|字(?!段)|千|百|点(?![名评击])|分(?![别管析为工类局支布层])|章|节|款|部分|成(?![立为果效员绩])|班(?!子)|中全会|大(?=举措|工程|行动|任务|体系|板块|领域|方面|战略|类|重点|难题|关系|原则|部分)';
const PLACE =
  '省|市(?!场)|县|区(?![域间别分])|州|镇|乡|村|街道|社区|自治|地区|盟|旗|路(?![径线])|街|组(?![织成建])|园区|新区|河|江|湖|水库|大桥';
const NAME =
  '同志|副?(?:书记|[局县市区镇乡州省校院部厅处科组站所队]长|主任|主席|秘书长|总经理|经理|董事长)|常委|委员(?!会)|先生|女士|老师|领导|副';
const UNIT =
  '单位|部门|委员会|委|政府|局|办公室|办|厅|公司|集团|企业|学校|中学|小学|大学|学院|医院|银行|党委|党组|党支部|支部|中心|法院|检察|机关|基地|科室|科(?![技学教目普研])|工作组|领导小组|调研组|督查组|专班|乡镇|工业|人民|部';
const THING =
  '会议|大会|项目|工程|活动|行动|计划|方案|办法|工作|事项|问题|文件|精神|讲话|报告|条例|规划|意见|通知|任务|要求|主题|课题|部署|党';

export const KINDS: readonly (readonly [Blank, RegExp])[] = [
  ['name', new RegExp(`^(?:${NAME})`, 'u')],
  ['title', new RegExp(`^(?!党委|党组|党支部)(?:${THING})`, 'u')],
  ['unit', new RegExp(`^(?:${UNIT})`, 'u')],
  ['place', new RegExp(`^(?:${PLACE})`, 'u')],
  ['number', new RegExp(`^(?:${NUMBER_UNIT})`, 'u')],
];

/** The word that a mask stands before: the placeholder's span takes it in. */
export const WORD = new RegExp(
  `^ ?(?:人民(?:政府|法院|检察院)|委员会|党支部|党委|党组|${THING.replace('|党', '')}|自治[区州县]|万?人次|[万亿]?(?:元|人|吨|亩)|个月|余?(?:${NUMBER_UNIT})|${NAME}|街道|社区|单位|部门|政府|公司|集团|学校|中学|小学|大学|学院|医院|银行|支部|中心|法院|办公室|工作组|领导小组|调研组|督查组|专班|科室|科(?![技学教目普研])|${PLACE}|委|局|厅)`,
  'u',
);

/** Whether what stands after a sign says that it is a blank. */
export function startsBlank(right: string): boolean {
  return /^[年月日]/u.test(right) || KINDS.some(([kind, word]) => kind !== 'title' && word.test(right));
}
