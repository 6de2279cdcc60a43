import { AlignmentType, type IParagraphStyleOptions, type IRunOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { PageSettings } from '../layout/page-settings.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import type { Role } from '../layout/role.ts';
import { halfPoints, twips } from './length.ts';

/** The style of a paragraph: its id in the file, and its name in Word, by which it can be tuned there. */
interface Style {
  readonly id: string;
  readonly name: string;
}

const HEADINGS: readonly Style[] = [
  { id: 'GongwenChapter', name: '章节标题' },
  { id: 'GongwenHeading1', name: '一级标题' },
  { id: 'GongwenHeading2', name: '二级标题' },
  { id: 'GongwenHeading3', name: '三级标题' },
  { id: 'GongwenHeading4', name: '四级标题' },
];

const STYLE: Readonly<Record<Exclude<Role, 'heading'>, Style>> = {
  title: { id: 'GongwenTitle', name: '公文标题' },
  subtitle: { id: 'GongwenSubtitle', name: '副标题' },
  number: { id: 'GongwenNumber', name: '发文字号' },
  byline: { id: 'GongwenByline', name: '题下署名和日期' },
  recipient: { id: 'GongwenRecipient', name: '主送机关和称谓' },
  body: { id: 'GongwenBody', name: '公文正文' },
  table: { id: 'GongwenTable', name: '表中文字' },
  'attachment-note': { id: 'GongwenAttachmentNote', name: '附件说明' },
  signature: { id: 'GongwenSignature', name: '发文机关署名' },
  date: { id: 'GongwenDate', name: '成文日期' },
  note: { id: 'GongwenNote', name: '附注' },
  attachment: { id: 'GongwenAttachment', name: '附件序号' },
  copies: { id: 'GongwenCopies', name: '抄送机关' },
  imprint: { id: 'GongwenImprint', name: '印发机关和印发日期' },
};

export function styleOf({ role, level }: Paragraph): string {
  return role === 'heading' ? (HEADINGS[level ?? 1] as Style).id : STYLE[role].id;
}

/** The face of a heading that a paragraph begins with; that of running text where it has none of its own. */
export function runInStyleOf(level: number | undefined): string | undefined {
  return level === 1 || level === 2 ? `GongwenRunIn${level}` : undefined;
}

/** The width of a Han character with what stands between it and the next, in points. */
export function advanceOf({ sizes, characterSpacing }: PageSettings): number {
  return sizes.body + characterSpacing;
}

/** Han characters in one face, digits and Latin letters in the other; marks that both scripts have are Han. */
export function fontOf(face: string, { faces }: PageSettings): NonNullable<IRunOptions['font']> {
  return {
    eastAsia: face,
    ascii: faces.latin,
    hAnsi: faces.latin,
    cs: faces.latin,
    hint: 'eastAsia',
  };
}

export function makeStyles(page: PageSettings): IStylesOptions {
  const { faces, sizes } = page;
  const line = twips(page.linePitch);
  const indent = { firstLine: twips(2 * advanceOf(page)), firstLineChars: 200 };
  const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const run = (face: string, size = sizes.body): IRunOptions => ({ font: fontOf(face, page), size: halfPoints(size) });
  const small = run(faces.body, sizes.small);
  const centred = { alignment: AlignmentType.CENTER, spacing };
  const style = (
    { id, name }: Style,
    options: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...options,
  });
  const heading = (level: number, face: string) =>
    style(HEADINGS[level] as Style, {
      next: STYLE.body.id,
      run: run(face),
      paragraph:
        level === 0
          ? { ...centred, outlineLevel: 0, keepNext: true }
          : { indent, spacing, outlineLevel: level - 1, keepNext: true },
    });
  return {
    default: {
      document: {
        run: { ...run(faces.body), characterSpacing: twips(page.characterSpacing) },
        paragraph: { spacing },
      },
    },
    paragraphStyles: [
      style(STYLE.title, {
        next: STYLE.body.id,
        run: run(faces.title, sizes.title),
        paragraph: { ...centred, keepNext: true },
      }),
      style(STYLE.subtitle, { next: STYLE.body.id, run: run(faces.byline), paragraph: centred }),
      style(STYLE.number, { next: STYLE.body.id, run: run(faces.body), paragraph: centred }),
      style(STYLE.byline, { next: STYLE.body.id, run: run(faces.byline), paragraph: centred }),
      style(STYLE.recipient, { next: STYLE.body.id, paragraph: { spacing } }),
      style(STYLE.body, { paragraph: { spacing, indent, alignment: AlignmentType.BOTH } }),
      heading(0, faces.heading1),
      heading(1, faces.heading1),
      heading(2, faces.heading2),
      heading(3, faces.body),
      heading(4, faces.body),
      style(STYLE.table, { run: small, paragraph: { spacing: { before: 0, after: 0 } } }),
      // The places of the names are set one by one, which an indent counted in characters would overrule.
      style(STYLE['attachment-note'], { paragraph: { spacing } }),
      style(STYLE.signature, { paragraph: { spacing, keepNext: true } }),
      style(STYLE.date, { paragraph: { spacing } }),
      style(STYLE.note, { paragraph: { spacing, indent } }),
      style(STYLE.attachment, { next: STYLE.title.id, run: run(faces.heading1), paragraph: { spacing } }),
      style(STYLE.copies, { run: small, paragraph: { spacing } }),
      style(STYLE.imprint, { run: small, paragraph: { spacing } }),
    ],
    characterStyles: [
      { id: 'GongwenRunIn1', name: '一级标题（段首）', quickFormat: true, run: run(faces.heading1) },
      { id: 'GongwenRunIn2', name: '二级标题（段首）', quickFormat: true, run: run(faces.heading2) },
    ],
  };
}
