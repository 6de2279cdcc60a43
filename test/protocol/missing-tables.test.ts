import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Editor, server } from './editor.ts';

/** A doubled character that only the tables tell, and what needs none. */
const TEXT = '要打好脱贫攻攻坚战。\n\n会议于X月X日召开。\n';

let folder: string;
const programs = () => ({ cli: join(folder, 'cli.js'), script: join(folder, 'server', 'node.js') });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-no-tables-'));
  mkdirSync(join(folder, 'server'));
  copyFileSync('dist/cli.js', programs().cli);
  copyFileSync(server, programs().script);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (script: string) =>
  spawnSync(process.execPath, [script, 'check', '-'], { input: TEXT, encoding: 'utf8' });

it('reports the doubled character from the built command line, whose tables stand beside it', () => {
  const { stdout, stderr } = check('dist/cli.js');
  expect(stderr).toBe('');
  expect(stdout).toContain('duplicate-character');
  expect(stdout).toContain('placeholder');
});

it('goes on without the tables on the command line, and says so', () => {
  const { stdout, stderr } = check(programs().cli);
  expect(stderr.match(/没有装入/gu)).toHaveLength(1);
  expect(stdout).not.toContain('duplicate-character');
  expect(stdout).toContain('placeholder');
});

it('goes on without the tables in the server, and says so once', async () => {
  const editor = await Editor.start({ script: programs().script });
  for (const uri of ['untitled:1', 'untitled:2']) await editor.open(uri, TEXT);
  await editor.until(() => editor.latest('untitled:1') !== undefined && editor.latest('untitled:2') !== undefined);
  expect(editor.latest('untitled:2')?.diagnostics.map(({ code }) => code)).toContain('placeholder');
  expect(editor.latest('untitled:2')?.diagnostics.map(({ code }) => code)).not.toContain('duplicate-character');
  expect(editor.shown.filter((message) => message.includes('词表没有装入'))).toHaveLength(1);
  await editor.stop();
});

const built = () => readFileSync('dist/lexicon.js', 'utf8');
const without = (table: string) => `${built()};module.exports = { ...gongwenLexicon, ${table}: undefined };`;

it.each<[string, () => string]>([
  ['the half of the file', () => built().slice(0, 700_000)],
  ['nothing in the file', () => ''],
  ['all but the grams', () => without('grams')],
  ['all but the words', () => without('words')],
  ['all but the contexts', () => without('contexts')],
  ['all but the traditional characters', () => without('traditional')],
])(
  'goes on with %s, and says so once',
  (_name, lexicon) => {
    const file = join(folder, 'lexicon.js');
    writeFileSync(file, lexicon());
    const { stdout, stderr } = check(programs().cli);
    rmSync(file);
    expect(stderr.match(/没有装入/gu)).toHaveLength(1);
    expect(stdout).not.toContain('duplicate-character');
    expect(stdout).toContain('placeholder');
  },
  20_000,
);
