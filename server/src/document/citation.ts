import type { Line } from './line.ts';
import { breaksOff } from './line-end.ts';
import type { Entry } from './numbering/entry.ts';
import type { Run } from './numbering/lay.ts';

/**
 * Whether the numbers of a form are another text's, that are named or quoted in this one: none of them is a first,
 * and fewer of them follow on the one before than do not.
 */
export function isCited(run: Run): boolean {
  if (run.length < 2 || run.some(({ item }) => item.entry.marker.value === 1)) return false;
  let followed = 0;
  for (let index = 1; index < run.length; index += 1)
    if (valueAt(run, index) === valueAt(run, index - 1) + 1) followed += 1;
  return followed * 2 < run.length - 1;
}

function valueAt(run: Run, index: number): number {
  return run[index]?.item.entry.marker.value ?? 0;
}

/** 依照《……法》规定： quotes what stands below it. */
const QUOTES = /(?:》|规定|规定如下|条款|条文|原文)[^。；]{0,12}[:：][“"]?$/u;
/** A sentence that goes on in the next line: it has a stop within, and none at its end. */
const SENTENCE = /[，。；]/u;
/** 第三章“评标办法”前附表应当……: the name in quotation marks is part of a sentence. */
const NAMED = /^[“《][^”》]{1,30}[”》](?=[^\s（(])/u;

/** Whether a number at a line's start is amid a sentence, or the first of what the line above quotes. */
export function isQuoted(lines: readonly Line[], number: number): boolean {
  const { text, marker } = lines[number] as Line;
  if (marker !== undefined && NAMED.test(text.slice(marker.end))) return true;
  let above = number - 1;
  while (lines[above]?.shape === 'blank') above -= 1;
  const before = lines[above];
  if (before === undefined) return false;
  if (QUOTES.test(before.text.trimEnd())) return true;
  return (
    above === number - 1 &&
    breaksOff.of(before) &&
    SENTENCE.test(before.text) &&
    /[\p{Script=Han}，、]$/u.test(before.text)
  );
}

/** The entries that were there before, title and all: the contents, a cover page or a running head says them. Linear. */
export function saidAgain(run: Run): ReadonlySet<Entry> {
  const said = new Set<string>();
  const again = new Set<Entry>();
  for (const { item } of run) {
    const title = bare(item.entry.title);
    const key = `${item.entry.marker.value} ${title}`;
    if (title !== '' && said.has(key)) again.add(item.entry);
    said.add(key);
  }
  return again;
}

/** A title without the page that the contents give. */
function bare(title: string): string {
  return title
    .replace(/(?<!\d)\d+$/u, '')
    .replace(/(?<![\s.…·])[\s.…·]+$/u, '')
    .replace(/\s/gu, '');
}
