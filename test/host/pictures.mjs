import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { buildSuite } from './build-suite.mjs';
import { runWeb } from './hosts.mjs';
import { install, rootFolder } from './install.mjs';

// Takes the pictures of the README and the walkthrough in the real editor. Usage: npm run pictures
install({ server: false });
const suite = await buildSuite(rootFolder, 'pictures');
const browser = await launchBrowser();
try {
  const screenshots = join(rootFolder, 'docs', 'images');
  const { failed } = await runWeb(browser, { suite, viewport: { width: 1000, height: 620 }, screenshots });
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await browser.close();
}
