import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

/** `import table from './x.bin'` gives its bytes, as esbuild's `binary` loader does in the bundles. */
const binary: Plugin = {
  name: 'binary',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.bin')) return undefined;
    const base64 = readFileSync(id).toString('base64');
    return `export default new Uint8Array(Buffer.from('${base64}', 'base64'));`;
  },
};

export default defineConfig({
  plugins: [binary],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', '**/node_modules/**'],
  },
});
