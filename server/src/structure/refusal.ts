import type { Message } from '../rules/rule.ts';

/** Why a command does nothing, in words for the writer. */
export const REFUSALS = {
  notInSection: {
    'zh-CN': '请把光标放在带序号的标题或它的正文里',
    en: 'Place the cursor in a numbered heading or its text',
  },
  notCounted: {
    'zh-CN': '这一组全用同一个序号，不能调整',
    en: 'Every item of this list has the same number: it cannot be edited',
  },
  nothingToRenumber: { 'zh-CN': '序号都对，不用改', en: 'The numbers are right: nothing to change' },
  highestLevel: { 'zh-CN': '已经是最高一级', en: 'This is the highest level' },
  lowestLevel: { 'zh-CN': '已经是最低一级', en: 'This is the lowest level' },
  firstOfList: { 'zh-CN': '已经是本组的第一个', en: 'This is the first of its list' },
  lastOfList: { 'zh-CN': '已经是本组的最后一个', en: 'This is the last of its list' },
  noneBefore: {
    'zh-CN': '前面没有同级的标题，降级后没有上一级',
    en: 'No heading of this level stands before it to go below',
  },
  fixedLevel: {
    'zh-CN': '章、节、条和十进制序号的层次是固定的，不能升降',
    en: 'Chapters, sections, articles and decimal numbers have a fixed level',
  },
  runsOn: {
    'zh-CN': '这一级跨标题连续编号，不能升降',
    en: 'This level is numbered on across headings: it cannot change its level',
  },
  swallowed: {
    'zh-CN': '这里有序号写在正文里，请先让它独立成行',
    en: 'A number stands inside a paragraph here: give it a line of its own first',
  },
  formTaken: {
    'zh-CN': '这一级不能改用这种序号：会与上一级或下一级相混',
    en: 'This form is taken by the level above or below',
  },
} as const satisfies Readonly<Record<string, Message>>;

export interface Refusal {
  readonly refused: keyof typeof REFUSALS;
}
