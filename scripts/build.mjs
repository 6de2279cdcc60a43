import { chmod, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { noConnections, onlyTheServer } from './bundle/no-connections.mjs';
import { bundledPackages, thirdPartyNotices } from './bundle/notices.mjs';

const minify = !process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify,
  keepNames: false,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
  plugins: [noConnections],
  loader: { '.tsv': 'text' },
};

/** @type {import('esbuild').BuildOptions} */
const onNode = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** @type {import('esbuild').BuildOptions} */
const inBrowser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/**
 * One script for `require` and `importScripts`.
 * @param {string} globalName
 * @returns {import('esbuild').BuildOptions}
 */
const asScript = (globalName) => ({
  format: 'iife',
  globalName,
  footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` },
});

const shebang = { js: '#!/usr/bin/env node' };

await rm('dist/client', { recursive: true, force: true });
await rm('dist/server', { recursive: true, force: true });
const built = await Promise.all([
  build({
    ...onNode,
    entryPoints: ['client/src/node.ts'],
    outfile: 'dist/client/node.js',
    external: ['vscode'],
    plugins: [onlyTheServer],
  }),
  build({
    ...inBrowser,
    entryPoints: ['client/src/web.ts'],
    outfile: 'dist/client/web.js',
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...shared,
    entryPoints: ['server/src/lexicon/packed.ts'],
    outfile: 'dist/lexicon.js',
    ...asScript('gongwenLexicon'),
    loader: { '.table': 'text' },
  }),
  build({
    ...shared,
    ...asScript('gongwenWord'),
    entryPoints: ['server/src/word/bundle.ts'],
    outfile: 'dist/word.js',
    platform: 'browser',
  }),
  build({ ...onNode, entryPoints: ['server/src/node.ts'], outfile: 'dist/server/node.js', banner: shebang }),
  build({ ...inBrowser, entryPoints: ['server/src/web.ts'], outfile: 'dist/server/web.js', format: 'iife' }),
  build({
    ...onNode,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: shebang,
    // Dependencies ask where they stand, and for the inside of Node; they do as well without.
    define: { 'import.meta.url': '""', 'process.binding': 'undefined' },
  }),
]);
await Promise.all(['dist/server/node.js', 'dist/cli.js'].map((file) => chmod(file, 0o755)));
const packages = bundledPackages(built.map(({ metafile }) => metafile));
await writeFile('dist/THIRD-PARTY-NOTICES.txt', await thirdPartyNotices(packages));
await writeFile('dist/bundled.json', `${JSON.stringify(packages, undefined, 2)}\n`);
