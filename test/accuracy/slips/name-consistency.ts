import { pickMatch, pickOne, type Slip } from './slip.ts';

const TITLE = /《([^《》]{10,40})》/gu;
const MEETING = /(?<=召开|参加|出席|筹备)(?:(?![的了])\p{Script=Han}){12,30}会议/gu;
const TOLD_APART = /[\d〇一二三四五六七八九十百第次届年月日]/u;

/** Names what a line names once more, in a sentence of its own behind it, and otherwise. */
export const slip: Slip = (line, random) =>
  pickOne(
    [slipTitle, slipMeeting].flatMap((make) => make(line, random) ?? []),
    random,
  );

const slipTitle: Slip = (line, random) => {
  const title = pickMatch(line, TITLE, random)?.[1];
  if (title === undefined) return undefined;
  const last = title.length - 3;
  const middle = Array.from({ length: last - 4 }, (_, at) => at + 4).filter((at) => !TOLD_APART.test(title.charAt(at)));
  const at = pickOne(middle, random);
  if (at === undefined) return undefined;
  const less = title.slice(0, at) + title.slice(at + 1);
  const more = title.includes('的') ? title.replace('的', '') : `${title.slice(0, -2)}的${title.slice(-2)}`;
  return said(line, '《', pickOne([less, more], random) ?? less, '》执行');
};

const slipMeeting: Slip = (line, random) => {
  const meeting = pickMatch(line, MEETING, random)?.[0];
  if (meeting === undefined) return undefined;
  const other = meeting.endsWith('工作会议')
    ? meeting.replace(/工作会议$/u, '会议')
    : meeting.replace(/会议$/u, '工作会议');
  return said(line, '', other, '精神执行');
};

function said(line: string, opening: string, name: string, closing: string) {
  const text = `${line}各单位按照${opening}${name}`;
  return { text: `${text}${closing}。`, at: text.length - 1 };
}
