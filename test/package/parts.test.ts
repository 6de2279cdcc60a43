import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json';
import lock from '../../package-lock.json';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}
const locked: Readonly<Record<string, Locked>> = lock.packages;
/** The folders of the packages that the build says something was bundled of. */
const bundled: readonly string[] = JSON.parse(read('dist/bundled.json'));

/** Licences that ask for no more than to be told. */
const LICENCES = ['MIT', 'ISC', 'BlueOak-1.0.0'];
/** More parts than this want a reason. */
const FEW = 30;

it('the program is made of few packages, pinned by version and content, that run nothing when they are installed', () => {
  expect(bundled.length).toBeLessThanOrEqual(FEW);
  for (const folder of bundled) {
    const { version, license, integrity, hasInstallScript } = locked[folder] ?? {};
    expect({ folder, version, integrity, hasInstallScript }).toEqual({
      folder,
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
      integrity: expect.stringMatching(/^sha512-/u),
      hasInstallScript: undefined,
    });
    expect(LICENCES, folder).toContain(license);
  }
});

it('what the sources import is what the manifest depends on when it runs, and the versions are exact', () => {
  const imported = new Set<string>();
  for (const folder of ['server/src', 'client/src']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      for (const [, from = ''] of read(join(folder, name)).matchAll(/ from '((?:@[^/']+\/)?[^./'][^/']*)/gu)) {
        if (!from.startsWith('node:') && from !== 'vscode') imported.add(from);
      }
    }
  }
  expect(Object.keys(manifest.dependencies).sort()).toEqual([...imported].sort());
  for (const versions of [manifest.dependencies, manifest.devDependencies]) {
    for (const [name, version] of Object.entries(versions)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
  }
});

it('the notices name each part with its version and licence, and hold the licence itself', () => {
  const notices = read('dist/THIRD-PARTY-NOTICES.txt');
  const [list = '', ...texts] = notices.split(`${'-'.repeat(80)}\n`);
  for (const folder of [...bundled, 'node_modules/@node-rs/jieba', 'node_modules/opencc-js']) {
    const name = folder.replace(/^.*node_modules\//u, '');
    const head = `${name} ${locked[folder]?.version} (${locked[folder]?.license})`;
    expect(list).toContain(`${head}\n`);
    const text = texts.find((one) => one.startsWith(`\n${head}\n`)) ?? '';
    expect(text, head).toMatch(/Permission is hereby granted|Permission to use, copy|Blue Oak Model License/u);
  }
  expect(texts).toHaveLength(bundled.length + 2);
});
