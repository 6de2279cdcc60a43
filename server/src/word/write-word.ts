import {
  Document,
  DocumentGridType,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
} from 'docx';
import type { PageSettings } from '../layout/page-settings.ts';
import { textWidth } from '../layout/page-settings.ts';
import type { Paragraph as Laid } from '../layout/paragraph.ts';
import type { Role } from '../layout/role.ts';
import { titleLines } from '../layout/title-lines.ts';
import { widthOf } from '../layout/width.ts';
import { makeImprint } from './imprint.ts';
import { twips, twipsOfMillimetres } from './length.ts';
import { footerDistance, pageNumberFooters } from './page-number.ts';
import { makeRun } from './run.ts';
import { placeSignOff } from './sign-off.ts';
import { advanceOf, makeStyles, runInStyleOf, styleOf } from './styles.ts';
import { makeTable } from './table.ts';
import type { WordOptions } from './word-options.ts';

const FRONT: readonly Role[] = ['title', 'subtitle', 'number', 'byline'];
const IMPRINT: readonly Role[] = ['copies', 'imprint'];
const SIGN_OFF: readonly Role[] = ['signature', 'date'];
/** 附件： takes three characters, 1. one. */
const NOTE_LABEL = 3;
const NOTE_NUMBER = 1;
const INDENT = 2;

/** A Word file in the layout of GB/T 9704-2012, as the bytes of its .docx. */
export async function writeWord(paragraphs: readonly Laid[], options: WordOptions): Promise<Uint8Array> {
  const { page } = options;
  const document = new Document({
    creator: '公文助手',
    title: paragraphs.flatMap(({ role, text }) => (role === 'title' ? text : [])).join(''),
    evenAndOddHeaderAndFooters: true,
    styles: makeStyles(page),
    sections: [{ ...sectionOf(page), children: new Writer(options).write(paragraphs) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionOf(page: PageSettings): Omit<ISectionOptions, 'children'> {
  const { paper, margins } = page;
  return {
    footers: pageNumberFooters(page),
    properties: {
      page: {
        size: {
          width: twipsOfMillimetres(paper.width),
          height: twipsOfMillimetres(paper.height),
          orientation: PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMillimetres(margins.top),
          bottom: twipsOfMillimetres(margins.bottom),
          left: twipsOfMillimetres(margins.left),
          right: twipsOfMillimetres(margins.right),
          footer: footerDistance(page),
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: twips(page.linePitch) },
    },
  };
}

class Writer {
  readonly #options: WordOptions;

  constructor(options: WordOptions) {
    this.#options = options;
  }

  write(paragraphs: readonly Laid[]): (Paragraph | Table)[] {
    const written: (Paragraph | Table)[] = [];
    for (let at = 0; at < paragraphs.length; ) {
      const end = endOfGroup(paragraphs, at);
      written.push(...this.#writeGroup(paragraphs.slice(at, end), paragraphs[at - 1]));
      at = end;
    }
    return written;
  }

  #writeGroup(group: readonly Laid[], before: Laid | undefined): (Paragraph | Table)[] {
    const [first] = group as [Laid, ...Laid[]];
    const { page } = this.#options;
    const isApart = standsApart(first, before);
    switch (first.role) {
      case 'table':
        return [makeTable(group)];
      case 'copies':
      case 'imprint':
        return [...makeImprint(group, page)];
      case 'title':
        return this.#title(group, isApart);
      case 'signature':
      case 'date':
        return this.#signOff(group, isApart);
      case 'attachment-note':
        return group.map((item, at) => this.#attachmentNote(item, at, isApart));
      default:
        return group.map((one, at) => this.#paragraph(one, at === 0 && isApart));
    }
  }

  #paragraph(laid: Laid, isApart: boolean): Paragraph {
    const runIn = runInStyleOf(laid.level);
    return new Paragraph({
      style: styleOf(laid),
      ...this.#apart(isApart),
      ...(laid.role === 'attachment' && { pageBreakBefore: true }),
      children: [
        ...(laid.heading === '' ? [] : [makeRun(laid.heading, runIn === undefined ? {} : { style: runIn })]),
        makeRun(laid.text),
      ],
    });
  }

  /** On several lines as it was written, or else cut into whole phrases. */
  #title(group: readonly Laid[], isApart: boolean): Paragraph[] {
    const { page, cohesion } = this.#options;
    const width = textWidth(page) / page.sizes.title;
    return group.map((one, at) => {
      const lines = group.length > 1 ? [one.text] : titleLines(one.text, width, cohesion);
      return new Paragraph({
        style: styleOf(one),
        ...this.#apart(at === 0 && isApart),
        children: lines.map((text, line) => makeRun(text, line === 0 ? {} : { break: 1 })),
      });
    });
  }

  #signOff(group: readonly Laid[], isApart: boolean): Paragraph[] {
    const { page, hasSeal } = this.#options;
    const longest = (role: Role) =>
      group.reduce((best, one) => (one.role === role && widthOf(one.text) > widthOf(best) ? one.text : best), '');
    const places = placeSignOff(longest('signature'), longest('date'), hasSeal, page);
    return group.map(
      (one, at) =>
        new Paragraph({
          style: styleOf(one),
          ...this.#apart(at === 0 && isApart),
          indent: one.role === 'date' ? places.date : places.signature,
          children: [makeRun(one.text)],
        }),
    );
  }

  /** 附件：1.… and the names below under the first one's number; what goes on in the next line begins under the name. */
  #attachmentNote(item: Laid, at: number, isApart: boolean): Paragraph {
    const advance = advanceOf(this.#options.page);
    const isNumbered = /^(?:附[ \u3000]?件[:：][ \u3000]*)?\d/u.test(item.text);
    const number = isNumbered ? NOTE_NUMBER : 0;
    const label = at === 0 ? NOTE_LABEL : 0;
    return new Paragraph({
      style: styleOf(item),
      ...this.#apart(at === 0 && isApart),
      indent: {
        left: twips((INDENT + NOTE_LABEL + number) * advance),
        hanging: twips((label + number) * advance),
      },
      children: [makeRun(item.text)],
    });
  }

  /** One line is left free above. */
  #apart(isApart: boolean) {
    if (!isApart) return {};
    const line = twips(this.#options.page.linePitch);
    return { spacing: { before: line, after: 0, line, lineRule: LineRuleType.EXACT } };
  }
}

/** What is set together: rows of a table, a title's lines, signatures with their date, the attachments' names. */
function endOfGroup(paragraphs: readonly Laid[], start: number): number {
  const { role } = paragraphs[start] as Laid;
  const kinds = [['table'], ['title'], ['attachment-note'], SIGN_OFF, IMPRINT].find((roles) => roles.includes(role));
  let end = start + 1;
  while (kinds?.includes(paragraphs[end]?.role ?? 'body')) end += 1;
  return end;
}

/** Whether a line is free above: below the title, above the attachments' names and above the signature. */
function standsApart(first: Laid, before: Laid | undefined): boolean {
  if (before === undefined) return false;
  if (FRONT.includes(before.role)) return !FRONT.includes(first.role);
  return first.role === 'attachment-note' || SIGN_OFF.includes(first.role) || before.role === 'attachment';
}
