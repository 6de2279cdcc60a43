import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/src/word/read/read-word.ts';
import { level, list, type MadeParts, makeWord, numbered, paragraph } from './made-word.ts';

const read = (parts: MadeParts) => readWord(makeWord(parts));
const linesOf = (parts: MadeParts) => read(parts).text.trimEnd().split('\n');
const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`;

describe('the numbers that Word makes', () => {
  const numbering = list(
    0,
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'),
    [1],
    [2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'],
  );

  it('count by level, and start anew below', () => {
    const body = [
      numbered('形势', 1),
      numbered('成绩', 1, 1),
      numbered('项目', 1, 2),
      numbered('资金', 1, 2),
      numbered('问题', 1, 1),
      numbered('人员', 1, 2),
      numbered('任务', 1),
      numbered('重点', 1, 1),
    ].join('');
    expect(linesOf({ body, numbering })).toEqual([
      '一、形势',
      '（一）成绩',
      '1.项目',
      '2.资金',
      '（二）问题',
      '1.人员',
      '二、任务',
      '（一）重点',
    ]);
  });

  it('begin again where another list of the same kind says so, and go on where it does not', () => {
    const goesOn = list(0, level(0, 'decimal', '%1.'), [1], [2]);
    expect(linesOf({ body: numbered('甲', 1) + numbered('乙', 2), numbering: goesOn })).toEqual(['1.甲', '2.乙']);
    const body = numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2);
    expect(linesOf({ body, numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('come from a style, from what it is based on, and are switched off by the paragraph', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
    ].join('');
    const style = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      paragraph('形势', style('h')) +
      paragraph('成绩', style('h2')) +
      paragraph('说明', style('h', off)) +
      paragraph('任务', style('h'));
    expect(linesOf({ body, numbering, styles })).toEqual(['一、形势', '（一）成绩', '说明', '二、任务']);
  });

  it.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['decimalZero', '%1.', ['01.', '02.', '03.']],
    ['decimalEnclosedCircle', '%1', ['① ', '② ', '③ ']],
    ['decimalFullWidth', '%1、', ['１、', '２、', '３、']],
    ['chineseCountingThousand', '第%1条', ['第一条\u3000', '第二条\u3000', '第三条\u3000']],
    ['japaneseCounting', '%1、', ['一、', '二、', '三、']],
    ['ideographTraditional', '%1、', ['甲、', '乙、', '丙、']],
    ['ideographZodiac', '%1、', ['子、', '丑、', '寅、']],
    ['chineseLegalSimplified', '%1、', ['壹、', '贰、', '叁、']],
    ['lowerLetter', '%1)', ['a)', 'b)', 'c)']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.']],
    ['lowerRoman', '%1.', ['i.', 'ii.', 'iii.']],
    ['upperRoman', '%1.', ['I.', 'II.', 'III.']],
    ['none', '', ['', '', '']],
    ['unheardOf', '%1.', ['1.', '2.', '3.']],
  ])('%s %s', (format, text, expected) => {
    const body = expected.map(() => numbered('事项', 1)).join('');
    const numbering = list(0, level(0, format, text), [1]);
    expect(linesOf({ body, numbering })).toEqual(expected.map((marker) => `${marker}事项`));
  });

  it('show those above in their own formats, or in digits where the law asks for it', () => {
    const legal = list(
      0,
      level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'decimal', '%1-%3'),
      [1],
    );
    const body = numbered('总则', 1) + numbered('目的', 1, 1) + numbered('范围', 1, 2);
    expect(linesOf({ body, numbering: legal })).toEqual(['第一章\u3000总则', '1.1 目的', '一-1 范围']);
  });

  it('a level may go on under a new one above', () => {
    const articles = list(
      0,
      level(0, 'chineseCounting', '第%1章') + level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      [1],
    );
    const body = numbered('总则', 1) + numbered('目的', 1, 1) + numbered('附则', 1) + numbered('施行', 1, 1);
    expect(linesOf({ body, numbering: articles }).map((line) => line.slice(0, 3))).toEqual([
      '第一章',
      '第一条',
      '第二章',
      '第二条',
    ]);
  });

  it('a mark is a mark, in whatever font it stands', () => {
    const bullets = list(
      0,
      level(0, 'bullet', '\uf06c', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>') + level(1, 'bullet', '—'),
      [1],
    );
    expect(linesOf({ body: numbered('甲', 1) + numbered('乙', 1, 1), numbering: bullets })).toEqual(['● 甲', '— 乙']);
  });
});

describe('the text of a Word file', () => {
  it('takes changes as made, and says how many there were', () => {
    const body =
      '<w:p><w:r><w:t>全县</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新增</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上半句，</w:t></w:r></w:p><w:p><w:r><w:t>下半句。</w:t></w:r></w:p>';
    expect(read({ body })).toEqual({
      text: '全县新增\n上半句，下半句。\n',
      leftOut: ['修订中新增的文字有1处，已照新增的读', '修订中删去的文字有1处，没有读'],
    });
  });

  it('has fields by their results, also within each other', () => {
    const field = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
    const body = run(
      `<w:t>第</w:t>${field('begin')}<w:instrText>PAGE</w:instrText>${field('begin')}<w:t>不</w:t>${field('separate')}<w:t>不</w:t>${field('end')}${field('separate')}<w:t>3</w:t>${field('end')}<w:t>页</w:t>`,
    );
    expect(linesOf({ body })).toEqual(['第3页']);
  });

  it('has tabs, breaks, symbols; what is hidden is not read', () => {
    const body =
      run(
        '<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:br w:type="page"/>',
      ) +
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显示</w:t></w:r></w:p>';
    expect(read({ body })).toEqual({ text: '甲\t乙\n丙☑\n显示\n', leftOut: ['隐藏文字有1处，没有读'] });
  });

  it('has text boxes once, behind the paragraph that they hang on', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框中字</w:t></w:r></w:p></w:txbxContent>';
    const body = run(
      `<w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:drawing/>`,
    );
    expect(read({ body })).toEqual({ text: '正文\n框中字\n', leftOut: ['图片、图形有1个，没有带入'] });
  });

  it('has footnotes as Markdown has them, behind the text', () => {
    const body = run('<w:t>产值增长</w:t><w:footnoteReference w:id="2"/><w:t>。</w:t>');
    const footnotes = `<w:footnote w:id="2">${paragraph('按可比价格计算。')}</w:footnote>`;
    expect(linesOf({ body, footnotes })).toEqual(['产值增长[^1]。', '', '[^1]: 按可比价格计算。']);
  });

  it('has tables as Markdown has them, with merged cells apart', () => {
    const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const nested = `<w:tc><w:tbl>${row(cell('内'), cell('表'))}</w:tbl><w:p/></w:tc>`;
    const body = `<w:tbl>${row(cell('单位'), cell('任务|期限'))}${row(cell('合计', '<w:gridSpan w:val="2"/>'))}${row(cell('财政局', '<w:vMerge w:val="restart"/>'), nested)}${row(cell('', '<w:vMerge/>'), cell('年底'))}</w:tbl>`;
    expect(read({ body })).toEqual({
      text: '| 单位 | 任务\\|期限 |\n| --- | --- |\n| 合计 |  |\n| 财政局 | 内 表 |\n|  | 年底 |\n',
      leftOut: ['表格里的表格有1个，已拆成文字', '合并的单元格有2个，没有合并'],
    });
  });

  it('has a frame of one column as its text', () => {
    const body = `<w:tbl><w:tr><w:tc>${paragraph('抄送：县委办公室。')}${paragraph('甲')}</w:tc></w:tr></w:tbl>`;
    expect(linesOf({ body })).toEqual(['抄送：县委办公室。', '甲']);
  });

  it('is read whatever prefix its namespace has, also in the strict form', () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>';
    const other =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>正文</t></r></p></body></document>';
    for (const document of [strict, other]) {
      const docx = zipSync({
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></Relationships>',
        ),
        'text/main.xml': strToU8(document),
      });
      expect(readWord(docx).text).toBe('正文\n');
    }
  });
});

describe('what is no Word file, or a broken one', () => {
  const whole = makeWord({ body: paragraph('正文。'.repeat(500)) });
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`;
  const bomb = zipSync({ '_rels/.rels': new Uint8Array(40_000_000) });
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
  const encrypted = Uint8Array.from([...old, ...[...'EncryptedPackage'].flatMap((char) => [char.charCodeAt(0), 0])]);
  const entity = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const withEntity = zipSync({
    '_rels/.rels': strToU8(
      `${entity}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
    ),
  });

  it.each([
    ['text', strToU8('正文'), '不是 Word 文件（.docx）'],
    ['nothing', new Uint8Array(), '不是 Word 文件（.docx）'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), '不是 Word 文件（.docx）'],
    ['an old file', old, '是旧版 .doc 或 .wps 文件，请用 Word 或 WPS 另存为 .docx'],
    ['an encrypted file', encrypted, '加了密码，请先在 Word 里去掉密码再另存'],
    ['half a file', whole.subarray(0, whole.length / 2), '文件不完整或已损坏，请在 Word 里打开后另存'],
    ['broken XML', makeWord({ body: '<w:p><w:r>' }), '文件不完整或已损坏，请在 Word 里打开后另存'],
    ['tables in tables', makeWord({ body: nested }), '表格或文本框嵌套过深，不导入'],
    ['a bomb', bomb, '内容过大，请拆分后再导入'],
    ['an entity', withEntity, '内容不是 Word 写的，不导入'],
  ])('%s', (_, bytes, message) => {
    expect(() => readWord(bytes)).toThrow(message);
  });
});
