import { describe, expect, it } from 'vitest';
import { Draft } from '../../server/src/document/draft.ts';
import { buildOutline } from '../../server/src/document/outline.ts';
import { PAGES, type PageName } from '../../server/src/layout/page-settings.ts';
import { readParagraphs } from '../../server/src/layout/paragraph.ts';
import { writeWord } from '../../server/src/word/write-word.ts';
import { paragraphsOf, partOf } from './read-back.ts';

function exported(text: string, { page = 'standard' as PageName, hasSeal = false } = {}): Promise<Uint8Array> {
  const draft = Draft.parse(text);
  const paragraphs = readParagraphs(draft, buildOutline(draft));
  return writeWord(paragraphs, { page: PAGES[page], hasSeal, cohesion: () => 0 });
}

const NOTICE = `青山县人民政府办公室关于印发《青山县防汛应急预案》的通知

各乡镇人民政府：

　　现将预案印发给你们。**请**认真执行。<!-- 待核 -->

一、落实责任

（一）明确分工。各单位要在5月1日前报送名单。

| 序号 | 事项 |
| --- | --- |
| 1 | 巡查 \\| 值守 |

附件：1.责任分工表
      2.联系人名单

青山县人民政府办公室
2026年5月8日

附件1

责任分工表

由水利局负责。

抄送：县委办公室。
青山县人民政府办公室　2026年5月8日印发`;

describe('a Word file', () => {
  it('has each paragraph in the style of its role, without what Markdown put around it', async () => {
    const read = paragraphsOf(await exported(NOTICE));
    expect(read.map(({ style = '', text }) => `${style.replace('Gongwen', '')} ${text}`)).toEqual([
      'Title 青山县人民政府办公室关于印发/《青山县防汛应急预案》的通知',
      'Recipient 各乡镇人民政府：',
      'Body 现将预案印发给你们。请认真执行。',
      'Heading1 一、落实责任',
      'Body （一）明确分工。各单位要在5月1日前报送名单。',
      'Table 序号',
      'Table 事项',
      'Table 1',
      'Table 巡查 | 值守',
      'AttachmentNote 附件：1.责任分工表',
      'AttachmentNote 2.联系人名单',
      'Signature 青山县人民政府办公室',
      'Date 2026年5月8日',
      'Attachment 附件1',
      'Title 责任分工表',
      'Body 由水利局负责。',
      'Copies 抄送：县委办公室。',
      'Imprint 青山县人民政府办公室→2026年5月8日印发',
      ' ',
    ]);
  });

  it('has the page of the standard, its grid, and page numbers at the outer side', async () => {
    const docx = await exported(NOTICE);
    const section = /<w:sectPr>.*<\/w:sectPr>/u.exec(partOf(docx, 'word/document.xml'))?.[0];
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(section).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(partOf(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((name) =>
      /<w:jc w:val="(\w+)"/u.exec(partOf(docx, name)),
    );
    expect(sides.map((side) => side?.[1])).toEqual(['right', 'left']);
    expect(partOf(docx, 'word/footer1.xml')).toContain('<w:sz w:val="28"/>');
  });

  it('has a face for each level, Han marks in the Han face', async () => {
    const styles = partOf(await exported(NOTICE), 'word/styles.xml');
    const faceOf = (id: string) =>
      new RegExp(`w:styleId="${id}".*?<w:rFonts[^>]*w:eastAsia="([^"]*)"[^>]*w:hint="eastAsia"`, 'u').exec(styles)?.[1];
    expect(faceOf('GongwenTitle')).toBe('方正小标宋简体');
    expect(faceOf('GongwenHeading1')).toBe('黑体');
    expect(faceOf('GongwenHeading2')).toBe('楷体_GB2312');
    expect(faceOf('GongwenHeading3')).toBe('仿宋_GB2312');
    expect(styles).toContain('<w:name w:val="一级标题"/>');
  });

  it('sets off the heading that a paragraph begins with, in its level’s face', async () => {
    const read = paragraphsOf(await exported(NOTICE));
    expect(read.find(({ text }) => text.startsWith('（一）'))?.runStyles).toEqual(['GongwenRunIn2', undefined]);
    expect(read.find(({ text }) => text.startsWith('现将'))?.runStyles).toEqual([undefined]);
  });

  it('leaves a line below the title, above the attachments’ names and above the signature; an attachment begins a page', async () => {
    const read = paragraphsOf(await exported(NOTICE));
    const apart = read.filter(({ properties }) => properties.includes('w:before="579"')).map(({ text }) => text);
    expect(apart).toEqual([
      '各乡镇人民政府：',
      '附件：1.责任分工表',
      '青山县人民政府办公室',
      '责任分工表',
      '由水利局负责。',
    ]);
    const breaks = read.filter(({ properties }) => properties.includes('<w:pageBreakBefore/>'));
    expect(breaks.map(({ text }) => text)).toEqual(['附件1']);
  });

  it('repeats a table’s head, and rules off the imprint', async () => {
    const document = partOf(await exported(NOTICE), 'word/document.xml');
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(document).toMatch(/<w:tblpPr[^>]*w:tblpYSpec="bottom"/u);
    expect(document).toMatch(/<w:top w:val="single"[^>]*w:sz="8"/u);
    expect(document).toMatch(/<w:insideH w:val="single"[^>]*w:sz="6"/u);
  });

  it('is set in larger type to be read aloud', async () => {
    const docx = await exported(NOTICE, { page: 'speaking' });
    expect(partOf(docx, 'word/document.xml')).toContain('w:linePitch="740"');
    expect(partOf(docx, 'word/styles.xml')).toMatch(/<w:rPrDefault>.*?<w:sz w:val="44"\/>/u);
  });

  it('holds nothing that XML does not take', async () => {
    const [paragraph] = paragraphsOf(await exported('今年\u0000以来\ud800，A<B&C\t完成。'));
    expect(paragraph?.text).toBe('今年以来，A<B&C→完成。');
  });

  it('of nothing is an empty page', async () => {
    expect(paragraphsOf(await exported(''))).toEqual([]);
  });
});
