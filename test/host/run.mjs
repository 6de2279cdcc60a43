import { install, rootFolder } from './install.mjs';

const KNOWN = ['web', 'server', 'vsix', 'desktop'];
const hosts = process.argv.slice(2);
const unknown = hosts.find((host) => !KNOWN.includes(host));
if (hosts.length === 0 || unknown !== undefined) {
  console.error(`usage: run.mjs ${KNOWN.join('|')} …${unknown === undefined ? '' : ` (not: ${unknown})`}`);
  process.exit(2);
}

const timed = async (/** @type {string} */ what, /** @type {() => unknown} */ run) => {
  const start = performance.now();
  const result = await run();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
};

await timed('install', () => install({ server: hosts.includes('server') || hosts.includes('vsix') }));
const { buildSuite } = await import('./build-suite.mjs');
await timed('build the suite', () => buildSuite(rootFolder));
const { launchBrowser } = await import('./browser.mjs');
const { runDesktop, runServer, runWeb } = await import('./hosts.mjs');

const browser = hosts.some((host) => host !== 'desktop') ? await launchBrowser() : undefined;
let allPassed = true;
const lines = [];
for (const host of hosts) {
  console.log(`\n— ${host} —`);
  try {
    const { passed, failed } = await timed(host, () => {
      if (host === 'desktop') return runDesktop();
      if (host === 'web') return runWeb(browser);
      return runServer(browser, { packaged: host === 'vsix' });
    });
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
