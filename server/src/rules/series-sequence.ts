import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import type { Member } from '../document/numbering/series-track.ts';
import type { Explained } from '../document/numbering/track.ts';
import { respellMember } from '../document/series.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type MessageId = 'wrong' | 'extra' | 'gap' | 'not-first' | 'back' | 'previous' | 'change';

/** A series counts on from the first: 一是 二是 三是, 第一， 第二，, 其一， 其二，. */
export const seriesSequence = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'series-sequence',
  summary: {
    'zh-CN': '“一是、二是”“第一、第二”漏号、重号或颠倒',
    en: 'A series (一是, 二是 …) lacks a member, repeats one or is out of order',
  },
  tier: '惯例',
  defaultSeverity: 'error',
  fixes: 'offered',
  scope: 'document',
  options: v.object({}),
  messages: {
    wrong: { 'zh-CN': '此处应为“{expected}”，现为“{found}”', en: 'This should be “{expected}”, not “{found}”' },
    extra: { 'zh-CN': '“{previous}”之后又是“{found}”', en: '“{found}” again after “{previous}”' },
    gap: {
      'zh-CN': '“{previous}”之后应为“{expected}”，现为“{found}”',
      en: '“{expected}” should follow “{previous}”, not “{found}”',
    },
    'not-first': { 'zh-CN': '前面没有“{expected}”，从“{found}”说起', en: '“{found}” with no “{expected}” before it' },
    back: {
      'zh-CN': '“{previous}”之后应为“{expected}”，现倒回“{found}”',
      en: '“{expected}” should follow “{previous}”, not “{found}” again',
    },
    previous: { 'zh-CN': '上一项', en: 'The one before' },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check({ lines, outline, report }) {
    for (const track of outline.series) {
      track.forEach((one, index) => {
        const told = tell(lines, track, one, index);
        if (told !== undefined) report(told);
      });
    }
  },
});

function tell(
  lines: readonly Line[],
  track: readonly Explained<Member>[],
  one: Explained<Member>,
  index: number,
): Report<MessageId> | undefined {
  const { item, step, expected, previous: previousIndex } = one;
  const { line, marker } = item.entry;
  const previous = track[previousIndex]?.item.entry;
  const message = messageOf(lines, track, one, index);
  if (message === undefined) return undefined;
  const { start, end } = marker;
  const shouldBe = respellMember(marker, step === 'not-first' ? 1 : expected);
  return {
    line,
    start,
    end,
    message,
    ...(marker.form === 'first' && { severity: message === 'not-first' ? ('info' as const) : ('warning' as const) }),
    data: { found: marker.text, expected: shouldBe, previous: previous?.marker.text ?? '' },
    ...(previous !== undefined && {
      related: [
        { line: previous.line, start: previous.marker.start, end: previous.marker.end, message: 'previous' as const },
      ],
    }),
    ...(message === 'wrong' && {
      fix: { title: 'change' as const, safe: false, edits: [{ line, start, end, newText: shouldBe }] },
    }),
  };
}

function messageOf(
  lines: readonly Line[],
  track: readonly Explained<Member>[],
  { item, step, expected, previous }: Explained<Member>,
  index: number,
): MessageId | undefined {
  const { marker, line } = item.entry;
  switch (step) {
    case 'wrong':
      if (expected === 1 ? !isFirstOf(track[index + 1]) : beginsElsewhere(track, previous, index)) return undefined;
      if (expected === 1 && marker.form === 'first' && opensOtherwise(lines, line, marker.start)) return undefined;
      if (opensUnmarked(lines, track[previous]?.item.entry, item.entry)) return undefined;
      return expected === marker.value ? 'extra' : 'wrong';
    case 'gap':
    case 'back':
      return opensUnmarked(lines, track[previous]?.item.entry, item.entry) ? undefined : step;
    case 'not-first':
      // A lone 二是 may follow something that was said otherwise.
      return track[index + 1]?.step === 'continue' && marker.value === 2 && !opensOtherwise(lines, line, marker.start)
        ? 'not-first'
        : undefined;
    default:
      return undefined;
  }
}

/** A series ends with its paragraph: what stands in another place has no number to take from it. */
function beginsElsewhere(track: readonly Explained<Member>[], previous: number, index: number): boolean {
  return track.slice(Math.max(0, previous + 1), index + 1).some(({ item }) => item.underNewParent);
}

const UNMARKED_FIRST = /首先|第一[步是个]?[，,、：]|一方面|其一|一是/u;

/** 要办好这件事首先要有决心；其次，……: the first of a series may stand within its clause. Between two members it opens another one. */
function opensUnmarked(lines: readonly Line[], previous: Member | undefined, { line, marker }: Member): boolean {
  if (marker.form !== 'first') return false;
  const from = previous?.line === line ? previous.marker.end : 0;
  return UNMARKED_FIRST.test((lines[line] as Line).text.slice(from, marker.start));
}

function isFirstOf(next: Explained<Member> | undefined): boolean {
  return next !== undefined && !next.item.underNewParent && next.item.entry.marker.value === 2;
}

const OTHER_OPENING = /首先|第一[，,、：]|一方面|其一|一来|一是|一个是|一要/u;
const OTHER_FIRST_PARAGRAPH = /^(?:首先|第一[，,、：]|一方面|其一|一来)/u;

/** Something else stood for the first: before it in the paragraph, or at the beginning of the one above. */
function opensOtherwise(lines: readonly Line[], line: number, before: number): boolean {
  let above = line - 1;
  while (lines[above]?.shape === 'blank') above -= 1;
  const paragraphAbove = lines[above]?.inline.text ?? '';
  return (
    OTHER_OPENING.test((lines[line] as Line).text.slice(0, before)) ||
    OTHER_FIRST_PARAGRAPH.test(paragraphAbove) ||
    paragraphAbove.includes('首先')
  );
}
