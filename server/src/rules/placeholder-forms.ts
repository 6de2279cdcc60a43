import { emphasisPairs } from '../document/inline.ts';

/** What belongs where a placeholder stands. */
export type Blank =
  | 'date'
  | 'number'
  | 'place'
  | 'name'
  | 'unit'
  | 'document-number'
  | 'content'
  | 'note'
  | 'anonymous';

/** A placeholder in a line. Columns are UTF-16 offsets. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly blank: Blank;
}

/** A cheap look first: most lines hold none of these. */
const SUSPECT = /[XxＸｘ×*＊○〇_＿某[{【…]|待[定补核填]|TODO|TBD|此处|请填|\.{3}| {2}|[^\s]\u3000+\S/u;

const MASK = 'XxＸｘ×*＊○〇';
const MASK_RUN = /[XxＸｘ×*＊○〇_＿]+(?:[.．][XxＸｘ×*＊]+)?/gu;

const DATE_UNIT = '年|月|日|时|点|分';
const NUMBER_UNIT =
  '名|人|人次|起|个|期|届|天|学时|课时|万|亿|元|余|多|％|%|号|次|项|件|条|家|户|亩|公里|平方|吨|岁|周年|级|所|座|台|辆|套|场|轮|批|处|倍|分钟|小时|季度|问|位|类|种|篇|本|页|字|万元|亿元|千|百';
const PLACE = '省|市|县|区|州|镇|乡|村|街道|社区|自治|地区|盟|旗|路|街|组|园区|新区';
const NAME =
  '同志|书记|局长|县长|市长|区长|镇长|乡长|州长|省长|主任|主席|校长|院长|部长|厅长|处长|科长|组长|站长|所长|队长|秘书长|总经理|经理|董事长|常委|委员|先生|女士|老师|领导|副';
const UNIT =
  '单位|部门|委|政府|局|办|厅|公司|集团|企业|学校|中学|小学|大学|学院|医院|银行|党|支部|中心|法院|检察|机关|招|基地|乡镇|工业|人民|部';
const THING =
  '会议|大会|项目|工程|活动|行动|计划|方案|办法|工作|事项|问题|文件|精神|讲话|报告|条例|规划|意见|通知|任务|要求|主题|课题|部署';

const KINDS: readonly (readonly [Blank, RegExp])[] = [
  ['name', new RegExp(`^(?:${NAME})`, 'u')],
  ['unit', new RegExp(`^(?:${UNIT})`, 'u')],
  ['place', new RegExp(`^(?:${PLACE})`, 'u')],
  ['content', new RegExp(`^(?:${THING})`, 'u')],
  ['number', new RegExp(`^(?:${NUMBER_UNIT})`, 'u')],
];

/** Terms that hold an X of their own. */
const TERM = /^(?:光|射线|轴|染色体|线|型|形|波|自选|证书|档案|基因|因子)/u;

/** The word that a placeholder stands before, for the span. */
const WORD = new RegExp(
  `^(?:${THING}|自治[区州县]|人次|万元|亿元|个月|学时|课时|周年|[万亿]?(?:元|人|吨|亩)|余?(?:${NUMBER_UNIT})|${NAME}|街道|社区|单位|部门|政府|公司|集团|学校|中学|小学|大学|学院|医院|银行|支部|中心|法院|${PLACE}|委|局|厅)`,
  'u',
);

const DATE_RUN = new RegExp(`(?:[\\d${MASK}_＿]{1,8}(?:${DATE_UNIT}))+`, 'yu');
const DATE_BEFORE = /(?:\d{2,4}年)?(?:\d{1,2}月)?$/u;
const DOCUMENT_NUMBER = new RegExp(
  `[\\p{Script=Han}${MASK}]{0,10}[〔［[【(（][\\d${MASK}]{2,4}[〕］\\]】)）]第?[\\d${MASK}_＿]{1,4}号`,
  'gu',
);

const HAN_DIGIT = /[一二三四五六七八九十百零两]/u;
const HAN = /\p{Script=Han}/u;
const WORD_CHARACTER = /[A-Za-z0-9]/u;

/** Every placeholder of a line, in order, none inside another. Linear in the line's length. */
export function findPlaceholders(text: string): Placeholder[] {
  if (!SUSPECT.test(text)) return [];
  const found: Placeholder[] = [];
  const add = (start: number, end: number, blank: Blank) => {
    if (found.every((other) => end <= other.start || start >= other.end)) found.push({ start, end, blank });
  };
  addMatches(text, DOCUMENT_NUMBER, 'document-number', add, (match) => /[〔［[【(（].*[XxＸｘ×*＊○_＿]/u.test(match));
  for (const [pattern, blank] of WHOLE_FORMS) addMatches(text, pattern, blank, add);
  addMaskRuns(text, add);
  return found.sort((left, right) => left.start - right.start);
}

type Add = (start: number, end: number, blank: Blank) => void;

function addMatches(text: string, pattern: RegExp, blank: Blank, add: Add, accept?: (match: string) => boolean): void {
  for (const match of text.matchAll(pattern)) {
    const group = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(group);
    if (accept === undefined || accept(group)) add(start, start + group.length, blank);
  }
}

const FIELD =
  '名称|姓名|单位|日期|时间|地点|标题|标签|职务|内容|会议|填写|电话|数字|金额|主题|文号|落款|称谓|部门|地名|请';

/** Forms that are told by themselves, whatever stands around. A group, if there is one, is the placeholder. */
const WHOLE_FORMS: readonly (readonly [RegExp, Blank])[] = [
  [/\{\{[^{}\n]{1,40}\}\}/gu, 'content'],
  [/\{[\p{Script=Han}]{1,12}\}/gu, 'content'],
  [new RegExp(`\\[[^\\[\\]\\n]{0,12}(?:${FIELD})[^\\[\\]\\n]{0,12}\\](?![(:：])`, 'gu'), 'content'],
  [/【[^【】\n]{0,8}(?:请|填写|此处|待填|待补|插入|补充)[^【】\n]{0,16}】/gu, 'content'],
  [/[（(〔［][^（()）\n]{0,6}(?:此处|请填|请写|填写|待填|待补|待核|待定)[^（()）\n]{0,20}[)）〕］]/gu, 'note'],
  [/(?:^|[^有亟尚等还])(待(?:定|补充|核实|填写|填|确认|补))(?=[)）。，,；;、：:\s]|$)/gu, 'note'],
  [/(?<![A-Za-z])(?:TODO|TBD)(?![A-Za-z])/gu, 'note'],
  [/^[\s#*]*(关于(?:…+|\.{3,}|。{3,})的?\p{Script=Han}{1,10})$/gu, 'content'],
  [/(?:^|[^\p{Script=Han}]|[在到赴对由与和向于从])(某某|某[省市县区州镇乡村局厅])/gu, 'content'],
  [/[\p{Script=Han}](某某)(?=[省市县区州镇乡村局厅同领])/gu, 'content'],
  [/\p{Script=Han}(某某)/gu, 'anonymous'],
  [/年[ \u3000]+月[ \u3000]+日/gu, 'date'],
  [
    /(?<=\p{Script=Han})( {2,}|\u3000+)(?=(?:亿元|万元|亿|万|元|人次|个百分点|公里|平方米|万亩|万吨|％|%)(?!\p{Script=Han}{0,2}[:：]))/gu,
    'number',
  ],
];

function addMaskRuns(text: string, add: Add): void {
  const emphasis = emphasisMarks(text);
  for (const match of text.matchAll(MASK_RUN)) {
    const run = match[0];
    if (emphasis.has(match.index) || isBrokenEmphasis(text, match.index, run)) continue;
    const found = readMaskRun(text, match.index, run);
    if (found !== undefined) add(found.start, found.end, found.blank);
  }
}

/** Stars that open a line and stars that close it, not the same number of them: `***标题**`. */
function isBrokenEmphasis(text: string, start: number, run: string): boolean {
  return run.startsWith('**') && text.slice(0, start).trim() === '' && text.trimEnd().endsWith('**');
}

/** Columns of the marks around bold text. Two masks (`侦破**起，抓获**名`) stand in the midst of words, and what follows says what is blank. */
function emphasisMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  const pairs = emphasisPairs(text, 0, text.length);
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [open = 0, close = 0] = pairs.slice(index, index + 2);
    if (/[\p{Script=Han}《]/u.test(text.charAt(open - 1)) && startsBlank(text.slice(open + 2, open + 6))) continue;
    marks.add(open).add(close);
  }
  return marks;
}

function readMaskRun(text: string, runStart: number, run: string): Placeholder | undefined {
  const end = runStart + run.length;
  let start = runStart;
  while (start > 0 && runStart - start < 3 && /[0-9]/u.test(text.charAt(start - 1))) start -= 1;
  const before = text.charAt(start - 1);
  const right = text.slice(end, end + 12);
  if (WORD_CHARACTER.test(before) || /[+＋@#&=\\/]/u.test(before) || WORD_CHARACTER.test(right.charAt(0)))
    return undefined;
  if (/^[.．@]/u.test(right) || (/[.．]/u.test(before) && /[A-Za-z]/u.test(text.charAt(start - 2)))) return undefined;
  if (/^[○〇]+$/u.test(run) && (HAN_DIGIT.test(before) || HAN_DIGIT.test(right.charAt(0)))) return undefined;

  const dateStart = start - (DATE_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
  DATE_RUN.lastIndex = dateStart;
  const date = DATE_RUN.exec(text)?.[0];
  if (date !== undefined && dateStart + date.length > end && isDate(run, date, right)) {
    return { start: dateStart, end: dateStart + date.length, blank: 'date' };
  }
  if (start < runStart && !/^[%％亿万余多]/u.test(right)) return undefined;
  if (TERM.test(right)) return undefined;
  const isRing = /^[○〇]+$/u.test(run);
  const kind = isRing && run.length < 2 ? undefined : KINDS.find(([, word]) => word.test(right))?.[0];
  if (kind !== undefined) return { start, end: end + (WORD.exec(right)?.[0].length ?? 0), blank: kind };
  const inTitle = before === '《' && HAN.test(right.charAt(0));
  return inTitle || standsForItself(run, before, right) ? { start, end, blank: 'content' } : undefined;
}

/** `X日` alone may end a word, and a ring may be a bullet; a run that says month and day is sure. */
function isDate(run: string, date: string, right: string): boolean {
  if (/^(?:点|分)/u.test(right) && date.length <= run.length + 1) return false;
  return !(run === '_' && date.length === 2);
}

/** Two or more masks in a row mean a blank even where no unit follows, as long as they touch Han text; stars and rings also occur otherwise. */
function standsForItself(run: string, before: string, right: string): boolean {
  if (run.length < 2) return false;
  const touchesHan = HAN.test(before) || HAN.test(right.charAt(0)) || /^[、，。；：）》”]/u.test(right);
  if (/^[XxＸｘ×]+$/u.test(run)) return touchesHan;
  if (/^[_＿]+$/u.test(run)) return touchesHan && run.length < 40;
  return /^[○〇]+$/u.test(run) && HAN.test(right.charAt(0));
}

function startsBlank(right: string): boolean {
  return /^(?:年|月|日)/u.test(right) || KINDS.some(([kind, word]) => kind !== 'content' && word.test(right));
}
