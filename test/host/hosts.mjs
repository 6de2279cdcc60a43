import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBridge, screenshots } from './bridge.mjs';
import { codeServerFolder, hostFolder, rootFolder, serverNode } from './install.mjs';
import { serveWebEditor } from './web-editor.mjs';

/** @typedef {{ passed: number, failed: number }} Result */

const LONGEST_RUN = 420_000;
const testSuite = join(rootFolder, 'dist/test-host/suite.js');
const vsix = join(rootFolder, 'dist/gongwen.vsix');

/** A fresh copy of the fixture workspace. */
function copyWorkspace() {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-workspace-'));
  cpSync(join(hostFolder, 'workspace'), folder, { recursive: true });
  cpSync(join(rootFolder, 'docs/sample'), folder, { recursive: true });
  writeFileSync(join(folder, 'expected.json'), JSON.stringify(checkOnCommandLine(folder)));
  return folder;
}

const DRAFTS = ['动员讲话.gw', '总结.txt', '说明.md', '讲话稿.gw', '另册/动员讲话.gw'];

/**
 * What the command line finds in the same drafts: `rule 1:3-1:6` by file.
 * @param {string} folder
 */
function checkOnCommandLine(folder) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(rootFolder, 'dist/cli.js'), 'check', '--format', 'json', ...DRAFTS],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const place = (/** @type {{ line: number, character: number }} */ { line, character }) =>
    `${line + 1}:${character + 1}`;
  /** @type {{ files: { path: string, diagnostics: { rule: string, range: { start: any, end: any } }[] }[] }} */
  const { files } = JSON.parse(stdout);
  return Object.fromEntries(
    files.map(({ path, diagnostics }) => [
      path,
      diagnostics.map(({ rule, range: { start, end } }) => `${rule} ${place(start)}-${place(end)}`),
    ]),
  );
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @typedef {{ suite: string, viewport: { width: number, height: number }, screenshots: string }} Look what runs, how large the window is, and where its pictures go */

/** @type {Look} */
const TESTS = { suite: testSuite, viewport: { width: 1280, height: 800 }, screenshots };

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} host
 * @param {Look} look
 * @param {(page: import('playwright-core').Page, workspace: string, abort: (error: Error) => void) => Promise<{ url: string, stop: () => void }>} start
 * @returns {Promise<Result>}
 */
async function runInPage(browser, host, look, start) {
  const workspace = copyWorkspace();
  const context = await browser.newContext({ viewport: look.viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  const bridge = await openBridge(page, host, look.screenshots);
  bridge.announce(workspace);
  /** @type {(error: Error) => void} */
  let abort = () => {};
  const aborted = new Promise((_, reject) => {
    abort = reject;
  });
  const { url, stop } = await start(page, workspace, abort);
  const timer = setTimeout(
    () => abort(new Error(`host ${host}: no result within ${LONGEST_RUN / 1000} s`)),
    LONGEST_RUN,
  );
  /** @type {string[]} */
  const seen = [];
  page.on('console', (message) => seen.push(message.text()));
  try {
    await page.goto(url);
    return /** @type {Result} */ (await Promise.race([bridge.finished, aborted]));
  } catch (error) {
    await page.screenshot({ path: join(screenshots, `${host}-failed.png`) });
    console.log(seen.slice(-20).join('\n'));
    throw error;
  } finally {
    clearTimeout(timer);
    await context.close();
    bridge.close();
    stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Look} [look]
 */
export function runWeb(browser, look = TESTS) {
  return runInPage(browser, 'web', look, async (page, workspace, abort) => {
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      if (type === 'error') console.log(...args);
    });
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
      if (code !== 0) abort(new Error(`host web: the suite ended with ${code}`));
    });
    const port = await freePort();
    const server = await serveWebEditor({ port, workspace, suite: look.suite });
    return { url: `http://localhost:${port}/`, stop: () => server.close() };
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ packaged: boolean }} options whether the packaged extension is installed, or the tree is run
 */
export function runServer(browser, { packaged }) {
  return runInPage(browser, packaged ? 'vsix' : 'server', TESTS, async (_page, workspace) => {
    const port = await freePort();
    const data = mkdtempSync(join(tmpdir(), 'gongwen-server-'));
    const main = join(codeServerFolder, 'out/server-main.js');
    const common = [
      '--accept-server-license-terms',
      '--user-data-dir',
      join(data, 'user'),
      '--extensions-dir',
      join(data, 'extensions'),
    ];
    if (packaged) {
      if (!existsSync(vsix)) throw new Error(`no package at ${vsix}: npm run package makes it`);
      execFileSync(serverNode, [main, ...common, '--install-extension', vsix], { stdio: 'ignore' });
    }
    const args = [
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--telemetry-level',
      'off',
      '--enable-smoke-test-driver',
    ];
    const child = spawn(serverNode, [main, ...common, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the server host ended with ${code}`)));
      child.stdout.on('data', (chunk) => String(chunk).includes(`${port}`) && resolve(undefined));
    });
    const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${path}`;
    // An installed extension is found by itself; the suite is told of by an extension that does nothing.
    const development = packaged ? join(hostFolder, 'empty-extension') : rootFolder.replace(/\/$/, '');
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', remote(development)],
      ['extensionTestsPath', remote(testSuite)],
    ]);
    return {
      url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`,
      stop: () => {
        child.removeAllListeners('exit');
        child.kill();
        rmSync(data, { recursive: true, force: true });
      },
    };
  });
}

/** A desktop VS Code: the one that VSCODE_EXECUTABLE names, or one that is downloaded. */
export async function runDesktop() {
  const { runTests } = await import('@vscode/test-electron');
  const workspace = copyWorkspace();
  const named = process.env.VSCODE_EXECUTABLE;
  const resultFile = join(workspace, 'result.json');
  try {
    await runTests({
      ...(named !== undefined && { vscodeExecutablePath: named }),
      extensionDevelopmentPath: rootFolder.replace(/\/$/, ''),
      extensionTestsPath: testSuite,
      launchArgs: [workspace, '--disable-extensions', '--skip-welcome', '--skip-release-notes'],
    });
    return /** @type {Result} */ (JSON.parse(readFileSync(resultFile, 'utf8')));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
