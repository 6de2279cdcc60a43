import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { level, list, makeWord, numbered, paragraph } from '../word/made-word.ts';
import { useDraftFolder } from './command.ts';

const folder = useDraftFolder();
const numbering = list(0, level(0, 'chineseCounting', '%1、'), [1]);
const REPORT = makeWord({
  body: `${paragraph('工作情况报告')}${numbered('成绩', 1)}${paragraph('产值增长X%。')}${numbered('问题', 1)}<w:p><w:r><w:drawing/></w:r></w:p>`,
  numbering,
});

describe('gongwen import', () => {
  it('writes the text of a Word file as a draft beside it, and says what was left out', () => {
    folder.put('报告.docx', REPORT);
    const { status, stdout, stderr } = folder.gongwen(['import', '报告.docx']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe(`已导入 ${join(folder.path, '报告.gw')}\n  图片、图形有1个，没有带入\n`);
    expect(readFileSync(join(folder.path, '报告.gw'), 'utf8')).toBe('工作情况报告\n一、成绩\n产值增长X%。\n二、问题\n');
    expect(folder.names()).toEqual(['报告.docx', '报告.gw']);
  });

  it('leaves a draft that is there as it is, unless it is told otherwise', () => {
    folder.put('报告.docx', REPORT);
    folder.put('报告.gw', '旧稿');
    const { status, stderr } = folder.gongwen(['import', '报告.docx', '-o', '报告.gw']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '报告.gw：没有导入：已有这个文件；另取名字，或加 --force 覆盖它\n',
    });
    expect(readFileSync(join(folder.path, '报告.gw'), 'utf8')).toBe('旧稿');
    expect(folder.gongwen(['import', '报告.docx', '--force']).status).toBe(0);
    expect(readFileSync(join(folder.path, '报告.gw'), 'utf8')).toContain('二、问题');
  });

  it('says what to do with a file that it cannot read, and writes nothing', () => {
    folder.put('旧.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
    const old = folder.gongwen(['import', '旧.doc']);
    expect(old).toMatchObject({
      status: 2,
      stderr: '旧.doc：是旧版 .doc 或 .wps 文件，请用 Word 或 WPS 另存为 .docx\n',
    });
    expect(folder.gongwen(['import', '没有.docx']).stderr).toBe('没有.docx：找不到这个文件\n');
    expect(folder.gongwen(['import']).stderr).toContain('import 一次导入一个 Word 文件');
    expect(folder.gongwen(['import', '旧.doc', '--seal']).stderr).toContain('import 没有选项 --seal');
    expect(folder.names()).toEqual(['旧.doc']);
  });
});

describe('gongwen check of a Word file', () => {
  it('reports by paragraph, in a folder too, and never writes to it', () => {
    folder.put('报告.docx', REPORT);
    folder.put('~$报告.docx', 'Word 打开时留下的');
    for (const args of [['报告.docx'], ['.'], ['--fix', '报告.docx']]) {
      const { status, stdout, stderr } = folder.gongwen(['check', ...args]);
      expect(status).toBe(1);
      expect(stdout).toContain('3:5  错误  “X%”待填');
      expect(stderr).toBe(args[0] === '--fix' ? '报告.docx：Word 文件只检查，不修正\n' : '');
    }
    expect(readFileSync(join(folder.path, '报告.docx'))).toEqual(Buffer.from(REPORT));
  });
});
