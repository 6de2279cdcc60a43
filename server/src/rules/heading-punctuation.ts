import * as v from 'valibot';
import type { Line } from '../document/line.ts';
import type { Section } from '../document/outline.ts';
import { defineDocumentRule } from './rule.ts';

/** A heading on a line of its own is short; what is longer is a paragraph that begins with a number. */
const LONGEST_HEADING = 40;
/** Marks that a heading does not end with. ？！…… may stand. */
const WRONG_END = /[。；，、：;,:]$/u;

/** A heading on a line of its own ends without a mark (GB/T 15834-2011 B.3, and practice). */
export const headingPunctuation = defineDocumentRule<'end' | 'remove', Record<never, never>>({
  id: 'heading-punctuation',
  summary: { 'zh-CN': '独立成行的标题末尾有标点', en: 'A heading on a line of its own ends with a mark' },
  tier: '惯例',
  defaultSeverity: 'info',
  fixes: 'safe',
  scope: 'document',
  options: v.object({}),
  messages: {
    end: {
      'zh-CN': '标题独立成行，末尾一般不用“{mark}”',
      en: 'A heading on a line of its own needs no “{mark}” at its end',
    },
    remove: { 'zh-CN': '删去“{mark}”', en: 'Remove “{mark}”' },
  },
  check({ lines, outline, report }) {
    for (const { sections } of outline.pieces) {
      for (const { line } of findHeadings(lines, sections)) {
        const { text } = lines[line] as Line;
        const end = text.trimEnd().replace(/(?:\*\*|__)$/u, '').length;
        if (!WRONG_END.test(text.slice(0, end))) continue;
        const span = { start: end - 1, end };
        report({
          line,
          ...span,
          message: 'end',
          data: { mark: text.charAt(end - 1) },
          fix: { title: 'remove', safe: true, edits: [{ line, ...span, newText: '' }] },
        });
      }
    }
  },
});

/** The sections whose numbered line is a heading: short, one sentence, in a list whose first member has running text below it. */
function* findHeadings(lines: readonly Line[], sections: readonly Section[]): Iterable<Section> {
  const [first] = sections;
  if (first === undefined || first.form === 'article') return;
  const isList = !hasTextBelow(lines, first) && first.children.length === 0;
  for (const section of sections) {
    if (!isList && isShort(section) && hasTextBelow(lines, section)) yield section;
    if (section.children.length > 0) yield* findHeadings(lines, section.children);
  }
}

function isShort({ form, title }: Section): boolean {
  const text = title.replace(/(?:\*\*|__)$/u, '');
  const isHeadingForm = form === 'han' || form === 'han-paren';
  return isHeadingForm && text.length <= LONGEST_HEADING && !/[。；：;:]/u.test(text.slice(0, -1));
}

function hasTextBelow(lines: readonly Line[], { line }: Section): boolean {
  let next = line + 1;
  while (lines[next]?.shape === 'blank') next += 1;
  const below = lines[next];
  return below !== undefined && below.marker === undefined && below.shape === 'body';
}
