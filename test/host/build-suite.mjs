import { join } from 'node:path';
import { build } from 'esbuild';
import { hostFolder } from './install.mjs';

/**
 * Bundles the suite. One bundle serves the extension hosts of Node and of the browser: it uses nothing of either.
 * @param {string} root
 */
export async function buildSuite(root) {
  await build({
    entryPoints: [join(hostFolder, 'suite/index.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
    outfile: join(root, 'dist/test-host/suite.js'),
  });
}
