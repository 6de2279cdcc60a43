import * as v from 'valibot';
import { type HeadingForm, LAW_FORMS, PLAIN_FORMS, spellMarker } from '../document/marker.ts';
import type { Piece, Section } from '../document/outline.ts';
import { walkSections } from '../document/section-walk.ts';
import { defineDocumentRule, type Report } from './rule.ts';

type MessageId = 'slip' | 'unlike' | 'reversed' | 'usual' | 'parent' | 'change';

/** Levels go down in one order all through a piece (GB/T 9704-2012 7.3.3: 一、（一）1.（1）). */
export const headingHierarchy = defineDocumentRule<MessageId, Record<never, never>>({
  id: 'heading-hierarchy',
  summary: { 'zh-CN': '标题层次用错或前后不一', en: 'A heading is on the wrong level, or levels differ within a text' },
  tier: '国标',
  clause: 'GB/T 9704-2012 7.3.3',
  defaultSeverity: 'warning',
  fixes: 'offered',
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
    reversed: {
      'zh-CN': '层次颠倒：“{parent}”下面用了“{found}”，依次应为一、（一）1.（1）①',
      en: 'Levels reversed: “{found}” stands under “{parent}”; the order is 一、（一）1.（1）①',
    },
    parent: { 'zh-CN': '上一层', en: 'The level above' },
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
      const reversed = findReversed(piece.sections);
      if (reversed !== undefined) report(reversed);
    }
  },
});

/** A single list of items under one heading is no level of its own. */
const FEWEST_ALIKE = 2;

/** The first section whose next level is of another form than that of the sections before it, where both forms are in use. */
function findUnlikeChildren({ sections }: Piece): Report<MessageId> | undefined {
  const byForm = new Map<HeadingForm, { readonly first: Section; count: number }>();
  for (const section of sections) {
    const form = section.children[0]?.form;
    // 1.1 is a heading that says itself where it stands; a list under its neighbour is no level beside it.
    if (form === undefined || form === 'decimal' || LAW_FORMS.includes(form) || LAW_FORMS.includes(section.form))
      continue;
    const alike = byForm.get(form);
    if (alike === undefined) byForm.set(form, { first: section, count: 1 });
    else alike.count += 1;
  }
  const [usual, unlike] = [...byForm.values()].flatMap(({ first, count }) => (count >= FEWEST_ALIKE ? first : []));
  const usualChild = usual?.children[0];
  const unlikeChild = unlike?.children[0];
  if (!usual || !unlike || !usualChild || !unlikeChild || usual.form !== unlike.form) return undefined;
  const { start, end } = unlikeChild.marker;
  return {
    line: unlikeChild.line,
    start,
    end,
    message: 'unlike',
    data: {
      parent: unlike.marker.text.trimEnd(),
      found: unlikeChild.marker.text.trimEnd(),
      other: usual.marker.text.trimEnd(),
      usual: usualChild.marker.text.trimEnd(),
    },
    related: [{ line: usualChild.line, start: usualChild.marker.start, end: usualChild.marker.end, message: 'usual' }],
  };
}

/** The first section with a child of a form that should stand above its own. */
function findReversed(sections: readonly Section[]): Report<MessageId> | undefined {
  for (const { section } of walkSections(sections)) {
    const { form, line, marker, children } = section;
    const [child] = children;
    if (child === undefined) continue;
    if (PLAIN_FORMS.includes(child.form) && PLAIN_FORMS.indexOf(child.form) < PLAIN_FORMS.indexOf(form)) {
      const { start, end, text } = child.marker;
      return {
        line: child.line,
        start,
        end,
        message: 'reversed',
        data: { parent: marker.text.trimEnd(), found: text.trimEnd() },
        related: [{ line, start: marker.start, end: marker.end, message: 'parent' }],
      };
    }
  }
  return undefined;
}
