import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { hostFolder } from './install.mjs';

/**
 * Bundles the suite. One bundle serves the extension hosts of Node and of the browser: it uses nothing of either.
 * @param {string} root
 * @param {'suite' | 'pictures'} name
 * @param {readonly string[]} [only] the files of cases that it is to hold, without `.test.ts`; all where none is named
 * @returns {Promise<string>} the bundle
 */
export async function buildSuite(root, name, only = []) {
  const outfile = join(root, 'dist/test-host', `${name}.js`);
  await build({
    entryPoints: [join(hostFolder, name, 'index.ts')],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
    plugins: only.length === 0 ? [] : [holding(only)],
    outfile,
  });
  return outfile;
}

/**
 * Files of cases that were not named are empty.
 * @param {readonly string[]} only
 * @returns {import('esbuild').Plugin}
 */
function holding(only) {
  return {
    name: 'only',
    setup: (build) =>
      build.onLoad({ filter: /\.test\.ts$/ }, ({ path }) =>
        only.includes(basename(path, '.test.ts')) ? undefined : { contents: '' },
      ),
  };
}
