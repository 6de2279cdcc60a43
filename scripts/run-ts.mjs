import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Runs a TypeScript file with the arguments after it: Node 20 does not by itself.
const [entry] = process.argv.splice(2, 1);
const folder = mkdtempSync(join(import.meta.dirname, '..', 'node_modules', '.run-'));
const outfile = join(folder, 'main.mjs');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  loader: { '.table': 'text', '.tsv': 'text' },
  logLevel: 'warning',
});
await import(pathToFileURL(outfile));
