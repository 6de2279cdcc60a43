import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const cli = join(import.meta.dirname, '../../dist/cli.js');
const GOOD = '一、甲\n二、乙\n';
const BAD = '定于X月XX日召开会议。\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function gongwen(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function json(...args: string[]) {
  const { status, stdout, stderr } = gongwen(['check', '--format', 'json', ...args]);
  return { status, stderr, ...JSON.parse(stdout) };
}

describe('a report', () => {
  it('in JSON has just the fields that programs rely on', () => {
    put('draft.txt', '定于X月召开。\n一、甲\n1、乙\n');
    expect(json('draft.txt')).toEqual({
      status: 1,
      stderr: '',
      files: [
        {
          path: 'draft.txt',
          diagnostics: [
            {
              rule: 'placeholder',
              severity: 'error',
              message: '“X月”待填：应为具体日期',
              range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } },
            },
            {
              rule: 'heading-marker',
              severity: 'warning',
              message: '序号“1、”的标点应改，写作“1.”',
              range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
              fix: {
                title: '改为“1.”',
                safe: true,
                edits: [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } }, newText: '1.' }],
              },
            },
          ],
        },
      ],
      summary: { error: 1, warning: 1, info: 0 },
    });
  });

  it('for people lines up and sums up, and is in Chinese', () => {
    put('a.txt', BAD);
    put('b.txt', `${GOOD}1、丙\n`);
    expect(gongwen(['check', 'a.txt', 'b.txt'])).toEqual({
      status: 1,
      stdout: [
        'a.txt',
        '  1:3  错误  “X月XX日”待填：应为具体日期  placeholder',
        '',
        'b.txt',
        '  3:1  警告  序号“1、”的标点应改，写作“1.”  heading-marker',
        '',
        '共检查 2 个文件：1 处错误、1 处警告、0 处提示；其中 1 处可用 --fix 自动修正',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('ends with 0 where there is no error', () => {
    put('a.txt', GOOD);
    expect(gongwen(['check', 'a.txt'])).toEqual({ status: 0, stdout: '共检查 1 个文件，没有发现问题\n', stderr: '' });
  });
});

describe('a file that is not checked', () => {
  const PROGRAM = '# 同步工具\n\n```sh\nnpm install sync\n```\n\n见 `config.json`。定于X月XX日。\n';

  it('is named with the reason and with what would have it checked, and is counted', () => {
    put('README.md', PROGRAM);
    put('a.txt', GOOD);
    put('b.log.txt', '10:00:01 启动\n10:00:02 停止\n');
    expect(gongwen(['check', 'README.md', 'a.txt', 'b.log.txt'])).toEqual({
      status: 0,
      stdout: [
        'README.md：未检查，像程序的说明、代码或数据',
        'b.log.txt：未检查，像程序的日志',
        '要检查这样的文件：在 .gongwenrc.json 里写 "draftDetection": "always"，或把扩展名改为 .gongwen',
        '',
        '共检查 1 个文件（另有 2 个未检查），没有发现问题',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('is not said to be without fault where it is the only one, nor by --fix', () => {
    put('README.md', PROGRAM);
    for (const args of [['README.md'], ['--fix', 'README.md']]) {
      const { status, stdout } = gongwen(['check', ...args]);
      expect(status).toBe(0);
      expect(stdout).toContain('README.md：未检查，');
      expect(stdout).toMatch(/1 个文件都没有检查\n$/u);
      expect(stdout).not.toContain('没有发现问题');
    }
    expect(gongwen(['check', '--fix', '-'], PROGRAM)).toEqual({
      status: 0,
      stdout: PROGRAM,
      stderr: '-：未检查，像程序的说明、代码或数据\n',
    });
  });

  it('is checked where the settings or its name say so', () => {
    put('README.md', PROGRAM);
    put('readme.gongwen', PROGRAM);
    expect(json('readme.gongwen')).toMatchObject({ status: 1, files: [{ diagnostics: [{ rule: 'placeholder' }] }] });
    put('.gongwenrc.json', '{ "draftDetection": "always" }');
    expect(json('README.md')).toMatchObject({ status: 1, files: [{ diagnostics: [{ rule: 'placeholder' }] }] });
  });

  it('says so in JSON, in one field more', () => {
    put('README.md', PROGRAM);
    put('a.txt', GOOD);
    put('en.txt', 'The committee met on Monday.\n');
    put('无.txt', '\n');
    expect(json('README.md', 'a.txt', 'en.txt', '无.txt')).toEqual({
      status: 0,
      stderr: '',
      files: [
        { path: 'README.md', notChecked: '像程序的说明、代码或数据', diagnostics: [] },
        { path: 'a.txt', diagnostics: [] },
        { path: 'en.txt', notChecked: '几乎都是外文', diagnostics: [] },
        { path: '无.txt', notChecked: '没有文字', diagnostics: [] },
      ],
      summary: { error: 0, warning: 0, info: 0 },
    });
    put('.gongwenrc.json', '{ "draftDetection": "never" }');
    expect(json('a.txt').files[0].notChecked).toBe('设置 draftDetection 为 never，只检查公文模式的文件');
  });
});

describe('files', () => {
  it('are those of a folder, of a pattern, of a name, each once and in order', () => {
    mkdirSync(join(folder, '子', 'node_modules'), { recursive: true });
    for (const name of ['b.md', 'a.txt', 'c.gw', 'd.js', '子/e.gongwen', '子/node_modules/f.txt', '[g].txt'])
      put(name, GOOD);
    const paths = (...args: string[]) => json(...args).files.map(({ path }: { path: string }) => path);
    expect(paths()).toEqual(['[g].txt', 'a.txt', 'b.md', 'c.gw', '子/e.gongwen']);
    expect(paths('*.txt', 'a.txt')).toEqual(['[g].txt', 'a.txt']);
    expect(paths('[g].txt')).toEqual(['[g].txt']);
    expect(paths('子')).toEqual(['子/e.gongwen']);
  });

  it('may come from standard input', () => {
    const { status, stdout } = gongwen(['check', '--format', 'json', '-'], BAD);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files[0]).toMatchObject({ path: '-', diagnostics: [{ rule: 'placeholder' }] });
  });
});

describe('--fix', () => {
  it('mends what is safe, keeps terminators, byte order mark, mode and links, and leaves the rest', () => {
    const path = join(folder, 'a.txt');
    put('a.txt', '\ufeff一、甲\r\n1、乙X月X日\r\n');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, 'link.txt'));
    const { status } = gongwen(['check', '--fix', 'link.txt']);
    expect(status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('\ufeff一、甲\r\n1.乙X月X日\r\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes to standard output what came from standard input', () => {
    expect(gongwen(['check', '--fix', '-'], '一、甲\n1、乙\n').stdout).toBe('一、甲\n1.乙\n');
  });

  it('writes a GB18030 file back as GB18030', () => {
    put('a.txt', iconv.encode('一、甲\r\n1、乙方案\r\n', 'gb18030'));
    expect(gongwen(['check', '--fix', 'a.txt']).status).toBe(0);
    expect(iconv.decode(readFileSync(join(folder, 'a.txt')), 'gb18030')).toBe('一、甲\r\n1.乙方案\r\n');
  });
});

describe('a file in Big5', () => {
  it('is written back in Big5 by --fix', () => {
    const text = '主旨：檢送會議紀錄，請查照。\r\n說明：\r\n一、依據決議辦理。。\r\n';
    put('a.txt', iconv.encode(text, 'big5'));
    gongwen(['check', '--fix', 'a.txt']);
    expect(iconv.decode(readFileSync(join(folder, 'a.txt')), 'big5')).toBe(text.replace('。。', '。'));
  });
});

describe('what cannot be checked', () => {
  it.each<readonly [string, Uint8Array | string, string]>([
    ['图.txt', new Uint8Array([1, 0, 2, 0]), '图.txt：不是文本文件'],
    ['稿.txt', new Uint8Array([0x50, 0x4b, 3, 4, 1]), '稿.txt：文件不完整或已损坏，请在 Word 里打开后另存'],
    [
      '旧.txt',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
      '旧.txt：是旧版 .doc 或 .wps 文件，请用 Word 或 WPS 另存为 .docx',
    ],
    ['乱.txt', new Uint8Array([0xff, 0x30, 0x31, 0xff, 0xff]), '乱.txt：认不出文字编码，请另存为 UTF-8 纯文本'],
    [
      '日.txt',
      iconv.encode('本日の会議は午前十時から開催します。議事録は後日お配りします。', 'shift_jis'),
      '日.txt：认不出文字编码，请另存为 UTF-8 纯文本',
    ],
    [
      '断.txt',
      Buffer.from('关于召开工作会议的通知，请各乡镇人民政府按时参加，不得迟到。', 'utf8').subarray(0, -1),
      '断.txt：认不出文字编码，请另存为 UTF-8 纯文本',
    ],
    ['长.txt', '好'.repeat(10_000_001), '长.txt：文件过大（约 10 百万字），超过 10 百万字，请拆分后再检查'],
    ['大.txt', 'a'.repeat(20_000_000), '大.txt：文件过大（约 20 百万字），超过 10 百万字，请拆分后再检查'],
  ])('%s is named, and the others are checked', (name, content, message) => {
    put(name, content);
    put('a.txt', BAD);
    const { status, stderr, files } = json(name, 'a.txt');
    expect(stderr).toBe(`${message}\n`);
    expect(status).toBe(2);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['a.txt']);
  });

  it('may be missing, or match nothing', () => {
    put('a.txt', GOOD);
    const { status, stderr, files } = json('无.txt', '*.gw', 'a.txt');
    expect(status).toBe(2);
    expect(stderr).toBe('*.gw：没有匹配的文件\n无.txt：找不到这个文件\n');
    expect(files).toHaveLength(1);
  });

  it('may be a file that must not be read', () => {
    put('a.txt', BAD);
    chmodSync(join(folder, 'a.txt'), 0);
    if (process.getuid?.() === 0) return expect(json('a.txt').status).toBe(1);
    expect(json('a.txt')).toMatchObject({ status: 2, stderr: 'a.txt：没有读取权限\n' });
  });
});

describe('what is read all the same', () => {
  it.each<readonly [string, Uint8Array | string]>([
    ['CRLF', BAD.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${BAD}`],
    ['UTF-16', iconv.encode(BAD, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(BAD, 'utf-16be', { addBOM: true })],
    ['GB18030', iconv.encode(BAD, 'gb18030')],
    ['Big5', iconv.encode('定於X月XX日召開會議。\n', 'big5')],
    [
      'a list of names in GB18030',
      iconv.encode(`定在X月XX日：张伟 王芳 李娜 刘洋 陈静 杨帆 赵磊 黄蓉 周杰 吴倩 徐峰 孙莉\n`, 'gb18030'),
    ],
  ])('%s, with the same positions', (_name, content) => {
    put('a.txt', content);
    const { status, files } = json('a.txt');
    expect(status).toBe(1);
    expect(files[0].diagnostics).toMatchObject([
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 7 } } },
    ]);
  });

  it('an empty file', () => {
    put('a.txt', '');
    expect(json('a.txt')).toMatchObject({ status: 0, stderr: '', files: [{ path: 'a.txt', diagnostics: [] }] });
  });
});

describe('config', () => {
  it('is the nearest up the tree, or the one that --config names', () => {
    mkdirSync(join(folder, '内'));
    put('.gongwenrc.json', '{ "rules": { "placeholder": "off" } }');
    put('内/.gongwenrc.json', '{ // 本文件夹\n "rules": { "placeholder": { "severity": "info" } }, }');
    put('a.txt', BAD);
    put('内/b.txt', BAD);
    expect(json('a.txt', '内/b.txt').summary).toEqual({ error: 0, warning: 0, info: 1 });
    expect(json('--config', '.gongwenrc.json', '内/b.txt').summary).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it.each([
    ['{ "rules": { "placeholder": "off" ', ':1:35：不是合法的 JSON：缺少右花括号'],
    ['{ "rules": { "placehoder": "off" } }', ':1:14：rules.placehoder：没有这条规则（是否指 placeholder？）'],
    [
      '{ "rules": { "placeholder": 5 } }',
      ':1:14：rules.placeholder：应为 "error"、"warning"、"info"、"off" 或 {…}，现为 5',
    ],
    ['{ "rule": {} }', ':1:3：rule：没有这个设置（是否指 rules？）'],
    ['[]', ':1:1：应为 {…}，现为 []'],
    ['', ':1:1：不是合法的 JSON：是空文件'],
  ])('%s is told with its place, and the files are checked', (text, problem) => {
    put('.gongwenrc.json', text);
    put('a.txt', BAD);
    const { status, stderr, summary } = json('a.txt');
    expect(stderr).toBe(`${join(folder, '.gongwenrc.json')}${problem}\n`);
    expect(status).toBe(2);
    expect(summary.error).toBe(1);
  });

  it('that --config names must be there', () => {
    put('a.txt', GOOD);
    expect(json('--config', '无.json', 'a.txt')).toMatchObject({
      status: 2,
      stderr: `${join(folder, '无.json')}：找不到这个文件\n`,
    });
  });
});

describe('the command itself', () => {
  it.each([
    [[], 'gongwen：缺少命令；用法：gongwen check [文件]…\n'],
    [['chek'], 'gongwen：没有命令“chek”；用法：gongwen check [文件]…\n'],
    [['check', '--fxi'], 'gongwen：选项 --fxi 不认识，或缺少它的值；gongwen --help 显示用法\n'],
    [['check', '--format', 'xml'], 'gongwen：--format 应为 stylish 或 json，现为“xml”\n'],
  ])('says in one line what is wrong with %j', (args, stderr) => {
    expect(gongwen(args)).toEqual({ status: 2, stdout: '', stderr });
  });

  it('explains itself', () => {
    expect(gongwen(['--help'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('用法：gongwen check'),
    });
    expect(gongwen(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
