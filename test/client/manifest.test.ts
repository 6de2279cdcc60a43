import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../package.json';

it('names only files that are there', () => {
  const { languages, grammars, snippets, jsonValidation, walkthroughs } = manifest.contributes;
  const paths = [
    ...languages.map(({ configuration }) => configuration),
    ...grammars.map(({ path }) => path),
    ...snippets.map(({ path }) => path),
    ...jsonValidation.map(({ url }) => url),
    ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
    ...Object.values(manifest.bin),
    manifest.main,
    manifest.browser,
  ];
  for (const path of paths) expect(existsSync(path), path).toBe(true);
});

it('walks through commands that are there', () => {
  const known = new Set(manifest.contributes.commands.map(({ command }) => command));
  const [walkthrough] = manifest.contributes.walkthroughs;
  const named = walkthrough?.steps.flatMap(({ description }) => [...description.matchAll(/command:([\w.]+)/gu)]) ?? [];
  expect(named.length).toBeGreaterThanOrEqual(6);
  for (const [, command = ''] of named) expect(known.has(command), command).toBe(true);
});

it('leaves to the editor the keys that go back and forth', () => {
  const { keybindings, commands } = manifest.contributes;
  const keys = keybindings.flatMap((binding) => [binding.key, ...('mac' in binding ? [binding.mac] : [])]);
  expect(keys).not.toContain('alt+left');
  expect(keys).not.toContain('alt+right');
  const known = new Set(commands.map(({ command }) => command));
  for (const { command, when } of keybindings) {
    if (command === 'runCommands') continue;
    expect(known.has(command), command).toBe(true);
    expect(when).toContain('gongwen.isDraft');
  }
});

it('shows in menus commands that are there, those that write only where the editor takes what is written', () => {
  const { commands, menus } = manifest.contributes;
  const known = new Set(commands.map(({ command }) => command));
  for (const { command } of menus['gongwen.menu']) expect(known.has(command), command).toBe(true);
  const writes = [
    'fixAll',
    'fillAlike',
    'moveUp',
    'moveDown',
    'promote',
    'demote',
    'insertAfter',
    'renumber',
    'convert',
  ];
  for (const name of writes)
    for (const menu of [menus.commandPalette, menus['gongwen.menu']]) {
      const item = menu.find(({ command }) => command === `gongwen.${name}`);
      expect(item && 'when' in item && item.when, name).toContain('!activeEditorIsReadonly');
    }
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
    expect.arrayContaining([
      ...['package.json', 'dist/client/web.js', 'dist/server/web.js', 'dist/lexicon.js', 'dist/word.js'],
      ...['LICENSE', 'SECURITY.md', 'dist/THIRD-PARTY-NOTICES.txt'],
    ]),
  );
  const wanted =
    /^(?:dist\/(?:client|server)\/(?:node|web)\.js|dist\/(?:lexicon|word)\.js|dist\/THIRD-PARTY-NOTICES\.txt|docs\/rules\/[\w-]+\.md|docs\/images\/[\w-]+\.webp|docs\/sample\/.+\.gw|snippets\/.+\.json|syntaxes\/.+\.json|[\w.-]+\.(?:json|md)|LICENSE)$/u;
  expect(files.filter((file) => !wanted.test(file))).toEqual([]);
});
