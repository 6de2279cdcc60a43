import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import { nextShown, titlesOf } from './official-title.ts';
import { defineDocumentRule } from './rule.ts';

const BODY =
  '(?:人民政府|政府|部门|单位|机关|委员会|办公室|办公厅|党委|党组|党支部|总支|支部|工委|局|厅|部|委|院|会|处|科室|处室|所|站|队|中心|公司|集团|企业|学校|大学|学院|中学|小学|中小学|幼儿园|医院|银行|支行|分行|街道|街道办事处|乡镇|[县市区旗州省]|社区|村|店铺|班级|院系|机构|团体|分局|支队|大队|直属机构)';
/** One of those that are addressed, with what stands in brackets after it. */
const ADDRESSEE = new RegExp(
  `^(?:各[^，、；]{0,24}|[^，、；。：]{0,24})${BODY}(?:[（(][^（）()]{1,30}[）)])?(?:党委|人民政府)?$`,
  'u',
);
const BETWEEN = /[，、；,;]/u;
/** Of what stands in brackets, the marks part no addressees: 各县（市、区）人民政府. */
const BRACKETED = /[（(][^（）()]{0,30}[）)]/gu;
const AT_END = /(?<![：:，。；、,;.])[：:，。；、,;.]+$/u;
const LONGEST = 200;
/** 县发〔2024〕5号 and （2024年5月6日……通过） stand between the title and the recipient. */
const BELOW_TITLE = /^(?:[（(].*[）)]|.{0,20}[〔[（(]\d{2,4}[〕\]）)].{0,6}号)$/u;
const DATE = /^[（(]?(?:19|20|[一二])[\d〇○零一二三四五六七八九]{2,3}年/u;
const INDENT = /^[ \u3000]+/u;

/** 主送机关: flush left below the title, ： after the last name (GB/T 9704-2012). */
export const mainRecipient = defineDocumentRule<'colon' | 'indent' | 'change' | 'flush', Record<never, never>>({
  id: 'main-recipient',
  summary: {
    'zh-CN': '主送机关后没有冒号，或没有顶格',
    en: 'The main recipient lacks its colon or is not flush left',
  },
  tier: '国标',
  clause: 'GB/T 9704-2012',
  defaultSeverity: 'warning',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    colon: {
      'zh-CN': '主送机关最后一个名称后用冒号：应为“{right}”',
      en: 'The last name of the main recipients takes a colon: “{right}”',
    },
    indent: { 'zh-CN': '主送机关居左顶格，前面不空格', en: 'The main recipient stands flush left' },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
    flush: { 'zh-CN': '去掉空格', en: 'Remove the spaces' },
  },
  check({ draft, lines, outline, report }) {
    if (outline.isTraditional) return;
    for (const title of titlesOf(draft)) {
      const line = findRecipient(lines, title.line);
      if (line === undefined) continue;
      const { text, inline } = lines[line] as Line;
      const mark = AT_END.exec(inline.text)?.[0] ?? '';
      const names = inline.text.slice(0, inline.text.length - mark.length);
      const end = inline.columnOf(inline.text.length - 1) + 1;
      const start = end - mark.length;
      if (mark !== '：' && mark !== ':') {
        const from = mark === '' ? start - 1 : start;
        const right = `${names.split(BETWEEN).at(-1)}：`;
        const edits = [{ line, start, end, newText: '：' }];
        report({
          line,
          start: from,
          end,
          message: 'colon',
          data: { right },
          fix: { title: 'change', safe: false, edits },
        });
      }
      const indent = INDENT.exec(text)?.[0] ?? '';
      if (indent !== '') {
        const edits = [{ line, start: 0, end: indent.length, newText: '' }];
        report({
          line,
          start: 0,
          end: indent.length,
          message: 'indent',
          severity: 'info',
          fix: { title: 'flush', safe: false, edits },
        });
      }
    }
  },
});

/** The line below a title that names who is addressed and nothing else: several, or 各……, or one with a colon. */
function findRecipient(lines: readonly Line[], title: number): number | undefined {
  let line = nextShown(lines, title);
  if (line !== undefined && BELOW_TITLE.test(lines[line]?.inline.text ?? '')) line = nextShown(lines, line);
  if (line === undefined) return undefined;
  const { block, marker, inline } = lines[line] as Line;
  if (block !== 'text' || marker !== undefined || inline.text.length > LONGEST || inline.headingDepth > 0)
    return undefined;
  const names = inline.text.replace(AT_END, '');
  const parts = names.replace(BRACKETED, '').split(BETWEEN);
  if (!parts.every((part) => ADDRESSEE.test(part))) return undefined;
  if (/[：:]$/u.test(inline.text) || parts.length > 1 || names.startsWith('各'))
    return isSignature(lines, line) ? undefined : line;
  return undefined;
}

/** The organisation's own name below the title, with the date after it, or nothing. */
function isSignature(lines: readonly Line[], line: number): boolean {
  const below = nextShown(lines, line);
  return below === undefined || DATE.test(lines[below]?.inline.text ?? '');
}
