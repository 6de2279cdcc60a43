import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';

/** `import table from './x.table'` gives its text, as esbuild's `text` loader does in the bundles. */
const tables: Plugin = {
  name: 'tables',
  enforce: 'pre',
  load: (id) =>
    /\.(?:table|tsv)$/u.test(id) ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))};` : undefined,
};

/** `npm run fuzz` tries ten times as much, and other things at every run. */
export default defineConfig(({ mode }) => ({
  plugins: [tables],
  test: {
    env: { FUZZ: mode === 'fuzz' ? '10' : '1' },
    include: ['test/**/*.test.ts'],
    // Tests that start programs wait for them: one core is not enough for all.
    maxWorkers: 2,
    setupFiles: ['test/provide-tables.ts'],
    exclude: ['test/host/**', '**/node_modules/**'],
  },
}));
