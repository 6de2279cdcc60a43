import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, partOf } from '../word/read-back.ts';
import { useDraftFolder } from './command.ts';

const folder = useDraftFolder();
const CLEAN = '在全县工作会议上的讲话\n\n同志们：\n\n今年以来，各项工作进展顺利。\n';
const OPEN = '关于召开会议的通知\n\n各科室：\n\n定于X月XX日召开会议。\n\n一、时间\n\n三、地点\n\n在三楼会议室。\n';

const textsOf = (name: string) => paragraphsOf(readFileSync(join(folder.path, name))).map(({ text }) => text);

describe('gongwen export', () => {
  it('writes a Word file beside the draft, and nothing else', () => {
    folder.put('讲话.md', CLEAN);
    const { status, stdout, stderr } = folder.gongwen(['export', '讲话.md']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe(`已导出 ${join(folder.path, '讲话.docx')}\n`);
    expect(folder.names()).toEqual(['讲话.docx', '讲话.md']);
    expect(textsOf('讲话.docx')).toEqual(['在全县工作会议上的讲话', '同志们：', '今年以来，各项工作进展顺利。']);
  });

  it('says before what is left to do in the draft', () => {
    folder.put('通知.gw', OPEN);
    const { status, stderr } = folder.gongwen(['export', '通知.gw', '-o', '定稿.docx']);
    expect(status).toBe(0);
    expect(stderr).toBe('通知.gw：还有1处待填、1个错误；gongwen check 列出全部\n已导出 定稿.docx\n');
  });

  it('leaves a file that is there as it is, unless it is told otherwise', () => {
    folder.put('讲话.md', CLEAN);
    folder.put('讲话.docx', '别人的文件');
    const refused = folder.gongwen(['export', '讲话.md', '-o', '讲话.docx']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe('讲话.docx：没有导出：已有这个文件；另取名字，或加 --force 覆盖它\n');
    expect(readFileSync(join(folder.path, '讲话.docx'), 'utf8')).toBe('别人的文件');
    expect(folder.gongwen(['export', '讲话.md', '--force']).status).toBe(0);
    expect(textsOf('讲话.docx')).toHaveLength(3);
    expect(folder.names()).toEqual(['讲话.docx', '讲话.md']);
  });

  it('sets a speech in larger type', () => {
    folder.put('讲话.md', CLEAN);
    expect(folder.gongwen(['export', '讲话.md', '--page', 'speaking']).status).toBe(0);
    const styles = partOf(readFileSync(join(folder.path, '讲话.docx')), 'word/styles.xml');
    expect(styles).toMatch(/<w:rPrDefault>.*?<w:sz w:val="44"\/>/u);
  });

  it.each([
    [['export'], 'export 一次导出一个文稿；用法：gongwen export 文稿'],
    [['export', 'a.md', '--page', 'a5'], '--page 应为 standard、ink、speaking 之一，现为“a5”'],
    [['export', 'a.md', '--fix'], 'export 没有选项 --fix；gongwen --help 显示用法'],
    [['check', 'a.md', '--seal'], 'check 没有选项 --seal；gongwen --help 显示用法'],
  ])('%j is told what is wrong', (args, message) => {
    const { status, stderr } = folder.gongwen(args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `gongwen：${message}\n` });
  });

  it('says why a draft cannot be read, or a folder is not there', () => {
    expect(folder.gongwen(['export', '没有.md']).stderr).toBe('没有.md：找不到这个文件\n');
    folder.put('讲话.md', CLEAN);
    const { status, stderr } = folder.gongwen(['export', '讲话.md', '-o', '没有/讲话.docx']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '没有/讲话.docx：没有导出：没有这个文件夹\n' });
    expect(folder.names()).toEqual(['讲话.md']);
  });
});
