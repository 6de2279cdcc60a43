import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cli, useDraftFolder } from '../cli/command.ts';
import { isolates } from '../cli/isolation.ts';
import { Editor, server } from '../protocol/editor.ts';

const folder = useDraftFolder();
/** Each kind of finding that needs tables, settings or fixes, in each way that a file comes. */
const DRAFT = '关于召开工作会议的通知\n\n各单位：\n\n一、要攻攻坚克难。。\n1、定于X月XX日召开。\n三、抓落实\n';
const NOT_A_DRAFT = '# sync\n\n```sh\nnpm install\n```\n';

/** How a program is run so that it could not keep to itself unnoticed. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const WITHOUT_NETWORK = ['unshare', '-rn', process.execPath];
const WITHOUT_PERMISSION = [process.execPath, '--no-warnings', permission, '--allow-fs-read=*'];
const traces = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
if (!traces) console.warn('NOT TRIED, as strace is not there: which calls of the system are made');

/** All files below a folder with what is in them and when it was written. */
function tree(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { mtimeMs, size, mode } = statSync(join(path, name));
      const isFile = statSync(join(path, name)).isFile();
      const digest =
        isFile &&
        createHash('sha256')
          .update(readFileSync(join(path, name)))
          .digest('hex');
      return [name, isFile ? `${mode} ${mtimeMs} ${size} ${digest}` : `${mode} ${mtimeMs}`];
    }),
  );
}

/** A home and a place for temporary files of its own, so that whatever is put there is seen. */
function environment(): NodeJS.ProcessEnv {
  const own = (name: string) => join(folder.path, '家', name);
  const homes = { HOME: own(''), USERPROFILE: own(''), APPDATA: own('.config'), LOCALAPPDATA: own('.cache') };
  const xdg = { XDG_CONFIG_HOME: own('.config'), XDG_CACHE_HOME: own('.cache'), XDG_DATA_HOME: own('.local') };
  return { PATH: process.env.PATH, TMPDIR: own('tmp'), TEMP: own('tmp'), TMP: own('tmp'), ...homes, ...xdg };
}

beforeEach(() => {
  for (const name of ['家/tmp', '家/.config', '家/.cache', '家/.local', '稿']) {
    mkdirSync(join(folder.path, name), { recursive: true });
  }
  folder.put('稿/通知.txt', DRAFT);
  folder.put('稿/读我.md', NOT_A_DRAFT);
  folder.put('稿/.gongwenrc.json', '{ "rules": { "duplicate-punctuation": "warning" } }');
});

const CHECKS = [
  ['check', '稿'],
  ['check', '--format', 'json', '稿'],
  ['check', '--config', '稿/.gongwenrc.json', '稿/*.txt'],
  ['check', '-'],
  ['check', '--fix', '-'],
  ['--help'],
  ['--version'],
  ['chek'],
];

/** Runs the command line in every way that asks for no file to be written. */
function runChecks(within: readonly string[]) {
  const [program = '', ...args] = within;
  return CHECKS.map((check) => folder.run(program, [...args, cli, ...check], { env: environment(), input: DRAFT }));
}

let free: ReturnType<typeof runChecks> | undefined;

/** What they print with nothing around them, the same in any folder. */
function runFreely() {
  free ??= runChecks([process.execPath]);
  return free;
}

function fix(within: readonly string[]) {
  const [program = '', ...args] = within;
  return folder.run(program, [...args, cli, 'check', '--fix', '稿'], { env: environment() });
}

describe('the command line', () => {
  it.runIf(isolates)('does all its work where there is no network', () => {
    const control = "require('net').connect(9, '127.0.0.1').on('error', ({ code }) => console.log(code))";
    const [program = '', ...args] = WITHOUT_NETWORK;
    expect(folder.run(program, [...args, '-e', control]).stdout).toBe('ENETUNREACH\n');
    const ran = runChecks(WITHOUT_NETWORK);
    expect(ran.map(({ status }) => status)).toEqual([1, 1, 1, 1, 0, 0, 0, 2]);
    expect(ran).toEqual(runFreely());
    const fixed = fix(WITHOUT_NETWORK);
    const text = readFileSync(join(folder.path, '稿/通知.txt'), 'utf8');
    expect(text).toBe(DRAFT.replace('。。', '。').replace('1、', '1.'));
    folder.put('稿/通知.txt', DRAFT);
    expect(fixed).toEqual(fix([process.execPath]));
  });

  it('does it without permission to write a file, to start a process or a thread, or to load native code', () => {
    expect(runChecks(WITHOUT_PERMISSION)).toEqual(runFreely());
  });

  it('writes nothing where it only checks, and nothing but the mended files where it mends', () => {
    const before = tree(folder.path);
    runChecks([process.execPath]);
    expect(tree(folder.path)).toEqual(before);
    expect(fix([process.execPath]).status).toBe(1);
    const after = tree(folder.path);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    // A file that is renamed within a folder changes the time of the folder.
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual(['稿', '稿/通知.txt']);
  });

  it.runIf(traces)('asks the system for no socket and no other program, and writes nowhere else', () => {
    const trace = join(folder.path, '记录');
    runChecks(traced(trace));
    expect(reachedBy(trace, CHECKS.length)).toEqual([]);
    fix(traced(trace));
    expect(reachedBy(trace, CHECKS.length + 1)).toEqual([]);
    expect(readFileSync(trace, 'utf8')).toMatch(/rename\(.*\.gongwen-fix-/u);
  });
});

const CALLS = 'socket,connect,bind,listen,sendto,execve,fork,vfork,open,openat,creat,rename,unlink,mkdir,link,symlink';

/** Adds to a file which of those calls a program makes. */
function traced(file: string): string[] {
  return ['strace', '-f', '-A', '-o', file, '-e', `trace=${CALLS}`, process.execPath];
}

/** The calls of a trace by which a program that was run so many times reaches beyond what it was asked for. */
function reachedBy(trace: string, runs: number): string[] {
  const lines = readFileSync(trace, 'utf8').split('\n');
  const calls = lines.map((line) => line.replace(/^\d+ +/u, '')).filter((line) => /^[a-z]\w*\(/u.test(line));
  expect(calls.filter((call) => call.startsWith('execve('))).toHaveLength(runs);
  return calls.filter((call) => {
    if (call.startsWith('execve(')) return false;
    if (/^open(?:at)?\(/u.test(call)) return /O_WRONLY|O_RDWR|O_CREAT/u.test(call) && !isAskedFor(call);
    return !(/^(?:rename|unlink)/u.test(call) && isAskedFor(call));
  });
}

/** Beside the draft, or nowhere at all. */
function isAskedFor(call: string): boolean {
  return call.includes('"/dev/null"') || call.includes(`"${folder.path}/\\347\\250\\277/.gongwen-fix-`);
}

describe('the server', () => {
  const editors: Editor[] = [];
  afterEach(async () => {
    for (const editor of editors.splice(0)) await editor.stop();
    vi.unstubAllEnvs();
  });

  /** What the server answers to all that an editor asks, whatever it is run within. */
  async function answers(within: readonly string[]): Promise<unknown[]> {
    for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
    vi.stubEnv('GONGWEN_WITHIN', JSON.stringify([...within, server]));
    const editor = await Editor.start({ pull: true, script: join(import.meta.dirname, 'within.cjs') });
    editors.push(editor);
    const uri = pathToFileURL(join(folder.path, '稿/通知.txt')).href;
    await editor.open(uri, DRAFT, 'plaintext');
    const answered: unknown[] = [await editor.told(uri)];
    await editor.change(uri, 2, '四、抓抓落实\n', 7);
    answered.push((await editor.pull(uri)).items);
    const place = { line: 4, character: 3 };
    const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
    const asked: Record<string, object> = {
      documentSymbol: {},
      foldingRange: {},
      hover: { position: place },
      completion: { position: { line: 7, character: 0 }, context: { triggerKind: 1 } },
      selectionRange: { positions: [place] },
      'semanticTokens/full': {},
      inlayHint: { range },
      codeAction: { range, context: { diagnostics: [] } },
    };
    for (const [method, params] of Object.entries(asked)) {
      answered.push(await editor.ask(`textDocument/${method}`, uri, params));
    }
    answered.push(await editor.ask('gongwen/placeholders', uri));
    // An identity is of the one server.
    return JSON.parse(JSON.stringify(answered, (key, value) => (key === 'resultId' ? undefined : value)));
  }

  it.runIf(isolates)('does all its work where there is no network', async () => {
    const alone = await answers(WITHOUT_NETWORK);
    expect(JSON.stringify(alone)).toContain('duplicate-character');
    expect(alone).toEqual(await answers([process.execPath]));
  });

  it('does it without permission to write a file, to start a process or a thread, or to load native code', async () => {
    expect(await answers(WITHOUT_PERMISSION)).toEqual(await answers([process.execPath]));
  });

  it('writes nothing', async () => {
    const before = tree(folder.path);
    await answers([process.execPath]);
    await editors.pop()?.stop();
    expect(tree(folder.path)).toEqual(before);
  });

  it.runIf(traces)('asks the system for no socket and no other program, and opens no file to write', async () => {
    const trace = join(folder.path, '记录');
    await answers(traced(trace));
    await editors.pop()?.stop();
    expect(reachedBy(trace, 1)).toEqual([]);
  });
});
