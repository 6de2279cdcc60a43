/** A part of a placeholder that is typed over, in UTF-16 units of its text; empty where something fell out without a trace. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** What goes as a whole, with its brackets: `【请填写…】` `（待核实）` `{{姓名}}`. */
const BRACKETED = /^(?:【.*】|\$?\{.*\}|\[.*\]|[<＜].*[>＞]|[（(〔［].*[)）〕］])$/u;

const LETTERED_DATE = /^[Yy]{4}/u;
const EMPTY_DATE = /^[\d \u3000年月日]+$/u;

/** What stands for something that is not written yet, the surest signs first: the first kind that a placeholder holds makes its gaps. */
const KINDS: readonly { readonly signs: RegExp; readonly looks?: RegExp }[] = [
  { signs: /[XxＸｘ×](?:(?:[.．,]| )?[XxＸｘ×])*|(?:\\?[*＊])+|(?:\\?[_＿])+|[□△]+|[?？]{2,}/gu },
  { signs: /[○〇◯](?: ?[○〇◯])*/gu },
  { signs: /某+/gu },
  { signs: /…+|\.{3,}|。{3,}/gu },
  { looks: LETTERED_DATE, signs: /[Yy]+|[Mm]+|[Dd]+/gu },
  { looks: EMPTY_DATE, signs: /(?<!\d)0+(?=[年月日])/gu },
  { looks: EMPTY_DATE, signs: /(?<![\d \u3000])[ \u3000]*(?=[年月日])/gu },
  { signs: /(?<=《)[ \u3000]*(?=》)/gu },
  { signs: /(?<=[〔［[【(（])[ \u3000]*(?=[〕］\]】)）])|(?<=[〕］\]】)）]第?)[ \u3000]*(?=号)/gu },
  { signs: /(?<=^人民币)(?=元)|^(?=元|人次|人$|名|户|项|台|套|亩|万元|亿元|[%％]|届|次会议|期|号令)/gu },
];

/** What of a placeholder's text the writer types over, in order, at least one: `X` of 3月X日, `XXX` of XXX同志, the whole of 待补充. */
export function gapsIn(text: string): readonly Gap[] {
  const whole = [{ start: 0, end: text.length }];
  if (BRACKETED.test(text) || text.trim() === '') return whole;
  for (const { signs, looks } of KINDS) {
    if (looks?.test(text) === false) continue;
    const gaps = [...text.matchAll(signs)].map(({ 0: sign, index }) => ({ start: index, end: index + sign.length }));
    if (gaps.length > 0) return gaps;
  }
  return whole;
}
