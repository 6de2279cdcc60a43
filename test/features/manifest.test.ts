import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json';

it('names only files that are there', () => {
  const { languages, grammars, snippets, jsonValidation } = manifest.contributes;
  const paths = [
    ...languages.map(({ configuration }) => configuration),
    ...grammars.map(({ path }) => path),
    ...snippets.map(({ path }) => path),
    ...jsonValidation.map(({ url }) => url),
    ...Object.values(manifest.bin),
    manifest.main,
    manifest.browser,
  ];
  for (const path of paths) expect(existsSync(path), path).toBe(true);
});

it('supports workspaces that are not trusted and that are virtual', () => {
  expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});

it('packs only what runs', { timeout: 60_000 }, () => {
  const { stdout } = spawnSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], {
    encoding: 'utf8',
  });
  const files = stdout.trim().split('\n');
  expect(files).toEqual(
    expect.arrayContaining(['package.json', 'dist/client/web.js', 'dist/server/web.js', 'LICENSE']),
  );
  const wanted =
    /^(?:dist\/(?:client|server)\/(?:node|web)\.js|docs\/rules\/[\w-]+\.md|snippets\/.+\.json|syntaxes\/.+\.json|[\w.-]+\.(?:json|md)|LICENSE)$/u;
  expect(files.filter((file) => !wanted.test(file))).toEqual([]);
});
