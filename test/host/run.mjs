import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { hostFolder, install, rootFolder } from './install.mjs';

const KNOWN = ['web', 'server', 'vsix', 'start', 'desktop'];
const ONLY = '--only=';
const args = process.argv.slice(2);
const hosts = args.filter((arg) => !arg.startsWith(ONLY));
/** The files of the suite to run, without `.test.ts`; all where none is named. */
const only = args.filter((arg) => arg.startsWith(ONLY)).flatMap((arg) => arg.slice(ONLY.length).split(','));
const unknown = hosts.find((host) => !KNOWN.includes(host));
if (hosts.length === 0 || unknown !== undefined) {
  console.error(
    `usage: run.mjs ${KNOWN.join('|')} … [${ONLY}FILE,…]${unknown === undefined ? '' : ` (not: ${unknown})`}`,
  );
  process.exit(2);
}

/**
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} run
 */
async function timed(what, run) {
  const start = performance.now();
  const result = await run();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

await timed('install', () => install({ server: hosts.includes('server') || hosts.includes('vsix') }));
await timed('types', () =>
  execFileSync('npx', ['tsc', '--noEmit', '-p', hostFolder], {
    cwd: rootFolder,
    stdio: ['ignore', 'inherit', 'ignore'],
  }),
);
const { buildSuite } = await import('./build-suite.mjs');
await timed('build the suite', () => buildSuite(rootFolder, 'suite', only));
const { launchBrowser } = await import('./browser.mjs');
const { screenshots } = await import('./bridge.mjs');
const { runDesktop, runServer, runWeb } = await import('./hosts.mjs');
const { runStart } = await import('./start.mjs');
mkdirSync(screenshots, { recursive: true });

/** @type {import('playwright-core').Browser | undefined} */
let browser;
const openBrowser = async () => {
  browser ??= await launchBrowser();
  return browser;
};

/** @type {Record<string, () => Promise<import('./hosts.mjs').Result>>} */
const run = {
  web: async () => runWeb(await openBrowser()),
  server: async () => runServer(await openBrowser(), { packaged: false }),
  vsix: async () => runServer(await openBrowser(), { packaged: true }),
  start: async () => runStart(await openBrowser()),
  desktop: runDesktop,
};

let allPassed = true;
const lines = [];
for (const host of hosts) {
  console.log(`\n— ${host} —`);
  try {
    const { passed, failed } = await timed(host, () =>
      /** @type {() => Promise<import('./hosts.mjs').Result>} */ (run[host])(),
    );
    lines.push(`host ${host}: ${passed} passed, ${failed} failed`);
    if (failed > 0 || passed === 0) allPassed = false;
  } catch (error) {
    console.error(error);
    lines.push(`host ${host}: did not run`);
    allPassed = false;
  }
}
await browser?.close();
console.log(`\n${lines.join('\n')}\nhosts run: ${hosts.join(', ')}`);
process.exit(allPassed ? 0 : 1);
