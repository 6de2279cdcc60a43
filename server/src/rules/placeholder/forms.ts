import { findOpaqueSpans } from '../../document/opaque-span.ts';
import {
  anyOf,
  declarePairs,
  declareTrigger,
  declareWords,
  holds,
  type Scan,
  scan,
  type Trigger,
} from '../../document/scan.ts';
import type { AddPlaceholder, Blank, Doubt, Placeholder, Sign } from './blank.ts';
import { FIELD, kindOfField } from './label.ts';
import { addMasks, MASK_SIGNS } from './mask.ts';
import { readMentions } from './mention.ts';
import { kindOfSomebody } from './somebody.ts';

/** Every placeholder of a line, in order, none inside another. Linear in the line's length. */
export function findPlaceholders(text: string, seen: Pick<Scan, 'low' | 'high'> = scan(text)): readonly Placeholder[] {
  if (!holds(seen, SUSPECT)) return NONE;
  const forms = FORMS.filter(({ needs }) => needs.every((trigger) => holds(seen, trigger)));
  const isMasked = holds(seen, MASKED);
  if (forms.length === 0 && !isMasked) return NONE;
  const found: Placeholder[] = [];
  let taken: Uint8Array | undefined;
  const takenColumns = () => {
    if (taken !== undefined) return taken;
    taken = new Uint8Array(text.length);
    for (const { start, end } of findOpaqueSpans(text)) taken.fill(1, start, end);
    return taken;
  };
  const add: AddPlaceholder = (start, end, blank, sign, doubt) => {
    if (takenColumns().subarray(start, end).includes(1)) return;
    takenColumns().fill(1, start, end);
    found.push({ start, end, blank, sign, doubt });
  };
  for (const form of forms) addForm(text, form, add);
  if (isMasked) addMasks(text, (column) => takenColumns()[column] === 1, add);
  if (found.length === 0) return NONE;
  const doubtOf = readMentions(text);
  return found
    .map((one) =>
      one.sign === undefined ? one : { ...one, doubt: doubtOf(one.start, one.end, one.blank) ?? one.doubt },
    )
    .sort((left, right) => left.start - right.start);
}

interface Form {
  /** The pattern is tried only on lines that hold one of each of these. */
  readonly needs: readonly Trigger[];
  /** A group, if it took part, is the placeholder. */
  readonly pattern: RegExp;
  readonly blank: Blank | ((match: string, before: string, after: string) => Blank | undefined);
  readonly sign?: Sign;
  readonly doubt?: Doubt;
}

const NONE: readonly Placeholder[] = [];

const MASKED = declareTrigger(MASK_SIGNS);
const BRACKET = declareTrigger('〔［[【(（');
/** Signs that few lines hold: one of them is enough to try all forms that are made of them. */
const RARE = declareTrigger('{[<＜【TYy?？');
const DOTS = declareWords(['于…', '于.', '于。', '…年', '…月']);
const ASKING = declareWords([
  '此处',
  '请填',
  '请写',
  '填写',
  '待填',
  '待补',
  '待核',
  '待修',
  '待完',
  '待更',
  '待提',
  '待审',
]);
const PENDING = declareWords(['待定', '待补', '待核', '待填', '待确', '待明']);
const NUMBER = declareTrigger('号');
const NOUGHT = declareWords(['0年', '0月']);
const SOME = declareTrigger('某');
const EMPTY_DATE = declarePairs('年月', ' \u3000');
const EMPTY_MONTH = declarePairs(' \u3000', '月');
const EMPTY_FIGURE = declarePairs(' \u3000', '亿万元人个公平%％项名户家件起所条次期亩天位处场批座辆台套');
const EMPTY_BRACKETS = declareWords(['（）', '()', '（ ', '( ', '（\u3000', '(\u3000', '（_', '(_', '（＿', '(＿']);
const LOST = anyOf(
  declareWords(['币元', '年月', '第届', '第次', '第期', '第号']),
  declarePairs('计', '人万亿元名户项台套亩'),
  declarePairs('长降高低为比重取达到', '%％'),
  declarePairs('入资金约额出值', '万亿'),
);
const EMPTY_TITLE = declareWords(['《》', '《 ', '《\u3000']);

/** A line without any of these holds no placeholder. */
export const SUSPECT = anyOf(
  MASKED,
  RARE,
  DOTS,
  ASKING,
  PENDING,
  NUMBER,
  NOUGHT,
  SOME,
  EMPTY_DATE,
  EMPTY_MONTH,
  EMPTY_FIGURE,
  EMPTY_BRACKETS,
  LOST,
  EMPTY_TITLE,
);

const REACH = 14;

function addForm(text: string, { pattern, blank, sign, doubt }: Form, add: AddPlaceholder): void {
  for (const match of text.matchAll(pattern)) {
    const group = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(group);
    const end = start + group.length;
    const what =
      typeof blank === 'string'
        ? blank
        : blank(group, text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH));
    if (what !== undefined) add(start, end, what, sign, doubt);
  }
}

const MASK = 'XxＸｘ×*＊○〇◯□';
const BLANKS = '[ \\u3000_＿]';

/** The organ's short name and what follows, without the words that lead to it (`根据县政发〔…〕`). */
const LEADS_TO_A_NUMBER = '根据|按照|依据|依照|印发|下发|贯彻|落实|关于|参照|详见|执行|转发';
const DOCUMENT_NUMBER = new RegExp(
  `(?:${LEADS_TO_A_NUMBER})?((?:(?!${LEADS_TO_A_NUMBER})[\\p{Script=Han}${MASK}]){0,8}[〔［[【(（][\\d${MASK}_＿ \\u3000]{0,8}[〕］\\]】)）][ \\u3000]*第?[\\d${MASK}_＿ \\u3000]{0,8}号)`,
  'gu',
);
const NUMBER_PARTS = /^(.{0,20})[〔［[【(（](.{0,20})[〕］\]】)）][ \u3000]*第?(.{0,20})号$/u;
const WHOLE_YEAR = /^[\dXxＸｘ×*＊○〇_＿]{4}$/u;
const IS_MASKED = /[XxＸｘ×*＊○〇◯□_＿]/u;

/** A year or a number that is masked or not there. */
function lacksAPart(match: string): boolean {
  const [, organ = '', year = '', number = ''] = NUMBER_PARTS.exec(match) ?? [];
  if (/[(（[［]/u.test(match) && !WHOLE_YEAR.test(year)) return false;
  if (IS_MASKED.test(year) || IS_MASKED.test(number)) return true;
  return !/\d/u.test(year) || !/\d/u.test(number) || (/^\s*20\d?\s*$/u.test(year) && organ !== '');
}

/** An example told of somebody: who it was is left out on purpose. */
const EXAMPLE = /(?:比如|例如|譬如|有的|曾经|某位|某名)/u;

const COUNTED = '亿元|万元|亿|万|元|人次|个百分点|公里|平方米|万亩|万吨|％|%';
const COUNTER = '个|项|人|名|户|家|件|起|所|条|次|期|亩|天|位|处|场|批|座|辆|台|套';
const ASKS_FOR_A_FIGURE =
  '共|计|约|达|有|完成|新增|实现|培训|参加|建成|达到|增长|投入|安排|下降|增加|减少|超过|不少于|召开|开展|举办|组织|第|其中|引进|签约|实施|新建|办结|受理|查处|整改|覆盖';

/** Names of states, as of an order: `待付款、待确认、已完成`. */
const STATE =
  /状态|已(?:确认|核实|填写|补充|完成|发货|支付|付款|取消|办结)|待(?:付款|支付|发货|收货|审核|处理|评价|审批|办理)/u;

/** A figure that fell out without a trace: `预算金额为人民币元，` `共计人。` At the end of a sentence 人民币元 may be the unit that is meant. */
const SUM = '(?:金额|总价|限价|价款|报价|预算|费用?|保证金|投资|收入|支出|产值|租金|押金|合计|总计|共计)[为是约计]?';
const LOST_SUM = new RegExp(`${SUM}(人民币元)(?=[，,；;（(])`, 'gu');
const LOST_LAST_SUM = new RegExp(`${SUM}(人民币元)(?=。)`, 'gu');
const LOST_TOTAL = /(?:共计|合计|总计|累计)((?:人次|万元|亿元|元|人|名|户|项|台|套|亩)(?=[，。；、,]))/gu;
const LOST_SHARE = /(?:增长|下降|提高|降低|增速为|占比为?|比例为|权重取?|率为|率达到?)([%％])(?=[，。；、）)])/gu;
const LOST_AMOUNT =
  /(?:投入|投资|资金|收入|支出|约|总额|产值)(?<!(?:单位|以)\p{Script=Han}{0,4})((?:万元|亿元)(?=[，。；]))/gu;
const LOST_ORDINAL = /第((?:届|次会议|期(?:培训|班)|号令)(?![\p{Script=Han}]{0,2}[数别]))/gu;
const LOST_DATE = /(?:[于至自]|截至|截止)(年月日)/gu;

/** Forms that are told by themselves, in the order in which they are tried. */
const FORMS: readonly Form[] = [
  {
    needs: [NUMBER, BRACKET],
    pattern: DOCUMENT_NUMBER,
    blank: (match) => (lacksAPart(match) ? 'document-number' : undefined),
    sign: 'X',
  },
  { needs: [RARE], pattern: /\{\{[^{}\n]{1,40}\}\}/gu, blank: kindOfField },
  { needs: [RARE], pattern: /\$?\{\p{Script=Han}{2,12}\}/gu, blank: kindOfField },
  { needs: [RARE], pattern: new RegExp(`\\[${FIELD}\\](?![([:]|：.| ?\\d)`, 'gu'), blank: kindOfField },
  { needs: [RARE], pattern: new RegExp(`[<＜]${FIELD}[>＞](?![^<]{0,200}</)`, 'gu'), blank: kindOfField },
  {
    needs: [RARE],
    pattern:
      /【[^【】\n]{0,8}(?:请(?![示求柬假愿客战功教辞])|填写|此处|待填|待补|插入|补充|待定|待核)[^【】\n]{0,16}】/gu,
    blank: noteOrField,
  },
  { needs: [RARE], pattern: /【[ \u3000]*】/gu, blank: 'content' },
  {
    needs: [BRACKET, ASKING],
    pattern:
      /[（(〔［](?:此处|请填|请写|填写(?!说明|要求|人|规范|须知|单位|时间|日期|完)|\p{Script=Han}{0,4}待(?:填|补|核|修改|完善|更新|提供|审定))[^（()）\n]{0,20}[)）〕］]/gu,
    blank: noteOrField,
  },
  {
    needs: [BRACKET, PENDING],
    pattern: /[（(〔［]\p{Script=Han}{0,4}待(?:定|明确|确定)[^（()）\n]{0,20}[)）〕］]/gu,
    blank: 'note',
    doubt: 'likely',
  },
  {
    needs: [PENDING],
    pattern:
      /(?:^|[^有亟尚等还留仍])(?<!(?<![日工时任学周])期)(?<!(?:标注|注明|标明|标为|写明|表示|写上|填上|是否)[“"]?)(待(?:补充|核实|填写|填|确认|补))(?=[)）。，,；;、：:\s]|$)/gu,
    blank: (_match, before, after) => (STATE.test(before + after) ? undefined : 'note'),
  },
  {
    needs: [PENDING],
    pattern: /(?:^|[^有亟尚等还留仍标注为示明写填])(?<!(?<![日工时任学周])期)(待定)(?=[)）。，,；;、：:\s]|$)/gu,
    blank: 'note',
    doubt: 'likely',
  },
  { needs: [RARE], pattern: /(?<![A-Za-z])TODO(?![A-Za-z]| ?(?:[Ll]ist|列表|清单|应用|项目))/gu, blank: 'note' },
  { needs: [RARE], pattern: /(?<![A-Za-z每个些有为的“])(?:TBD|TBA)(?![A-Za-z”])/gu, blank: 'note', doubt: 'likely' },
  { needs: [DOTS], pattern: /^[\s#*]*(关于(?:…+|\.{3,}|。{3,})的?\p{Script=Han}{1,10})\**$/gu, blank: 'title' },
  {
    needs: [RARE],
    pattern: /(?<![A-Za-z])[Yy]{4}(?:年[Mm]{1,2}月[Dd]{1,2}日|[-/.][Mm]{2}[-/.][Dd]{2})(?![A-Za-z])/gu,
    blank: 'date',
    sign: 'X',
  },
  { needs: [NOUGHT], pattern: /(?<!\d)(?:0{1,4}年)?0{1,2}月0{1,2}日/gu, blank: 'date' },
  {
    needs: [MASKED],
    pattern: /(?<![A-Za-z\d])[XxＸｘ]{4}[-/.][XxＸｘ]{2}[-/.][XxＸｘ]{2}(?![A-Za-z\d])/gu,
    blank: 'date',
    sign: 'X',
  },
  { needs: [SOME], pattern: /某年(?:某月(?:某日)?)|某月某日/gu, blank: 'date', sign: '某' },
  { needs: [SOME], pattern: /某某某?/gu, blank: kindOfSomebody, sign: '某' },
  {
    needs: [SOME],
    pattern: /(?:^|[^\p{Script=Han}]|[在到赴对由与和向于从我原])(某[省市县区州镇乡村](?![长级委直政])|某[局厅])/gu,
    blank: (match, before) => (EXAMPLE.test(before) ? 'anonymous' : /[局厅]/u.test(match) ? 'unit' : 'place'),
    sign: '某',
    doubt: 'weak',
  },
  {
    needs: [EMPTY_DATE],
    pattern: /(?:\d{2,4}[ \u3000]?)?年[ \u3000]{0,12}\d{0,2}[ \u3000]{0,12}月[ \u3000]{1,12}日(?![期常程益])/gu,
    blank: (match) => (/年[ \u3000]+月|\d[ \u3000]*月/u.test(match) ? 'date' : undefined),
  },
  { needs: [EMPTY_DATE], pattern: /(?:\d{2,4})年[ \u3000]+月/gu, blank: 'date' },
  {
    needs: [EMPTY_MONTH],
    pattern: /(?<=[\p{Script=Han}（])[ \u3000]+月[ \u3000]+日(?![期常程益前后])/gu,
    blank: 'date',
  },
  { needs: [DOTS], pattern: /(?:…{1,2}年)?…{1,2}月…{1,2}日/gu, blank: 'date' },
  {
    needs: [EMPTY_FIGURE],
    pattern: new RegExp(
      `(?<=\\p{Script=Han})( {2,}|\\u3000+)(?=(?:${COUNTED})(?!\\p{Script=Han}{0,2}[:：])(?<![万亿元](?=[^万亿元人吨亩户公平立整以左上下多的和与及，\\P{Script=Han}])))`,
      'gu',
    ),
    blank: 'number',
  },
  {
    needs: [EMPTY_FIGURE],
    pattern: /(?<=\p{Script=Han})( )(?=(?:亿元|万元|人次|个百分点|[%％])[，。；、])/gu,
    blank: 'number',
  },
  {
    needs: [EMPTY_FIGURE],
    pattern: new RegExp(`(?<=${ASKS_FOR_A_FIGURE})( {2,}|\\u3000+)(?=(?:${COUNTER}))`, 'gu'),
    blank: 'number',
  },
  {
    needs: [EMPTY_BRACKETS],
    pattern: new RegExp(`[（(]${BLANKS}*[)）](?= ?(?:${COUNTED}|${COUNTER}|同志))`, 'gu'),
    blank: (_match, _before, after) => (/^ ?同志/u.test(after) ? 'name' : 'number'),
  },
  { needs: [LOST], pattern: LOST_SUM, blank: 'lost-figure', doubt: 'likely' },
  { needs: [LOST], pattern: LOST_LAST_SUM, blank: 'lost-figure', doubt: 'unsure' },
  { needs: [LOST], pattern: LOST_TOTAL, blank: 'lost-figure', doubt: 'likely' },
  { needs: [LOST], pattern: LOST_SHARE, blank: 'lost-figure', doubt: 'likely' },
  { needs: [LOST], pattern: LOST_AMOUNT, blank: 'lost-figure', doubt: 'likely' },
  { needs: [LOST], pattern: LOST_ORDINAL, blank: 'lost-figure', doubt: 'likely' },
  { needs: [LOST], pattern: LOST_DATE, blank: 'date', doubt: 'likely' },
  { needs: [RARE], pattern: new RegExp(`(?<![?？])[?？]{2,6}(?=${COUNTED}|${COUNTER})`, 'gu'), blank: 'number' },
  { needs: [EMPTY_TITLE], pattern: /(?<![“（(])《[ \u3000]*》/gu, blank: 'title' },
];

function noteOrField(match: string): Blank {
  return /待(?!填)/u.test(match) ? 'note' : kindOfField(match.replace(/请?填写|此处/gu, ''));
}
