import { join } from 'node:path';
import { build } from 'esbuild';
import { hostFolder } from './install.mjs';

/**
 * Bundles the suite. One bundle serves the extension hosts of Node and of the browser: it uses nothing of either.
 * @param {string} root
 * @param {'suite' | 'pictures'} name
 * @returns {Promise<string>} the bundle
 */
export async function buildSuite(root, name) {
  const outfile = join(root, 'dist/test-host', `${name}.js`);
  await build({
    entryPoints: [join(hostFolder, name, 'index.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}
