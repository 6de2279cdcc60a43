import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, utimesSync, watch } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIME_LIMIT, tries } from '../property.ts';
import { cli, NEW, OLD, useDraftFolder } from './command.ts';

const folder = useDraftFolder();

describe('a run that is killed', () => {
  it.each([
    'open',
    'after_open',
    'half',
    'after_writeFile',
    'sync',
    'after_close',
    'rename',
    'after_rename',
    'after_rm',
  ])('at %s leaves the old text or the new one, and the next clears up after it', (step) => {
    folder.put('a.txt', OLD);
    expect(folder.fix(['a.txt'], `${step}:SIGKILL`).signal).toBe('SIGKILL');
    const isNew = step === 'after_rename' || step === 'after_rm';
    expect(folder.read('a.txt')).toBe(isNew ? NEW : OLD);
    const left = folder.leftBehind();
    expect(left).toHaveLength(isNew || step === 'open' ? 0 : 1);
    const clearing = `${folder.path}：清除了以前中断时留下的 1 个临时文件\n`;
    expect(folder.fix(['a.txt'])).toMatchObject({ status: 0, stderr: left.length > 0 ? clearing : '' });
    expect([folder.read('a.txt'), folder.names()]).toEqual([NEW, ['a.txt']]);
  });

  it.each(['link', 'after_link'])('at %s leaves each hard link with the old text or the new one', (step) => {
    const path = folder.put('a.txt', OLD);
    linkSync(path, join(folder.path, 'b.txt'));
    folder.fix(['a.txt'], `${step}:SIGKILL`);
    expect([folder.read('a.txt'), folder.read('b.txt')]).toEqual([NEW, OLD]);
    folder.fix();
    expect([folder.read('a.txt'), folder.read('b.txt'), folder.names()]).toEqual([NEW, NEW, ['a.txt', 'b.txt']]);
  });

  const KILLS = tries(20);
  const FILES = 20;
  /** Others at every `npm run fuzz`. */
  const SEED = tries(1) === 1 ? 7 : Date.now() % 2 ** 31;
  it(`leaves each of ${FILES} files whole, killed at ${KILLS} moments`, { timeout: 3 * TIME_LIMIT }, async () => {
    const names = Array.from({ length: FILES }, (_, index) => `${index}.txt`);
    const more = '各单位要按照分工抓好落实，确保按期完成。\n';
    const long = (text: string, index: number) => `${text}${more.repeat(index % 5 === 0 ? 600 : 10)}`;
    const moments = fc.sample(fc.integer({ min: 1, max: FILES * 6 }), { numRuns: KILLS, seed: SEED });
    const seen = { old: 0, new: 0, left: 0 };
    for (const moment of moments) {
      names.forEach((name, index) => {
        folder.put(name, long(OLD, index));
      });
      await killAtEvent(moment);
      names.forEach((name, index) => {
        const text = folder.read(name);
        if (text === long(NEW, index)) seen.new += 1;
        else if (text === long(OLD, index)) seen.old += 1;
        else expect.fail(`${name} has ${text.length} characters of ${long(OLD, index).length}`);
      });
      seen.left += folder.leftBehind().length;
      folder.fix();
      expect(folder.names()).toEqual([...names].sort());
      expect(names.every((name, index) => folder.read(name) === long(NEW, index))).toBe(true);
    }
    console.log(`killed ${KILLS} times over ${FILES} files: ${JSON.stringify(seen)}`);
    expect(Math.min(seen.old, seen.new, seen.left)).toBeGreaterThan(0);
  });

  /** Kills the run when so many things have happened in the folder, or lets it end. */
  async function killAtEvent(moment: number): Promise<void> {
    let events = 0;
    const watcher = watch(folder.path);
    const run = spawn(process.execPath, [cli, 'check', '--fix', '.'], { cwd: folder.path, stdio: 'ignore' });
    watcher.on('change', () => {
      events += 1;
      if (events === moment) run.kill('SIGKILL');
    });
    await new Promise((ended) => run.once('exit', ended));
    watcher.close();
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves nothing', async (signal) => {
    for (let index = 0; index < FILES; index += 1) folder.put(`${index}.txt`, OLD);
    const watcher = watch(folder.path);
    const run = spawn(process.execPath, [cli, 'check', '--fix', '.'], { cwd: folder.path, stdio: 'ignore' });
    watcher.once('change', () => run.kill(signal));
    const how = await new Promise((ended) => run.once('exit', (code, by) => ended(by ?? code)));
    watcher.close();
    expect([signal, 0]).toContain(how);
    expect(folder.leftBehind()).toEqual([]);
  });
});

describe('what a killed run left is told by its name', () => {
  const machine = /^\.gongwen-fix-([0-9a-f]{8})/u;
  const theirs = (name: string) => ({ name, path: folder.put(name, '未写完') });

  it.each([
    '.gongwen-fix-备份.tmp',
    'a.txt.gongwen-fix-00000000-1-000000000000.tmp',
    '.gongwen-fix-00000000-1-000000000000.tmp.txt',
    '.gongwen-fix-0000000G-1-000000000000.tmp',
  ])('%s is no such file, however old', (name) => {
    folder.put('a.txt', OLD);
    utimesSync(theirs(name).path, 1, 1);
    expect(folder.fix(['a.txt'])).toMatchObject({ status: 0, stderr: '' });
    expect(folder.names()).toContain(name);
  });

  it('is left to a run that goes on, and to another machine for a day', () => {
    folder.put('a.txt', OLD);
    folder.fix(['a.txt'], 'rename:SIGKILL');
    const [, here] = machine.exec(folder.leftBehind()[0] ?? '') ?? [];
    folder.fix(['a.txt']);
    const running = `.gongwen-fix-${here}-${process.pid}-0123456789ab.tmp`;
    const elsewhere = '.gongwen-fix-00000000-999999999-0123456789ab.tmp';
    for (const name of [running, elsewhere]) folder.put(name, '');
    folder.fix();
    expect(folder.leftBehind()).toEqual([elsewhere, running].sort());
    for (const name of [running, elsewhere]) utimesSync(join(folder.path, name), 1, 1);
    folder.fix();
    expect(folder.leftBehind()).toEqual([]);
  });

  it('is left where it is a folder or a link', () => {
    folder.put('a.txt', OLD);
    folder.put('重要.bak', '重要');
    mkdirSync(join(folder.path, '.gongwen-fix-00000000-1-000000000000.tmp'));
    symlinkSync('重要.bak', join(folder.path, '.gongwen-fix-00000000-1-000000000001.tmp'));
    expect(folder.fix(['a.txt']).stderr).toBe('');
    expect([folder.leftBehind().length, folder.read('重要.bak')]).toEqual([2, '重要']);
  });

  it('is left by a check that mends nothing', () => {
    folder.put('a.txt', OLD);
    folder.fix(['a.txt'], 'rename:SIGKILL');
    folder.gongwen(['check', '.']);
    expect(folder.leftBehind()).toHaveLength(1);
  });
});
