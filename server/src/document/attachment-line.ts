import { defineFact } from './fact.ts';
import type { Inline } from './inline.ts';
import { readArabicNumeral, readHanNumeral } from './numeral.ts';
import { declareTrigger } from './scan.ts';

/** A place that names an attachment. Lines are 0-based, columns UTF-16; the span is that of `附件2`, or of an item's `2.`. */
export interface AttachmentMark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** The numeral as it stands is 一 二, not 1 2. */
  readonly isHan: boolean;
}

type LineMark = Omit<AttachmentMark, 'line'>;

/** What one line says of attachments: it opens the list, it is an attachment's first line, or it refers to some. */
export interface AttachmentFacts {
  readonly opensList: boolean;
  readonly head: (LineMark & { readonly nameStart: number }) | undefined;
  readonly references: readonly LineMark[];
}

/** 附件： opens the list of attachments. */
export const ATTACHMENT_NOTE = /^附[ \u3000]?件[ \u3000]*[:：]/u;
const HEAD = /^附[ \u3000]?件[ \u3000]*(\d{1,2}|[一二三四五六七八九十]{1,3})(?:$|[:：][ \u3000]*|[ \u3000]+|(?=《))/u;
/** Another document's attachments are no concern of this one's: 《……》附件一. */
const REFERENCE =
  /(?<![》〉》的])附件[ \u3000]?(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d.．年月日个份]|[一二三四五六七八九十])/gu;
const LONGEST_HEAD = 60;
const SENTENCE = /[。；]/u;

/** Of a line that says nothing of attachments. */
const NO_ATTACHMENT: AttachmentFacts = { opensList: false, head: undefined, references: [] };

/** What a line says of attachments. */
export const attachmentFacts = defineFact<AttachmentFacts>({
  none: NO_ATTACHMENT,
  wakes: declareTrigger('附'),
  read: ({ inline }) => readAttachmentFacts(inline),
});

function readAttachmentFacts(inline: Inline): AttachmentFacts {
  const { text } = inline;
  if (ATTACHMENT_NOTE.test(text)) return { ...NO_ATTACHMENT, opensList: true };
  const match = text.length <= LONGEST_HEAD && !SENTENCE.test(text) ? HEAD.exec(text) : null;
  if (match !== null) {
    const [whole, numeral = ''] = match;
    const end = text.indexOf(numeral) + numeral.length;
    return {
      ...NO_ATTACHMENT,
      head: {
        start: inline.columnOf(0),
        end: inline.columnOf(end - 1) + 1,
        nameStart: inline.columnOf(whole.length),
        ...readNumber(numeral),
      },
    };
  }
  const references = [...text.matchAll(REFERENCE)].map((reference) => ({
    start: inline.columnOf(reference.index),
    end: inline.columnOf(reference.index + reference[0].length - 1) + 1,
    ...readNumber(reference[1] ?? ''),
  }));
  return references.length === 0 ? NO_ATTACHMENT : { ...NO_ATTACHMENT, references };
}

function readNumber(numeral: string): { number: number; isHan: boolean } {
  const han = readHanNumeral(numeral, 0);
  return { number: (han ?? readArabicNumeral(numeral, 0))?.value ?? 0, isHan: han !== undefined };
}
