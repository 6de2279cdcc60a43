import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codesOf, published, RawServer } from './raw-server.ts';

/** In ms. */
const LONG = 60_000;
const TEXT = '会议，，于X月X日召开。\n';
/** Each config turns this rule off: what is right in it holds. */
const OFF = 'placeholder';
const MOST_TOLD = 21;
const DEEP = 5_000;
const ROUNDS = 3;
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

const unknownRules = (count: number) =>
  Array.from({ length: count }, (_, at) => `"rule-${at}-of-${count}": "off"`).join(', ');

/** What is said of rules beside the one that is turned off, and how many messages tell of it. */
const SHAPES: readonly (readonly [name: string, rules: string, told: number])[] = [
  ...INHERITED.map((id) => [`a rule ${id}`, `"${id}": "off"`, 1] as const),
  ...INHERITED.map((id) => [`an option ${id}`, `"range-dash": {"${id}": 1}`, 1] as const),
  ['arrays 5,000 levels deep', `"range-dash": ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`, 1],
  ['objects 5,000 levels deep', `"range-dash": ${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, 1],
  ['20 unknown rules', unknownRules(20), 20],
  ['2,000 unknown rules', unknownRules(2_000), MOST_TOLD],
  ['20,000 unknown rules', unknownRules(20_000), MOST_TOLD],
  ['a rule of a name as long as a book', `"${'长'.repeat(200_000)}": "off"`, 1],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const configOf = (rules: string) => `{"rules": {"${OFF}": "off", ${rules}}}`;

it(
  `of ${SHAPES.length} shapes are told in a few lines on the command line, and what is right holds`,
  () => {
    for (const [index, [name, rules, told]] of SHAPES.entries()) {
      const config = join(folder, `${index}.json`);
      writeFileSync(config, configOf(rules));
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--max-old-space-size=96', 'dist/cli.js', 'check', '--format', 'json', '--config', config, '-'],
        { input: TEXT, encoding: 'utf8' },
      );
      const found = JSON.parse(stdout).files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
      expect([name, status, found]).toEqual([name, 2, ['duplicate-punctuation']]);
      const lines = stderr.trimEnd().split('\n');
      expect([name, lines.length]).toEqual([name, told]);
      for (const line of lines) expect(line.length).toBeLessThan(config.length + 120);
    }
  },
  LONG,
);

it(
  `of ${SHAPES.length} shapes are told in a few messages in an editor, as a file and as settings, and its memory holds`,
  async () => {
    const raw = await RawServer.start({
      args: ['--max-old-space-size=96'],
      capabilities: { workspace: { configuration: true } },
    });
    const file = join(folder, '.gongwenrc.json');
    const uri = pathToFileURL(join(folder, '稿.gw')).href;
    raw.settings = '{}';
    expect(codesOf(await published(raw, uri, () => raw.open(uri, TEXT)))).toEqual(['duplicate-punctuation', OFF]);
    const told = () => raw.told('window/showMessageRequest').length;
    const change = () => published(raw, uri, () => raw.notify('workspace/didChangeConfiguration', { settings: null }));
    const memory: number[] = [];
    let tried = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, rules, messages] of SHAPES) {
        writeFileSync(file, configOf(rules));
        expect([name, codesOf(await change()), told()]).toEqual([name, ['duplicate-punctuation'], messages]);
        rmSync(file);
        raw.settings = configOf(rules);
        // What is told of settings is told once, as long as the server lives.
        const expected = round === 0 ? messages : 0;
        expect([name, codesOf(await change()), told()]).toEqual([name, ['duplicate-punctuation'], expected]);
        raw.settings = '{}';
        tried += 2;
      }
      expect(codesOf(await change())).toEqual(['duplicate-punctuation', OFF]);
      memory.push(await raw.memory());
    }
    expect(tried).toBe(2 * SHAPES.length * ROUNDS);
    expect((memory.at(-1) as number) / (memory[0] as number)).toBeLessThan(1.1);
    await raw.stop();
  },
  LONG,
);
