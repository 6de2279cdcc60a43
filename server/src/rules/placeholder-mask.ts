import { emphasisPairs } from '../document/inline.ts';
import type { Blank, Placeholder, Sign } from './placeholder-forms.ts';
import { DATE_LABEL, kindOfLabel } from './placeholder-label.ts';

/** Reads the signs that stand for what is not written yet: X × * ○ □ △ _. What stands beside a run of them says what belongs there. */

const X = 'XxＸｘ';
const RING = '○〇◯';
const MASK = `${X}×*＊${RING}`;
const DIGIT_OR_MASK = `\\d${MASK}_＿\\\\`;

const NUMBER_UNIT =
  '名(?![单称义额师家优字牌列誉录胜])|人次|人(?![民员大社才力武事防])|起(?![草来到步])|个百分点|个(?![人体性别])|期(?![间望待])|届|天(?!然)|学时|课时|万|亿|元(?![素旦])|余|多|％|%|号(?![召码])|次(?![数要日])|项|件|条(?![例件])|家(?![庭属长])|户|亩|公里|平方|吨|岁|周年|年级|级|所|座|台(?!账)|辆|套|场|轮|批(?![示复评])|处(?![理置于分])|倍|分钟|小时|季度|问|位(?![置于])|类|种|篇|本(?![地次级着身])|页|字|千|百|点(?![名评击])|分(?![别管析为工类局支布层])|章|节|款|部分|成(?![立为果效员绩])|班(?!子)|中全会|大(?=举措|工程|行动|任务|体系|板块|领域|方面|战略|类|重点|难题|关系|原则|部分)';
const PLACE =
  '省|市(?!场)|县|区(?![域间别分])|州|镇|乡|村|街道|社区|自治|地区|盟|旗|路(?![径线])|街|组(?![织成建])|园区|新区|河|江|湖|水库|大桥';
const NAME =
  '同志|副?(?:书记|[局县市区镇乡州省校院部厅处科组站所队]长|主任|主席|秘书长|总经理|经理|董事长)|常委|委员(?!会)|先生|女士|老师|领导|副';
const UNIT =
  '单位|部门|委员会|委|政府|局|办公室|办|厅|公司|集团|企业|学校|中学|小学|大学|学院|医院|银行|党委|党组|党支部|支部|中心|法院|检察|机关|基地|科室|科(?![技学教目普研])|工作组|领导小组|调研组|督查组|专班|乡镇|工业|人民|部';
const THING =
  '会议|大会|项目|工程|活动|行动|计划|方案|办法|工作|事项|问题|文件|精神|讲话|报告|条例|规划|意见|通知|任务|要求|主题|课题|部署|党';

const KINDS: readonly (readonly [Blank, RegExp])[] = [
  ['name', new RegExp(`^(?:${NAME})`, 'u')],
  ['title', new RegExp(`^(?!党委|党组|党支部)(?:${THING})`, 'u')],
  ['unit', new RegExp(`^(?:${UNIT})`, 'u')],
  ['place', new RegExp(`^(?:${PLACE})`, 'u')],
  ['number', new RegExp(`^(?:${NUMBER_UNIT})`, 'u')],
];

/** The word that a mask stands before: the placeholder's span takes it in. */
const WORD = new RegExp(
  `^ ?(?:人民(?:政府|法院|检察院)|委员会|党支部|党委|党组|${THING.replace('|党', '')}|自治[区州县]|万?人次|[万亿]?(?:元|人|吨|亩)|个月|余?(?:${NUMBER_UNIT})|${NAME}|街道|社区|单位|部门|政府|公司|集团|学校|中学|小学|大学|学院|医院|银行|支部|中心|法院|办公室|工作组|领导小组|调研组|督查组|专班|科室|科(?![技学教目普研])|${PLACE}|委|局|厅)`,
  'u',
);

/** Terms that hold an X of their own. */
const TERM = /^(?:光|射线|轴|染色体|线|型|形|波|自选|证书|档案|基因|因子|世代|字形|元素|成像|分子)/u;

const RUN = new RegExp(
  `(?:[${X}×${RING}](?: [${X}×${RING}])+|[${X}×]+|[${RING}]+|(?:\\\\?[*＊])+|(?:\\\\?[_＿])+|[□△]{2,})(?:[.．][${X}×*＊]+|(?:,[${X}×*＊]{3})+(?:\\.[${X}×*＊]+)?)?(?:[-—–~～－至到][\\d${MASK}]{1,6}(?= ?(?:${NUMBER_UNIT}|年|月|日)))?`,
  'gu',
);
const DATE_PIECE = `[${DIGIT_OR_MASK}□]{1,8} ?(?:年|月|日|时|点|分|秒)`;
const DATE = new RegExp(`${DATE_PIECE}(?: ?${DATE_PIECE}){0,6}(?:份|度(?!数))?`, 'yu');
const RANGE = /[-—–~～－至到]/u;
const DATE_BEFORE = /(?:\d{2,4} ?年 ?)?(?:\d{1,2} ?月 ?)?$/u;
const YEARS_BEFORE = /(?:近|历时|为期|长达|连续|未来|过去|任期|满|用|第)$/u;
const YEARS_AFTER = /^(?:来|内|间|以上|以下|左右|多|级|之久)/u;

const HAN_DIGIT = /[一二三四五六七八九十百零两]/u;
const HAN = /\p{Script=Han}/u;
const WORD_CHARACTER = /[A-Za-z0-9]/u;
const LONGEST_RULE = 40;

type Add = (start: number, end: number, blank: Blank, sign?: Sign) => void;

/** Adds each placeholder that a run of signs makes. `taken` tells of columns that are spoken for. */
export function addMasks(text: string, taken: (column: number) => boolean, add: Add): void {
  const emphasis = emphasisMarks(text);
  const isBrokenEmphasis = opensAndEndsWithStars(text);
  const firstColumn = text.length - text.trimStart().length;
  let done = 0;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    if (start < done || taken(start) || emphasis.has(start)) continue;
    if (isBrokenEmphasis && start === firstColumn) continue;
    const found = readMask(text, start, match[0]);
    if (found === undefined) continue;
    add(found.start, found.end, found.blank, signOf(match[0]));
    done = found.end;
  }
}

function signOf(run: string): Sign | undefined {
  const sign = run.replace('\\', '').charAt(0);
  if (X.includes(sign)) return 'X';
  if (RING.includes(sign)) return '○';
  if (sign === '_' || sign === '＿') return undefined;
  return sign === '＊' ? '*' : (sign as Sign);
}

/** Stars that open a line and stars that close it, not the same number of them: `***标题**`. */
function opensAndEndsWithStars(text: string): boolean {
  return /^\s*\*\*/u.test(text) && text.trimEnd().endsWith('**');
}

/** What may follow a star that is a mask, and hardly bold text or what comes after it. */
const AFTER_STARS =
  /^(?:[年月日](?!度)|[省市县区州镇乡村](?![级委长直域场区政里内民庄容情史志外城际])|同志|书记|[局县市区镇乡]长|主任|名(?![单称义额师家优字牌列誉录胜])|起|个(?![人别体性])|期(?!间)|人次|万元|亿元|[%％])/u;

/** Columns of the marks around bold text. Two masks (`侦破**起，抓获**名`) are told by what follows each of them. */
function emphasisMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  const pairs = emphasisPairs(text, 0, text.length);
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [open = 0, close = 0] = pairs.slice(index, index + 2);
    const isMask = (mark: number) => AFTER_STARS.test(text.slice(mark + 2, mark + 6));
    if (isMask(open) && isMask(close)) continue;
    marks.add(open).add(close);
  }
  addItalicMarks(text, marks);
  return marks;
}

/** `*重点*工作`: single stars that enclose words, the first of them before no unit. */
function addItalicMarks(text: string, marks: Set<number>): void {
  let open: number | undefined;
  for (const { index } of text.matchAll(/(?<![*\\《])\*(?![*\s])|(?<![*\\\s])\*(?!\*)/gu)) {
    if (open !== undefined && /\S/u.test(text.charAt(index - 1))) {
      marks.add(open).add(index);
      open = undefined;
    } else {
      open = startsBlank(text.slice(index + 1, index + 7)) || text.charAt(index - 1) === '《' ? undefined : index;
    }
  }
}

function startsBlank(right: string): boolean {
  return /^[年月日]/u.test(right) || KINDS.some(([kind, word]) => kind !== 'title' && word.test(right));
}

type Found = Pick<Placeholder, 'start' | 'end' | 'blank'>;

function readMask(text: string, runStart: number, run: string): Found | undefined {
  const end = runStart + run.length;
  const right = text.slice(end, end + 14);
  const isStar = /^\\?[*＊]/u.test(run);
  const beside = isStar || /^[_＿]/u.test(run) ? right : right.replace(/^ /u, '');
  const start = startOf(text, runStart, beside);
  const left = text.slice(Math.max(0, start - 12), start);
  if (isPartOfWord(left, right) || isArithmetic(run, left, beside)) return undefined;
  if (/^[○〇]+$/u.test(run) && (HAN_DIGIT.test(left.slice(-1)) || HAN_DIGIT.test(right.charAt(0)))) return undefined;
  if (isStar && (isMandatoryMark(text, start, right) || (right.startsWith('号') && !left.endsWith('第'))))
    return undefined;

  const date = readDate(text, start, end, run, left, beside);
  if (date !== undefined) return date;
  if (start < runStart && !KINDS.some(([kind, word]) => kind === 'number' && word.test(beside))) return undefined;
  if (TERM.test(right)) return undefined;
  const fromLeft = readLeft(left, run, start, end, right);
  if (fromLeft !== undefined) return fromLeft;
  const isRing = /^[○〇◯]+$/u.test(run);
  const kind = isRing && run.length < 2 ? undefined : KINDS.find(([, word]) => word.test(beside))?.[0];
  if (kind !== undefined) {
    const word = WORD.exec(right);
    return { start, end: end + (word?.[0].length ?? 0), blank: kind };
  }
  const inTitle = left.endsWith('《') && HAN.test(right.charAt(0));
  if (!inTitle && !standsForItself(run, left.slice(-1), beside)) return undefined;
  return { start, end, blank: actsLikeAPerson(left, right) ? 'name' : 'content' };
}

/** Figures that are known stay with the mask: `20xx年` `1XX名` `12.X%`. */
function startOf(text: string, runStart: number, right: string): number {
  const digits = /\d{0,4}[.．]?$/u.exec(text.slice(Math.max(0, runStart - 5), runStart))?.[0] ?? '';
  if (/[.．]$/u.test(digits)) return /^(?:[%％亿万]|个百分点)/u.test(right) ? runStart - digits.length : runStart;
  return runStart - digits.length;
}

function isPartOfWord(left: string, right: string): boolean {
  const before = left.slice(-1);
  if (WORD_CHARACTER.test(before) || /[+＋@&=/]/u.test(before)) return true;
  if (/^(?:[A-Za-z0-9+＋@]|[.．-][A-Za-z0-9])/u.test(right)) return true;
  return /[A-Za-z][.．]$/u.test(left);
}

/** `人数×天数`: a sign between two quantities. */
function isArithmetic(run: string, left: string, right: string): boolean {
  return (
    /^[×*]$/u.test(run) &&
    (/[数量率价额值费长宽高积)）\d]$/u.test(left) || /^\p{Script=Han}{1,2}[数率价额值]/u.test(right))
  );
}

/** `*姓名：` in a form: what must be filled in carries a star. */
function isMandatoryMark(text: string, start: number, right: string): boolean {
  return (
    /^(?:\s*|.*[|\s])$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\p{Script=Han}{2,10}(?:[:：|\t]|$)/u.test(right)
  );
}

function readDate(
  text: string,
  start: number,
  end: number,
  run: string,
  left: string,
  right: string,
): Found | undefined {
  const dateStart = start - (DATE_BEFORE.exec(left)?.[0].length ?? 0);
  DATE.lastIndex = dateStart;
  const date = DATE.exec(text)?.[0];
  if (date === undefined || dateStart + date.length <= end) {
    const unit = RANGE.test(run) ? /^ ?[年月日](?:份|度(?!数))?/u.exec(right)?.[0] : undefined;
    if (unit !== undefined) return { start, end: end + unit.length, blank: 'date' };
    return /^(?:20|19)[XxＸｘ×*＊]{2}$/u.test(text.slice(start, end)) && !/^[%％亿万余多]/u.test(right)
      ? { start, end: end + (/^(?:年度|版|届)/u.exec(right)?.[0].length ?? 0), blank: 'date' }
      : undefined;
  }
  const units = date.replace(/[^年月日时点分]/gu, '');
  if (/^[点分]$/u.test(units) || (run === '_' && date.length === 2)) return undefined;
  const found = (blank: Blank): Found => ({ start: dateStart, end: dateStart + date.length, blank });
  if (units === '年') {
    const after = text.slice(dateStart + date.length, dateStart + date.length + 2);
    if (after.startsWith('级')) return undefined;
    if (YEARS_BEFORE.test(text.slice(Math.max(0, dateStart - 2), dateStart)) || YEARS_AFTER.test(after))
      return found('number');
  }
  return found(/^[时点分]+$/u.test(units) ? 'time' : 'date');
}

/** The short name of an organ in a document's number: `*招考委〔2024〕5号`. */
const ORGAN_OF_A_NUMBER = /^\p{Script=Han}{1,6}[〔［[【]\d/u;

/** What stands before a mask, or the number that it opens, tells what it is for: `联系人：XXX` `星期X` `附件X`. */
function readLeft(left: string, run: string, start: number, end: number, right: string): Found | undefined {
  const weekday = DATE_LABEL.exec(left)?.[0];
  if (weekday !== undefined && run.length === 1 && /^(?:[上下中晚早）)，。、；至到的—-]|$)/u.test(right)) {
    return { start: start - weekday.length, end, blank: 'date' };
  }
  if (ORGAN_OF_A_NUMBER.test(right)) return { start, end, blank: 'unit' };
  if (/党的$/u.test(left) && right.startsWith('大')) return { start, end: end + 1, blank: 'number' };
  if (/(?:附件|附表|表|图)$/u.test(left) && /^(?:[）)》，。、；：:\s]|$)/u.test(right))
    return { start, end, blank: 'number' };
  const labelled = run.length > 1 ? kindOfLabel(left) : undefined;
  if (labelled !== undefined && /^(?:[）)，。、；;,\s]|$)/u.test(right)) return { start, end, blank: labelled };
  return undefined;
}

function actsLikeAPerson(left: string, right: string): boolean {
  const verb =
    /^(?:等?(?:出席|参加)|主持|讲话|发言|致辞|宣读|通报|汇报|传达|带队|作(?:了)?\p{Script=Han}{0,4}(?:报告|讲话|发言|说明))/u;
  return verb.test(right) || (/[由请]$/u.test(left) && /^(?:负责|牵头|介绍|解读|总结|签发|担任)/u.test(right));
}

/** Two or more masks in a row mean a blank even where no unit follows, as long as they touch Han text; stars and rings also occur otherwise. */
function standsForItself(run: string, before: string, right: string): boolean {
  if (run.length < 2) return false;
  const touchesHan =
    HAN.test(before) ||
    HAN.test(right.charAt(0)) ||
    /^[、，。；：（）》”]/u.test(right) ||
    /[:：、，。；（）《“]/u.test(before);
  if (/^[XxＸｘ× ]+$/u.test(run)) return touchesHan;
  if (/^[_＿\\]+$/u.test(run)) return touchesHan && run.length < LONGEST_RULE;
  if (/^[□△]+$/u.test(run)) return HAN.test(before) && HAN.test(right.charAt(0));
  return /^[○〇◯ ]+$/u.test(run) && HAN.test(right.charAt(0));
}
