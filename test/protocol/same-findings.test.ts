import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { Editor, told } from './editor.ts';

const DRAFTS = [
  'docs/sample/讲话稿.gw',
  'test/host/workspace/动员讲话.gw',
  'test/host/workspace/总结.txt',
  'test/host/workspace/说明.md',
  'README.md',
];

it('finds over stdio what the command line finds, to the position', async () => {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', ...DRAFTS], {
    encoding: 'utf8',
  });
  const { files } = JSON.parse(stdout) as {
    files: { path: string; diagnostics: { rule: string; range: never; message: string }[] }[];
  };
  const editor = await Editor.start({ pull: true });
  let total = 0;
  for (const { path, diagnostics } of files) {
    const uri = pathToFileURL(join(process.cwd(), path)).href;
    await editor.open(
      uri,
      readFileSync(path, 'utf8'),
      path.endsWith('.md') ? 'markdown' : path.endsWith('.txt') ? 'plaintext' : 'gongwen',
    );
    const { items = [] } = await editor.pull(uri);
    expect(told(items)).toEqual(told(diagnostics.map(({ rule, ...rest }) => ({ code: rule, ...rest }))));
    expect(items.map(({ message }) => message)).toEqual(diagnostics.map(({ message }) => message));
    total += items.length;
  }
  await editor.stop();
  expect(files).toHaveLength(DRAFTS.length);
  expect(total).toBeGreaterThan(10);
});
