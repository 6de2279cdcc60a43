import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, rootFolder } from './install.mjs';

const SAMPLE = '讲话稿.gw';
const DEFAULT_PORT = 3000;

const sample = join('docs', 'sample', SAMPLE);
try {
  execFileSync(process.execPath, ['dist/cli.js', 'check', sample], { cwd: rootFolder, stdio: 'inherit' });
} catch (error) {
  // 1: the sample has slips, as it should.
  if (/** @type {{ status?: number }} */ (error).status !== 1) throw error;
}

install({ server: false });
const { freePort } = await import('./hosts.mjs');
const { serveWebEditor, webFile } = await import('./web-editor.mjs');

const workspace = mkdtempSync(join(tmpdir(), 'gongwen-'));
cpSync(join(rootFolder, 'docs/sample'), workspace, { recursive: true });
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

/** @param {number} port */
async function serve(port) {
  const server = await serveWebEditor({ port, workspace });
  await new Promise((resolve, reject) => {
    if (server.listening) return resolve(undefined);
    server.once('listening', resolve);
    server.once('error', reject);
  });
}

const asked = process.env.PORT === undefined ? undefined : Number(process.env.PORT);
let port = asked ?? DEFAULT_PORT;
try {
  await serve(port);
} catch (error) {
  if (asked !== undefined || /** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
  port = await freePort();
  await serve(port);
}
const payload = encodeURIComponent(JSON.stringify([['openFile', webFile(SAMPLE)]]));
console.log(
  `\n浏览器里的 VS Code 已打开示例文稿，请访问：\n  http://localhost:${port}/?payload=${payload}\n按 Ctrl-C 结束。`,
);
