import * as v from 'valibot';
import { findOpaqueSpans, isOpaque } from '../document/opaque-span.ts';
import { anyOf, declarePairs, declareWords } from '../document/scan.ts';
import { defineLineRule } from './rule.ts';

type Fault = 'point' | 'percent' | 'decimal' | 'people' | 'mixed' | 'share';

const DIGITS = '0123456789';
const FIGURE = String.raw`\d{1,9}(?:\.\d{1,4})?`;
const POINT = /\d[ ]?(?<mark>[%％])个百分点/gu;
const PERCENT = /\d(?<mark>[%％]{2,})(?![\w%％])/gu;
/** 1.2.3版 is a version; with 万, 亿 or % it is a figure. */
const DECIMAL =
  /(?<![\w.])\d{1,9}(?:\.\d{1,9}\.\d{1,9}|\.{2}\d{1,9})(?:[%％]|[万亿](?![一二三四五六七八九十])|个百分点)/gu;
const PEOPLE = /(?<![\d.A-Za-z])\d{1,9}\.\d{1,4}(?:名|位|人(?![次民均民])|余人)(?![/／])/gu;
/** Half a person is right as a mean or a rate, and where it is counted with others: what its sentence says, and what its clause does. */
const MEAN = /每|[平人户年月日]均|死亡率|折合|指数/u;
const MEAN_OF_CLAUSE = /[均率比/／倍亿万千百]|计算|当量|床位|[表图第]\s?$/u;
const MIXED = new RegExp(
  String.raw`(?<![\d.])(?:\d{1,9}\.\d{1,4}亿${FIGURE}万|\d{1,9}亿\d{5,9}(?:\.\d{1,4})?万|${FIGURE}万${FIGURE}亿)(?![分公])|(?<![\d.])${FIGURE}(?:亿万|万亿万)(?=[元吨斤人])`,
  'gu',
);
/** Rates of a whole, of which nobody can have more than all. 完成率, 毛入学率 and 参保率 may pass 100. */
const SHARE =
  /(?<![毛净])(?:覆盖率|普及率|合格率|优良率|达标率|满意率|满意度|知晓率|出勤率|城镇化率|城市化率|绿化率|成活率|及格率|优秀率|正确率|准确率|治愈率|处理率|办结率|通达率)(?:[均都]?(?:达到?|为|是|超过|保持在?|提高到|提升到|提升至|上升到|上升至|稳定在)了?|高达)?(?<value>\d{3,4}(?:\.\d{1,3})?)[%％](?!以)/gu;
const WHOLE = 100;
const LONGEST_SENTENCE = 60;
const SENTENCE_END = /[。；;！？]/u;
const CLAUSE_END = /[，,、：:]/u;

/** Figures and units that cannot be: 2%个百分点, 3.5.2亿, 3.5名, 1.5亿3000万, a rate of a whole above 100%. */
export const unitAndFigure = defineLineRule<Fault | 'change'>({
  id: 'unit-and-figure',
  summary: {
    'zh-CN': '数字、单位不成立：2%个百分点、3.5.2亿、覆盖率120%',
    en: 'A figure or a unit cannot be: 2%个百分点, 3.5.2亿, 覆盖率120%',
  },
  tier: '惯例',
  defaultSeverity: 'warning',
  fixes: 'safe',
  scope: 'line',
  wakes: anyOf(
    declarePairs(`%％.${DIGITS}`, '个%％.名位人万亿'),
    declareWords([
      '率1',
      '度1',
      '率达',
      '率均',
      '率为',
      '度达',
      '度为',
      '率超',
      '度超',
      '率保',
      '率提',
      '率高',
      '率稳',
      '率都',
      '率是',
      '率上',
    ]),
  ),
  options: v.object({}),
  messages: {
    point: {
      'zh-CN': '“{found}”：“%”和“个百分点”留一个；两个百分数相减，用“个百分点”',
      en: '“{found}”: keep either “%” or “个百分点”; the difference of two percentages takes the latter',
    },
    percent: { 'zh-CN': '百分号重复，应为“{right}”', en: 'The percent sign is repeated: it should be “{right}”' },
    decimal: { 'zh-CN': '“{found}”有两个小数点，请核对', en: '“{found}” has two decimal points: check it' },
    people: {
      'zh-CN': '“{found}”：人数不会是小数，请核对；若是平均数，请写明',
      en: '“{found}”: people are counted whole; check it, or say that it is a mean',
    },
    mixed: {
      'zh-CN': '“{found}”：“万”“亿”混用，读不成一个数，请核对',
      en: '“{found}”: 万 and 亿 make no figure together; check it',
    },
    share: {
      'zh-CN': '“{found}”：整体中的比率不会超过100%，请核对',
      en: '“{found}”: a share of a whole does not pass 100%; check it',
    },
    change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  },
  check({ line: { text }, report }) {
    const opaque = findOpaqueSpans(text);
    const tell = (message: Fault, { 0: found, index: start }: RegExpExecArray) => {
      if (!isOpaque(opaque, start)) report({ start, end: start + found.length, message, data: { found } });
    };
    const tellMark = (message: Fault, match: RegExpExecArray, right: string, safe: boolean) => {
      const { 0: found, index, groups: { mark = '' } = {} } = match;
      if (isOpaque(opaque, index)) return;
      const start = index + found.indexOf(mark);
      const end = start + mark.length;
      const whole = message === 'point' ? index + found.length : end;
      report({
        start,
        end: whole,
        message,
        data: { found: text.slice(start, whole), right },
        fix: { title: 'change', safe, edits: [{ start, end: whole, newText: right }] },
      });
    };
    for (const match of text.matchAll(POINT)) tellMark('point', match, '个百分点', false);
    for (const match of text.matchAll(PERCENT)) tellMark('percent', match, match.groups?.mark?.charAt(0) ?? '', true);
    for (const match of text.matchAll(DECIMAL)) tell('decimal', match);
    for (const match of text.matchAll(PEOPLE)) if (!isMean(text, match.index)) tell('people', match);
    for (const match of text.matchAll(MIXED)) tell('mixed', match);
    for (const match of text.matchAll(SHARE)) if (Number(match.groups?.value) > WHOLE) tell('share', match);
  },
});

/** Whether the figure at a column is a mean or a rate, as far as what stands before it tells. */
function isMean(text: string, column: number): boolean {
  const before = text.slice(Math.max(0, column - LONGEST_SENTENCE), column);
  const sentence = before.split(SENTENCE_END).at(-1) ?? '';
  return MEAN.test(sentence) || MEAN_OF_CLAUSE.test(sentence.split(CLAUSE_END).at(-1) ?? '');
}
