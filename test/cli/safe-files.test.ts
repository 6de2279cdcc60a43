import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tries } from '../property.ts';
import { cli, NEW, OLD, useDraftFolder } from './command.ts';
import { isolates } from './isolation.ts';

const folder = useDraftFolder();
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

describe('a file that is mended keeps', () => {
  it.each([0o600, 0o640, 0o664, 0o666, 0o755])('its mode, %o, whatever is usual for new files', (mode) => {
    chmodSync(folder.put('a.txt', OLD), mode);
    folder.run('/bin/sh', ['-c', `umask 077; "${process.execPath}" "${cli}" check --fix a.txt`]);
    expect(folder.read('a.txt')).toBe(NEW);
    expect(statSync(join(folder.path, 'a.txt')).mode & 0o7777).toBe(mode);
  });

  it.runIf(isRoot)('its owner, where the system allows it', () => {
    chownSync(folder.put('a.txt', OLD), 1234, 4321);
    folder.fix(['a.txt']);
    expect(statSync(join(folder.path, 'a.txt'))).toMatchObject({ uid: 1234, gid: 4321 });
  });

  it('the symbolic links to it, through others and from another folder', () => {
    folder.put('稿/真.txt', OLD);
    symlinkSync('稿/真.txt', join(folder.path, 'b.txt'));
    symlinkSync('b.txt', join(folder.path, 'a.txt'));
    expect(folder.fix(['a.txt'])).toMatchObject({ status: 0, stderr: '' });
    expect([readlinkSync(join(folder.path, 'a.txt')), readlinkSync(join(folder.path, 'b.txt'))]).toEqual([
      'b.txt',
      '稿/真.txt',
    ]);
    expect(lstatSync(join(folder.path, '稿/真.txt')).isFile()).toBe(true);
    expect(folder.read('稿/真.txt')).toBe(NEW);
  });

  it('its hard links in the same folder, also where several are named', () => {
    const path = folder.put('a.txt', OLD);
    for (const name of ['b.txt', 'c.txt', 'd.bak']) linkSync(path, join(folder.path, name));
    expect(folder.fix()).toMatchObject({ status: 0, stderr: '' });
    expect(folder.read('d.bak')).toBe(NEW);
    expect(new Set(folder.names().map((name) => statSync(join(folder.path, name)).ino)).size).toBe(1);
    expect(statSync(path).nlink).toBe(4);
  });

  it('not those elsewhere, which hold the old text and are counted', () => {
    const path = folder.put('a.txt', OLD);
    mkdirSync(join(folder.path, '备份'));
    for (const name of ['b.txt', '备份/a.txt', '备份/b.txt']) linkSync(path, join(folder.path, name));
    expect(folder.fix(['a.txt']).stderr).toBe('a.txt：已修正；另有 2 个硬链接不在这个文件夹里，仍是原来的文字\n');
    expect([folder.read('a.txt'), folder.read('b.txt'), folder.read('备份/a.txt')]).toEqual([NEW, NEW, OLD]);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])(
    'its bytes beside the mended ones, in %s',
    (encoding) => {
      const text =
        '關於檢送會議紀錄的通知\r\n說明：\r\n一、依據決議辦理，請查照。。\r\n二、各單位應於期限內辦理。\n三、附件隨文檢送\r\n';
      const bytes = (mended: string) => iconv.encode(mended, encoding, { addBOM: encoding.startsWith('utf-16') });
      folder.put('a.txt', bytes(text));
      expect(folder.fix(['a.txt'])).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(join(folder.path, 'a.txt'))).toEqual(bytes(text.replace('。。', '。')));
    },
  );

  it('a name of the greatest length', () => {
    const name = `${'长'.repeat(83)}.txt`;
    folder.put(name, OLD);
    expect(folder.fix([name])).toMatchObject({ status: 0, stderr: '' });
    expect([folder.names(), folder.read(name)]).toEqual([[name], NEW]);
  });

  it('everything, where there is nothing to mend', () => {
    const path = folder.put('a.txt', NEW);
    utimesSync(path, 1, 1);
    const before = statSync(path);
    folder.fix(['a.txt']);
    expect(statSync(path)).toEqual({ ...before, atime: expect.any(Date), atimeMs: expect.any(Number) });
  });
});

describe('what the disk does not take leaves the old text and nothing else, and is told', () => {
  const STEPS = ['open', 'half', 'sync', 'close', 'rename'];
  const CODES = [
    ['ENOSPC', '磁盘已满'],
    ['EDQUOT', '磁盘配额已用完'],
    ['EIO', '磁盘读写出错'],
    ['EROFS', '磁盘是只读的'],
    ['EBUSY', '文件正被别的程序使用'],
    ['EPERM', '没有写入权限，或文件正被别的程序使用'],
    ['EPIPE', '无法写入（EPIPE）'],
  ] as const;
  it.each(CODES.map(([code, words], index) => [code, STEPS[index % STEPS.length] as string, words] as const))(
    '%s at %s',
    (code, step, words) => {
      folder.put('a.txt', OLD);
      folder.put('b.txt', '定于X月X日召开会议。\n');
      const { status, stdout, stderr } = folder.fix(['.'], `${step}:${code}`);
      expect({ status, stderr }).toEqual({ status: 2, stderr: `a.txt：没有修改，原文未动：${words}\n` });
      expect(stdout).toContain('  2:1  警告  序号“1、”的标点应改，写作“1.”  heading-marker\n\nb.txt\n  1:3  错误');
      expect([folder.read('a.txt'), folder.names()]).toEqual([OLD, ['a.txt', 'b.txt']]);
    },
  );

  it('where its mode cannot be kept, but not on a disk that knows no modes', () => {
    chmodSync(folder.put('a.txt', OLD), 0o640);
    expect(folder.fix(['a.txt'], 'chmod:EPERM').stderr).toBe('a.txt：没有修改，原文未动：不能保留文件的权限\n');
    expect([folder.read('a.txt'), folder.names()]).toEqual([OLD, ['a.txt']]);
    chmodSync(folder.put('a.txt', OLD), 0o600);
    expect(folder.fix(['a.txt'], 'chmod:EPERM').stderr).toBe('');
    expect(folder.read('a.txt')).toBe(NEW);
  });

  it.runIf(isolates)('on a disk that is really full', () => {
    const text = `${OLD}${'各单位要按照分工抓好落实，确保按期完成。\n'.repeat(1000)}`;
    folder.put('a.txt', text);
    const script = [
      'mkdir 盘 && mount -t tmpfs -o size=128k tmpfs 盘 && cp a.txt 盘/ && cat a.txt > 盘/占 ; cat a.txt > 盘/占二',
      '"$0" "$1" check --fix 盘/a.txt; echo "退出码 $?"; cmp a.txt 盘/a.txt && ls -A 盘',
    ].join('\n');
    const { stdout, stderr } = folder.run('unshare', ['-rm', '/bin/sh', '-c', script, process.execPath, cli]);
    expect(stdout).toContain('\n退出码 2\na.txt\n占\n占二\n');
    expect(stderr).toContain('盘/a.txt：没有修改，原文未动：磁盘已满\n');
  });

  it.each(['folder', 'file'] as const)('in a %s that may only be read', (what) => {
    folder.put('a.txt', OLD);
    const [program, tables] = [join(folder.path, 'cli.js'), join(folder.path, 'lexicon.js')];
    copyFileSync(cli, program);
    copyFileSync(join(cli, '../lexicon.js'), tables);
    chmodSync(join(folder.path, 'a.txt'), what === 'file' ? 0o444 : 0o666);
    chmodSync(folder.path, what === 'file' ? 0o777 : 0o555);
    const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stderr } = folder.run(process.execPath, [program, 'check', '--fix', 'a.txt'], as);
    chmodSync(folder.path, 0o755);
    const reason = what === 'file' ? '文件是只读的' : '所在的文件夹不能写入';
    expect({ status, stderr }).toEqual({ status: 2, stderr: `a.txt：没有修改，原文未动：${reason}\n` });
    expect([folder.read('a.txt'), folder.leftBehind()]).toEqual([OLD, []]);
  });

  it('where it is no file', () => {
    folder.run('mkfifo', ['a.txt']);
    const script = `printf '${OLD.replaceAll('\n', '\\n')}' > a.txt & "$0" "$1" check --fix a.txt`;
    const { status, stderr } = folder.run('/bin/sh', ['-c', script, process.execPath, cli]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'a.txt：没有修改，原文未动：不是普通文件\n' });
    expect(folder.names()).toEqual(['a.txt']);
  });
});

describe('two at once', () => {
  const ROUNDS = tries(5);
  it(`mend the same 20 files, four at a time, ${ROUNDS} times`, async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}.txt`).sort();
    const run = () =>
      new Promise<{ code: number | null; said: string }>((ended) => {
        const process_ = spawn(process.execPath, [cli, 'check', '--fix', '.'], { cwd: folder.path });
        let said = '';
        process_.stderr.on('data', (data) => {
          said += data;
        });
        process_.stdout.resume();
        process_.once('close', (code) => ended({ code, said }));
      });
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of names) folder.put(name, OLD);
      const ended = await Promise.all([run(), run(), run(), run()]);
      expect(ended).toEqual(Array(4).fill({ code: 0, said: '' }));
      expect(folder.names()).toEqual(names);
      expect(new Set(names.map((name) => folder.read(name)))).toEqual(new Set([NEW]));
    }
  });

  it('leave what another program has saved in the meantime', () => {
    const path = folder.put('a.txt', OLD);
    expect(folder.fix(['a.txt'], `sync:saved ${path}`)).toMatchObject({
      status: 2,
      stderr: 'a.txt：没有修改，原文未动：检查期间它被别的程序改过；请再运行一次\n',
    });
    expect([folder.read('a.txt'), folder.names()]).toEqual(['别的程序存的文字。\n', ['a.txt']]);
  });
});
