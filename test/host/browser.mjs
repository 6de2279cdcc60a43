import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { hostFolder } from './install.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const cache = join(hostFolder, 'node_modules', '.cache', 'browser');

/** Starts a Chromium: the one that CHROME_PATH names, an installed one, or the one that npm brought. */
export async function launchBrowser() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  const installed = named ?? INSTALLED.find((path) => existsSync(path));
  const executablePath = installed ?? (await unpackChromium());
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS, env: environment() });
  console.log(`browser: Chromium ${browser.version()} (${installed === undefined ? 'from npm' : executablePath})`);
  return browser;
}

async function unpackChromium() {
  mkdirSync(cache, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = cache;
  // The package brings the libraries that it links to, and lays them out where it believes itself in that environment.
  if (!hasLibrary('libnss3.so')) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return path;
}

/** @param {string} name */
function hasLibrary(name) {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes(name);
  } catch {
    return false;
  }
}

/** Han characters are boxes without a font for them: where the machine has none, npm's is made known. */
function environment() {
  try {
    if (execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() !== '')
      return process.env;
  } catch {}
  const fonts = join(hostFolder, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
  const file = join(cache, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  const folders = [join(fonts, '400Regular'), join(fonts, '700Bold'), '/usr/share/fonts'];
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${join(cache, 'fontconfig')}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}
