import type { Line } from './line.ts';
import type { Piece } from './outline.ts';

const DATE = /^(?:[12]\d{3}|[二〇○零一二三四五六七八九十]{4}|[XxＸ×*]{4}|20[XxＸ×*]{2})\s*年.{1,8}日(?:[）)])?$/u;
const FAREWELL =
  /^(?:谢谢|感谢)(?:大家|各位)?[！!。]?$|^(?:特此|专此|此致|以上)[^。]{0,16}[。！]?$|^妥否|^当否|^请(?:予|批|审)[^。]{0,12}[。！]?$|^我的(?:讲话|发言|汇报)(?:就到这里|到此结束|完了)[^。]{0,8}[。！]?$/u;
const ADDRESS = /^(?:同志们|各位代表|各位委员|朋友们|各位领导|最后)[，,！!：:]|^让我们/u;
const ANNEX = /^附[ \u3000]?件/u;
const LONGEST_SIGNATURE = 24;

/**
 * The 0-based line where the closing of a text begins: 同志们，…… 谢谢大家！, 特此报告, the list of attachments, the signature and its date.
 * They stand after the last section and do not move with it. `listedAttachments` holds the lines of the list under 附件：.
 */
export function closingStart(
  lines: readonly Line[],
  { startLine, endLine, sections }: Piece,
  listedAttachments: ReadonlySet<number>,
): number {
  const floor = (sections.findLast(({ line }) => !listedAttachments.has(line))?.line ?? startLine) + 1;
  let start = endLine;
  let belowDate = false;
  for (let number = endLine - 1; number >= floor; number -= 1) {
    const line = lines[number] as Line;
    const { text } = line.inline;
    if (line.shape === 'blank') continue;
    const isDate = DATE.test(text);
    const isSignature: boolean =
      belowDate && line.marker === undefined && text.length <= LONGEST_SIGNATURE && !/[。；：]/u.test(text);
    const isClosing =
      isDate ||
      isSignature ||
      listedAttachments.has(number) ||
      FAREWELL.test(text) ||
      ANNEX.test(text) ||
      (line.marker === undefined && ADDRESS.test(text));
    if (!isClosing) break;
    belowDate = isDate || isSignature;
    start = number;
  }
  return start;
}
