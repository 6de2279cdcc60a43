import * as v from 'valibot';
import { spellMarker } from '../document/marker.ts';
import type { Piece, Section } from '../document/outline.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type MessageId = 'slip' | 'unlike' | 'usual' | 'change';

/** Levels go down in one order all through a piece (GB/T 9704-2012 7.3.3: 一、（一）1.（1）). */
export const headingHierarchy = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'heading-hierarchy',
  summary: { 'zh-CN': '标题层次用错或前后不一', en: 'A heading is on the wrong level, or levels differ within a text' },
  tier: '国标',
  clause: 'GB/T 9704-2012 7.3.3',
  defaultSeverity: 'warning',
  scope: 'document',
  options: v.object({}),
  messages: {
    slip: {
      'zh-CN': '此处层次应与前后一致，写作“{expected}”，现为“{found}”',
      en: 'On this level it should be “{expected}”, not “{found}”',
    },
    unlike: {
      'zh-CN': '“{parent}”下用“{found}”，而“{other}”下用“{usual}”，同一层次的序号不一致',
      en: 'Under “{parent}” stands “{found}”, but under “{other}” “{usual}”: one level, two forms',
    },
    usual: { 'zh-CN': '此处下一层用的是另一种序号', en: 'Here the next level has another form' },
    change: { 'zh-CN': '改为“{expected}”', en: 'Change to “{expected}”' },
  },
  check({ outline, report }) {
    for (const one of outline.irregularities) {
      if (one.kind !== 'level-slip') continue;
      const { line, marker } = one.entry;
      const expected = spellMarker(one.meant, marker.value);
      report({
        line,
        start: marker.start,
        end: marker.end,
        message: 'slip',
        data: { found: marker.text.trimEnd(), expected },
        fix: {
          title: 'change',
          safe: false,
          edits: [{ line, start: marker.start, end: marker.end, newText: expected }],
        },
      });
    }
    for (const piece of outline.pieces) {
      const unlike = findUnlikeChildren(piece);
      if (unlike !== undefined) report(unlike);
    }
  },
});

/** The first section whose next level skips a form that its siblings use, or the other way round. */
function findUnlikeChildren({ sections }: Piece): Report<MessageId> | undefined {
  let usual: Section | undefined;
  for (const section of sections) {
    const first = section.children[0];
    if (first === undefined) continue;
    const usualFirst = usual?.children[0];
    if (usual === undefined || usualFirst === undefined) {
      usual = section;
    } else if (usual.form === section.form && usualFirst.form !== first.form) {
      return {
        line: first.line,
        start: first.marker.start,
        end: first.marker.end,
        message: 'unlike',
        data: {
          parent: section.marker.text.trimEnd(),
          found: first.marker.text.trimEnd(),
          other: usual.marker.text.trimEnd(),
          usual: usualFirst.marker.text.trimEnd(),
        },
        related: [
          { line: usualFirst.line, start: usualFirst.marker.start, end: usualFirst.marker.end, message: 'usual' },
        ],
      };
    }
  }
  return undefined;
}
