import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { STANDARD_PAGE } from '../../server/src/layout/page-settings.ts';
import { readParagraphs } from '../../server/src/layout/paragraph.ts';
import { cohesionBy } from '../../server/src/layout/word-cohesion.ts';
import { loadLanguage } from '../../server/src/lexicon/language.ts';
import { SNIPPETS } from '../../server/src/snippets/catalogue.ts';
import { defaultText, expandSnippet, parseSnippet } from '../../server/src/snippets/grammar.ts';
import { readWord } from '../../server/src/word/read/read-word.ts';
import { writeWord } from '../../server/src/word/write-word.ts';
import { SampleWriter } from '../snippets/sample-values.ts';
import { paragraphsOf } from './read-back.ts';

const cohesion = cohesionBy(loadLanguage());

function exported(text: string): Promise<Uint8Array> {
  const draft = Draft.parse(text);
  return writeWord(readParagraphs(draft, buildOutline(draft)), { page: STANDARD_PAGE, hasSeal: true, cohesion });
}

/** Each printed line, without indents and blanks between. */
const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);

const drafts = SNIPPETS.filter(({ isWholeDraft }) => isWholeDraft);

describe('a draft that goes to Word and back', () => {
  it.each(drafts.map(({ name, body }) => [name, body] as const))(
    '%s is the same text on the same page',
    async (_, body) => {
      const writer = new SampleWriter();
      const { text } = expandSnippet(
        parseSnippet(body),
        (stop) => stop.options[0] ?? writer.valueFor(defaultText(stop)),
      );
      const docx = await exported(text);
      const { text: back, leftOut } = readWord(docx);
      expect(linesOf(back)).toEqual(linesOf(text));
      expect(leftOut).toEqual([]);
      expect(paragraphsOf(await exported(back))).toEqual(paragraphsOf(docx));
    },
  );

  it('all kinds of drafts were tried', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(40);
  });
});
