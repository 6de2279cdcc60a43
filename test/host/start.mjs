import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { screenshots } from './bridge.mjs';
import { freePort } from './hosts.mjs';
import { hostFolder, rootFolder } from './install.mjs';

const LONGEST_START = 60_000;

/**
 * `npm start`, as far as a person sees it: a report, an address, and at that address the sample with its findings.
 * @param {import('playwright-core').Browser} browser
 */
export async function runStart(browser) {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port) };
  const child = spawn(process.execPath, [join(hostFolder, 'serve.mjs')], {
    cwd: rootFolder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let printed = '';
    const address = await new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
      child.stdout.on('data', (chunk) => {
        printed += chunk;
        const found = /http:\/\/localhost:\d+\/\S*(?=\n)/u.exec(printed);
        if (found !== null) resolve(found[0]);
      });
    });
    if (!/错误.+placeholder/u.test(printed)) throw new Error(`no report of the sample:\n${printed}`);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector('.tab[aria-label*="讲话稿.gw"]', { timeout: LONGEST_START });
    // Blanks are hints until the draft is finished, and its errors stand further down.
    await page.waitForSelector('.squiggly-info', { timeout: LONGEST_START });
    await page.waitForSelector('text=/\\d+字 · .*\\d+处问题/', { timeout: LONGEST_START });
    await page.screenshot({ path: join(screenshots, 'start.png') });
    await context.close();
    return { passed: 1, failed: 0 };
  } finally {
    child.removeAllListeners('exit');
    child.kill();
  }
}
