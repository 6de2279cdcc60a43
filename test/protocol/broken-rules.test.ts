import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { server } from './editor.ts';
import { codesOf, published, RawServer } from './raw-server.ts';

const URI = 'untitled:Untitled-1';
const TEXT = '一、抓项目\n要早开工，，早见效。\n三、抓招商\n定于X月X日开工。\n要抓好脱贫攻攻坚战。\n2021-2025年\n';
/** In ms. */
const LONG = 30_000;
const BROKEN = ['duplicate-punctuation', 'heading-sequence', 'placeholder'];

/** Both programs as they would be if some rules threw: one that looks at lines, and others. */
const breakRules: Plugin = {
  name: 'break-rules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /rules[\\/]index\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: `${readFileSync(path, 'utf8')}
        const broken = () => { throw new Error('broken'); };
        for (const rule of RULES as any[]) {
          if (!${JSON.stringify(BROKEN)}.includes(rule.id)) continue;
          if (rule.scope === 'line') rule.reports = { none: rule.reports.none, of: broken };
          else rule.check = broken;
        }`,
    })),
};

let folder: string;
let cli: string;
let script: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-broken-rules-'));
  cli = join(folder, 'cli.js');
  script = join(folder, 'server', 'node.js');
  for (const [entry, outfile] of [
    ['server/src/cli.ts', cli],
    ['server/src/node.ts', script],
  ] as const) {
    await build({
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      define: { 'import.meta.url': 'moduleUrl' },
      banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
      loader: { '.tsv': 'text' },
      entryPoints: [entry],
      outfile,
      plugins: [breakRules],
    });
  }
  copyFileSync('dist/lexicon.js', join(folder, 'lexicon.js'));
}, LONG);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What whole rules tell, and each broken rule once. */
const asFarAsItGoes = (codes: readonly (string | undefined)[]) =>
  [...codes.filter((code) => !BROKEN.includes(String(code))), ...BROKEN].sort();

it(
  `are each told of once a file on the command line, and the others check: ${BROKEN.length} rules`,
  () => {
    const files = ['甲.gw', '乙.gw'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, TEXT);
    const check = (program: string, ...args: string[]) =>
      spawnSync(process.execPath, [program, 'check', ...args, ...files], { encoding: 'utf8' });
    const rulesBy = (program: string): string[][] =>
      JSON.parse(check(program, '--format', 'json').stdout).files.map(
        ({ diagnostics }: { diagnostics: { rule: string }[] }) => diagnostics.map(({ rule }) => rule).sort(),
      );
    const whole = rulesBy('dist/cli.js');
    expect(whole[0]).toEqual([...BROKEN, 'duplicate-character', 'range-dash'].sort());
    expect(rulesBy(cli)).toEqual(whole.map(asFarAsItGoes));
    const { stdout, stderr, status } = check(cli);
    expect([stderr, status]).toEqual(['', 1]);
    for (const id of BROKEN) expect(stdout.split(`规则 ${id} 出错`)).toHaveLength(1 + files.length);
  },
  LONG,
);

const EDITS = 30;

it(
  `are each told of once in an editor after each of ${EDITS} edits, and the others check`,
  async () => {
    const broken = await RawServer.start({ script });
    const whole = await RawServer.start({ script: server });
    const told = async (act: (raw: RawServer) => void) => {
      const [some, all] = await Promise.all([broken, whole].map((raw) => published(raw, URI, () => act(raw))));
      expect(codesOf(some)).toEqual(asFarAsItGoes(codesOf(all)));
      expect(some?.diagnostics.filter(({ message }) => message.includes('请更新公文助手'))).toHaveLength(BROKEN.length);
    };
    await told((raw) => raw.open(URI, TEXT));
    for (let made = 0; made < EDITS; made += 1) {
      const start = { line: made % 6, character: 0 };
      const range = { start, end: made % 3 === 2 ? { line: start.line + 1, character: 0 } : start };
      const text = ['攻攻坚，，\n', '二、', ''][made % 3];
      await told((raw) =>
        raw.notify('textDocument/didChange', {
          textDocument: { uri: URI, version: made + 2 },
          contentChanges: [{ range, text }],
        }),
      );
    }
    await Promise.all([broken.stop(), whole.stop()]);
  },
  LONG,
);
