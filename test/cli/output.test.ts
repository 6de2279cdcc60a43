import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, useDraftFolder } from './command.ts';
import { isolates } from './isolation.ts';

const folder = useDraftFolder();
const FILES = 100;
const EACH = 1000;
const ALL = FILES * EACH;
const EPIPE_AT_STDERR = '2>&1 >/dev/null | head -c 1';

/** Drafts with a finding on each line. */
function putMany(files = FILES, each = EACH): void {
  const text = Array.from({ length: each }, (_, index) => `定于X月${(index % 28) + 1}日召开会议。\n`).join('');
  for (let index = 0; index < files; index += 1) folder.put(`${index}.txt`, text);
}

/** Runs a line of the shell in which `gongwen` is the command line; the exit code of that is what is printed last. */
function shell(line: string) {
  const quoted = `"${process.execPath}" "${cli}"`;
  return folder.run('/bin/bash', ['-c', line.replaceAll('gongwen', quoted)]);
}

describe(`a report of ${ALL.toLocaleString('en')} findings`, () => {
  it('is whole at the end of a pipe that is read one pipeful at a time', async () => {
    putMany();
    const run = spawn(process.execPath, [cli, 'check', '--format', 'json', '.'], { cwd: folder.path });
    const ended = new Promise((resolve) => run.once('exit', resolve));
    const chunks: Buffer[] = [];
    // One pipeful at a time: the run waits for its reader.
    for await (const chunk of run.stdout) chunks.push(chunk as Buffer);
    expect(await ended).toBe(1);
    const { files, summary } = JSON.parse(Buffer.concat(chunks).toString());
    expect(summary).toEqual({ error: ALL, warning: 0, info: 0 });
    expect(files.map(({ diagnostics }: { diagnostics: unknown[] }) => diagnostics.length)).toEqual(
      Array(FILES).fill(EACH),
    );
  });

  it('is whole in a file, and for people', () => {
    putMany();
    expect(shell('gongwen check . > 报告 ; echo $?; grep -c placeholder 报告; tail -n 1 报告')).toMatchObject({
      stdout: `1\n${ALL}\n共检查 ${FILES} 个文件：${ALL} 处错误、0 处警告、0 处提示\n`,
      stderr: '',
    });
  });
});

describe('a reader that closes early', () => {
  it.each([
    ['head -n 1', 'gongwen check .', '0.txt\n1\n'],
    ['head -n 1', 'gongwen check --format json 0.txt', '{"files":[{"path":"0.txt","diagnos\n1\n'],
    ['true', 'gongwen check .', '1\n'],
    ['true', 'gongwen --help', '0\n'],
    ['true', 'gongwen check --fix - < 0.txt', '0\n'],
  ])('%s: %s says nothing and ends as ever', (reader, command, stdout) => {
    putMany(20, 500);
    const ran = shell(`${command} | ${reader} | cut -c 1-34; echo \${PIPESTATUS[0]}`);
    expect(ran).toEqual({ status: 0, signal: null, stdout, stderr: '' });
  });

  it('of the messages lets the work go on', () => {
    const path = join(folder.path, 'a.txt');
    folder.put('a.txt', '一、甲\n1、乙\n');
    const missing = Array.from({ length: 50 }, (_, index) => `无${index}.txt`).join(' ');
    const { stdout } = shell(
      `gongwen check --fix ${missing} a.txt ${EPIPE_AT_STDERR}; echo \${PIPESTATUS[0]}; cat a.txt`,
    );
    expect(stdout, path).toMatch(/2\n一、甲\n1\.乙\n$/u);
  });
});

describe('a report that has no room', () => {
  it('is told', () => {
    folder.put('a.txt', '一、甲\n二、乙\n');
    expect(shell('gongwen check a.txt > /dev/full; echo $?')).toMatchObject({
      stdout: '2\n',
      stderr: 'gongwen：结果没有写全：磁盘已满\n',
    });
  });

  it.runIf(isolates)('is told where part of it had, be it the mended text', () => {
    putMany(1, 2000);
    const script =
      'mkdir 盘 && mount -t tmpfs -o size=32k tmpfs 盘 && "$0" "$1" check --fix - < 0.txt > 盘/稿; echo $?';
    expect(folder.run('unshare', ['-rm', '/bin/sh', '-c', script, process.execPath, cli])).toMatchObject({
      stdout: '2\n',
      stderr: 'gongwen：结果没有写全：磁盘已满\n',
    });
  });
});
