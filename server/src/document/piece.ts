import type { Line } from './line.ts';
import type { Entry } from './numbering/entry.ts';
import type { Run } from './numbering/lay.ts';
import type { Ranks } from './numbering/rank.ts';

interface Cut {
  readonly startLine: number;
  readonly endLine: number;
  readonly titleLine: number | undefined;
}

const TITLE =
  /(?:讲话|讲稿|发言|致辞|演讲|报告|总结|汇报|主持词|方案|计划|要点|意见|通知|通报|决定|决议|公告|通告|公报|批复|请示|议案|函|纪要|条例|办法|规定|细则|规则|章程|提纲|清单|说明)[稿词]?(?:[（(][^（）()]*[）)])?(?:篇?[\d一二三四五六七八九十]+)?$/u;
/** Whether a line ends as titles do: …的通知, …上的讲话. */
export function endsLikeTitle(text: string): boolean {
  return TITLE.test(text);
}

const ANNEX = /^附[ 　]*[件录表]/u;

/** Where one text of a file ends and the next begins: at a title or an annex after which the highest numbering starts anew. */
export function cutPieces(
  lines: readonly Line[],
  entries: readonly Entry[],
  ranks: Ranks,
  runs: readonly Run[],
): Cut[] {
  const restarts = new Set<Entry>();
  for (const track of runs) {
    for (const { item, step } of track) {
      if (step === 'restart' || step === 'unexcused-restart') restarts.add(item.entry);
    }
  }
  const starts: { line: number; titleLine: number | undefined }[] = [];
  let highest = Number.POSITIVE_INFINITY;
  let previousLine = -1;
  for (const entry of entries) {
    const rank = ranks[entry.form];
    const mayStart = previousLine < 0 || restarts.has(entry) || entry.marker.value === 1;
    const title = mayStart ? findTitle(lines, previousLine + 1, entry.line) : undefined;
    const startsAnew = title !== undefined && (rank <= highest || lines[title]?.shape === 'divider');
    if (previousLine < 0) {
      starts.push({ line: 0, titleLine: title });
      highest = rank;
    } else if (startsAnew) {
      starts.push({ line: title, titleLine: title });
      highest = rank;
    } else {
      highest = Math.min(highest, rank);
    }
    previousLine = entry.line;
  }
  if (starts.length === 0) starts.push({ line: 0, titleLine: findTitle(lines, 0, lines.length) });
  return starts.map(({ line, titleLine }, index) => ({
    startLine: line,
    endLine: starts[index + 1]?.line ?? lines.length,
    titleLine,
  }));
}

/** The line that reads most like a title: a divider with words, a title's ending, or a short line that a salutation follows. */
function findTitle(lines: readonly Line[], from: number, to: number): number | undefined {
  let best: number | undefined;
  let bestScore = 0;
  let lastHead: number | undefined;
  const consider = (number: number, score: number) => {
    if (score <= bestScore) return;
    best = number;
    bestScore = score;
  };
  for (let number = from; number < to; number += 1) {
    const line = lines[number] as Line;
    const { text } = line.inline;
    if (line.shape === 'divider') {
      if (/[\p{Script=Han}]/u.test(text)) consider(number, ANNEX.test(text) ? 4 : 3);
    } else if (line.shape === 'head') {
      lastHead = number;
      if (endsLikeTitle(text)) consider(number, 3);
    } else if (line.shape === 'salutation' && lastHead !== undefined) {
      consider(lastHead, 2);
    }
  }
  return best;
}
