import type { AddPlaceholder, Blank, Doubt, Placeholder, Sign } from './blank.ts';
import { emphasisMarks, opensAndEndsWithStars } from './emphasis.ts';
import { KINDS, NUMBER_UNIT, WORD } from './kind.ts';
import { DATE_LABEL, kindOfLabel } from './label.ts';
import { isHiddenName } from './somebody.ts';

/** Reads the signs that stand for what is not written yet: X × * ○ □ △ _. What stands beside a run of them says what belongs there. */

const X = 'XxＸｘ';
const RING = '○〇◯';
const MASK = `${X}×*＊${RING}`;
/** A run of masks begins with one of these. */
export const MASK_SIGNS = `${X}×${RING}*＊_＿□△\\\\`;
const DIGIT_OR_MASK = `\\d${MASK}_＿\\\\`;

/** Terms that hold an X of their own. */
const TERM =
  /^(?:光|射线|轴|染色体|线|型|形|波|自选|证书|档案|基因|因子|世代|字形|元素|成像|分子|分量|次方|点坐标|元[一二]次)/u;

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

/** Adds each placeholder that a run of signs makes. `taken` tells of columns that are spoken for. */
export function addMasks(text: string, taken: (column: number) => boolean, add: AddPlaceholder): void {
  const emphasis = emphasisMarks(text);
  const isBrokenEmphasis = opensAndEndsWithStars(text);
  const firstColumn = text.length - text.trimStart().length;
  let done = 0;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    if (start < done || taken(start) || emphasis.has(start)) continue;
    if (start === firstColumn && (isBrokenEmphasis || /^\*[ \t]/u.test(text.slice(start, start + 2)))) continue;
    const found = readMask(text, start, match[0]);
    if (found === undefined) continue;
    const isWritten = match[0].startsWith('_') && touchesWriting(text, start, start + match[0].length);
    add(found.start, found.end, found.blank, signOf(match[0]), isWritten ? 'written' : found.doubt);
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

type Found = Pick<Placeholder, 'start' | 'end' | 'blank'> & { readonly doubt?: Doubt };

function readMask(text: string, runStart: number, run: string): Found | undefined {
  const end = runStart + run.length;
  const right = text.slice(end, end + 14);
  const isStar = /^\\?[*＊]/u.test(run);
  const beside = isStar || /^[_＿]/u.test(run) ? right : right.replace(/^ /u, '');
  const start = startOf(text, runStart, beside);
  const left = text.slice(Math.max(0, start - 12), start);
  if (isPartOfWord(left, right) || isArithmetic(run, left, beside)) return undefined;
  if (/^[○〇]+$/u.test(run) && isFigure(left, right)) return undefined;
  if (/^[_＿]+$/u.test(run) && isFilledIn(text.slice(Math.max(0, runStart - 12), runStart), right)) return undefined;
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
  if (isStar && run.length > 1 && HAN.test(left.slice(-1)) && NAMED_HOUSE.test(right))
    return { start, end, blank: 'title' };
  if (isX(run) && isHiddenName(left, right)) return { start, end, blank: 'anonymous' };
  const inTitle = left.endsWith('《') && HAN.test(right.charAt(0));
  const isBold = left.endsWith('**') && right.startsWith('**');
  const before = isBold ? left.slice(0, -2) : left;
  const after = isBold ? right.slice(2) : beside;
  if (!inTitle && !standsForItself(run, before.slice(-1), after) && !isBlankCell(run, before, after)) return undefined;
  if (actsLikeAPerson(left, right)) return { start, end, blank: 'name' };
  const doubt = isRing || /^[□△]/u.test(run) ? 'unsure' : /^x/u.test(run) ? 'likely' : undefined;
  return { start, end, blank: 'content', ...(doubt && { doubt }) };
}

/** `***湾大酒店`: a name of which the rest is written. */
const NAMED_HOUSE = /^\p{Script=Han}{0,3}(?:大?酒店|宾馆|饭店|大厦|广场|公寓)/u;

/** `____林区____` `__客房____`: words between two lines, which may be what somebody wrote there, or the form’s own. */
function touchesWriting(text: string, start: number, end: number): boolean {
  return (
    /_\p{Script=Han}{2,4}$/u.test(text.slice(Math.max(0, start - LONGEST_WRITING), start)) ||
    /^\p{Script=Han}{2,4}_/u.test(text.slice(end, end + LONGEST_WRITING))
  );
}

const LONGEST_WRITING = 5;

/** `| ______ |` */
function isBlankCell(run: string, before: string, after: string): boolean {
  return /^[_＿]{3,}$/u.test(run) && /\| ?$/u.test(before) && /^ *\|/u.test(after);
}

function isX(run: string): boolean {
  return /^[XxＸｘ×]+$/u.test(run);
}

/** `一〇、〇〇〇`: rings that are noughts. */
function isFigure(left: string, right: string): boolean {
  return (
    HAN_DIGIT.test(left.slice(-1)) ||
    HAN_DIGIT.test(right.charAt(0)) ||
    /[一二三四五六七八九十〇○]、$/u.test(left) ||
    /^、[一二三四五六七八九〇○]/u.test(right)
  );
}

/** `__5___月` `由____甲__方`: a line on which somebody has written. A year may be begun (`20__年`). */
function isFilledIn(left: string, right: string): boolean {
  if (/^\d/u.test(right) || /^[甲乙丙丁一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{1,4}_/u.test(right)) return true;
  if (/_[甲乙丙丁一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾]{1,4}$/u.test(left)) return true;
  const digits = /(?<!\d)\d+$/u.exec(left)?.[0];
  return digits !== undefined && !/^(?:19|20\d?|〔20\d?)$/u.test(digits);
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
  if (/[A-Za-z]_$/u.test(left)) return true;
  if (/^(?:[A-Za-z0-9+＋@]|[.．-][A-Za-z0-9])/u.test(right)) return true;
  return /[A-Za-z][.．]$/u.test(left);
}

/** `人数×天数`: a sign between two quantities. */
function isArithmetic(run: string, left: string, right: string): boolean {
  if (run === '*' && /[/／]\p{Script=Han}{1,2}$/u.test(left)) return true;
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
    /[:：、，。；（）《“¥￥]/u.test(before);
  if (/^[XxＸｘ× ]+$/u.test(run)) return touchesHan;
  if (/^[_＿\\]+$/u.test(run)) return touchesHan && run.length < LONGEST_RULE;
  if (/^[□△]+$/u.test(run)) return HAN.test(before) && HAN.test(right.charAt(0));
  return /^[○〇◯ ]+$/u.test(run) && HAN.test(right.charAt(0));
}
