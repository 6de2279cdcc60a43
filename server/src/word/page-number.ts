import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import type { PageSettings } from '../layout/page-settings.ts';
import { halfPoints, twips, twipsOfMillimetres } from './length.ts';

/** GB/T 9704-2012 7.5: 4号 half-width digits between dashes; on odd pages at the right, on even pages at the left, one character in. */
export function pageNumberFooters(page: PageSettings): { readonly default: Footer; readonly even: Footer } {
  return { default: footer(page, AlignmentType.RIGHT), even: footer(page, AlignmentType.LEFT) };
}

/** Of the size of the type, how far the dashes stand above the lower edge of their line. */
const DASH_ABOVE = 0.6;

/** From the lower edge of the paper to that of the page number, whose dashes stand at their place below the text; in twips. */
export function footerDistance({ margins, pageNumberBelow, sizes }: PageSettings): number {
  return twipsOfMillimetres(margins.bottom - pageNumberBelow) - twips(sizes.small * DASH_ABOVE);
}

function footer(page: PageSettings, alignment: 'left' | 'right'): Footer {
  const size = page.sizes.small;
  const name = page.faces.pageNumber;
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    size: halfPoints(size),
    characterSpacing: 0,
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.LEFT ? { left: twips(size) } : { right: twips(size) },
        spacing: { line: twips(size), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [run],
      }),
    ],
  });
}
