import * as v from 'valibot';
import { defineFact } from '../document/fact.ts';
import type { Line } from '../document/line.ts';
import { readHanNumeral } from '../document/numeral.ts';
import { declareWords } from '../document/scan.ts';
import { defineDocumentRule } from './rule.ts';

type Fault = 'padded' | 'han' | 'separated';

interface DateLine {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly right: string;
}

const ARABIC = /^(?<year>(?:19|20)\d\d)[ ]?年[ ]?(?<month>\d{1,2})[ ]?月[ ]?(?<day>\d{1,2})[ ]?日$/u;
const SEPARATED = /^(?<year>(?:19|20)\d\d)(?<mark>[.．/-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/u;
const HAN =
  /^(?<year>二[〇○零]\d{0}[〇零○一二三四五六七八九]{2})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日$/u;
const DIGITS = '〇一二三四五六七八九';
/** The 条例 and GB/T 9704-2012 are of 2012: before, 成文日期 was in Han figures. */
const FIRST_YEAR = 2012;
const LONGEST = 16;
/** The line above is who signs. */
const SIGNATURE =
  /^[\p{Script=Han}（）()“”·、 \u3000]{2,40}(?:人民政府|政府|委员会|党委|党组|委|局|厅|部|院|办公室|办公厅|公司|集团|大学|学院|中学|小学|学校|医院|中心|银行|办事处|支部|总支|处|站|协会|学会|联合会|工会|领导小组|指挥部)(?:[（(](?:盖章|章|公章|印章)[）)])?$/u;
const LONGEST_SIGNATURE = 48;

/** A line that is a date and nothing else, and not as 成文日期 is written. */
const dateLine = defineFact<DateLine | undefined>({
  none: undefined,
  wakes: declareWords(['20', '二〇', '二○', '二零']),
  read({ inline }) {
    if (inline.text.length > LONGEST) return undefined;
    const date = readDate(inline.text);
    if (date === undefined) return undefined;
    return { ...date, start: inline.columnOf(0), end: inline.columnOf(inline.text.length - 1) + 1, found: inline.text };
  },
});

function readDate(text: string): Pick<DateLine, 'fault' | 'right'> | undefined {
  const { year, month, day } = (ARABIC.exec(text) ?? SEPARATED.exec(text))?.groups ?? {};
  if (year !== undefined) {
    const right = `${year}年${Number(month)}月${Number(day)}日`;
    if (Number(month) === 0 || Number(day) === 0) return undefined;
    if (SEPARATED.test(text)) return { fault: 'separated', right };
    return month?.startsWith('0') === true || day?.startsWith('0') === true ? { fault: 'padded', right } : undefined;
  }
  const han = HAN.exec(text)?.groups ?? {};
  if (han.year === undefined) return undefined;
  const full = [...han.year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join('');
  const values = [han.month, han.day].map((numeral = '') => readHanNumeral(numeral, 0)?.value);
  if (Number(full) < FIRST_YEAR || values.includes(undefined)) return undefined;
  return { fault: 'han', right: `${full}年${values[0]}月${values[1]}日` };
}

/** 成文日期, below the signature: Arabic figures, year, month and day in full, no 0 before a single one (GB/T 9704-2012 7.3.5.4). */
export const signingDate = defineDocumentRule<Fault | 'change', Record<never, never>>({
  id: 'signing-date',
  summary: {
    'zh-CN': '成文日期不规范：2024年05月06日、二〇二四年五月六日、2024.5.6',
    en: 'The date of signing is not written by the standard: 2024年05月06日, 二〇二四年五月六日, 2024.5.6',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012 7.3.5.4',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    padded: {
      'zh-CN': '成文日期的月、日不编虚位：“{found}”应为“{right}”',
      en: 'Month and day of signing are not padded: “{found}” should be “{right}”',
    },
    han: {
      'zh-CN': '成文日期用阿拉伯数字：“{found}”应为“{right}”',
      en: 'The date of signing takes Arabic figures: “{found}” should be “{right}”',
    },
    separated: {
      'zh-CN': '成文日期写全年、月、日：“{found}”应为“{right}”',
      en: 'The date of signing has 年, 月 and 日: “{found}” should be “{right}”',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    for (const line of draft.linesWith(dateLine)) {
      const date = dateLine.of(lines[line] as Line);
      if (date === undefined || !isSigned(lines, line)) continue;
      const { fault, start, end, found, right } = date;
      const edits = [{ line, start, end, newText: right }];
      report({
        line,
        start,
        end,
        message: fault,
        data: { found, right },
        fix: { title: 'change', safe: fault === 'padded', edits },
      });
    }
  },
});

const MOST_BLANK = 3;

/** Whether the line above a date, as far as a seal's room, is who signs, after a text that has ended. */
function isSigned(lines: readonly Line[], date: number): boolean {
  let above = date - 1;
  while (above >= date - MOST_BLANK && lines[above]?.shape === 'blank') above -= 1;
  const line = lines[above];
  return line !== undefined && line.inline.text.length <= LONGEST_SIGNATURE && SIGNATURE.test(line.inline.text);
}
