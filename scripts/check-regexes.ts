import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { type Regex, readRegexes, slowParts } from './regexes.ts';

/**
 * Fails where a regular expression of the sources may take more than linear time. Those that are made of parts are caught as their
 * modules are loaded; one that would be made later cannot be checked, and is told too. Usage: npm run check
 */

const FOLDERS = ['server/src', 'client/src'];
/** They start something as they are loaded, or need an editor. */
const NOT_LOADED = /^(?:client\/|server\/src\/(?:node|web|cli|server)\.ts$)/u;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
).sort();
const sources = new Map(files.map((file) => [file, readRegexes(readFileSync(file, 'utf8'))] as const));
const problems: string[] = [];
let checked = 0;

function hold(file: string, regex: Regex): void {
  checked += 1;
  for (const part of slowParts(regex)) problems.push(`${file}: /${regex.pattern}/${regex.flags}\n    ${part}`);
}

/** Puts a recorder in the place of each `RegExp` that makes one. */
const recorded: Plugin = {
  name: 'recorded',
  setup: ({ onLoad }) =>
    onLoad({ filter: /server\/src\/.*\.ts$/ }, ({ path }) => {
      const file = files.find((one) => resolve(one) === path);
      const source = file === undefined ? undefined : sources.get(file);
      if (file === undefined || source === undefined) return undefined;
      let contents = source.javascript;
      for (const [index, { start, end }] of [...source.sites.entries()].reverse()) {
        contents = `${contents.slice(0, start)}(globalThis.recorderOf(${JSON.stringify(file)}, ${index}))${contents.slice(end)}`;
      }
      return { contents, loader: 'js' };
    }),
};

async function loadRecorded(): Promise<Map<string, Regex[]>> {
  const made = new Map<string, Regex[]>();
  const recorderOf = (file: string, index: number) =>
    function recorder(pattern: string | RegExp, flags = '') {
      const regex = new RegExp(pattern, flags);
      const key = `${file} ${index}`;
      made.set(key, [...(made.get(key) ?? []), { pattern: regex.source, flags: regex.flags }]);
      return regex;
    };
  Object.assign(globalThis, { recorderOf });
  const loaded = files.filter((file) => !NOT_LOADED.test(file));
  const folder = mkdtempSync(join('node_modules', '.regexes-'));
  try {
    const outfile = join(folder, 'main.mjs');
    await build({
      stdin: { contents: loaded.map((file) => `import './${file}';`).join('\n'), resolveDir: '.' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      loader: { '.table': 'text', '.tsv': 'text' },
      logLevel: 'warning',
      treeShaking: false,
      plugins: [recorded],
    });
    await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return made;
}

const made = await loadRecorded();
for (const [file, { literals, sites }] of sources) {
  for (const literal of literals) hold(file, literal);
  for (const index of sites.keys()) {
    const regexes = made.get(`${file} ${index}`);
    if (regexes === undefined) {
      problems.push(`${file}: a regular expression is made after its module was loaded; it cannot be checked`);
    }
    for (const regex of regexes ?? []) hold(file, regex);
  }
}
for (const problem of problems) console.error(problem);
console.log(`${checked} regular expressions, ${problems.length} that may be slow`);
if (problems.length > 0) process.exitCode = 1;
