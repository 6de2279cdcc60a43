import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../server/src/rules/index.ts';
import { SNIPPETS } from '../server/src/snippets/catalogue.ts';
import { configFileSchema, termsSchema } from './json-schema.ts';
import { manifest } from './manifest.ts';
import { withPart } from './markdown.ts';
import { rulePage, rulesIndex, rulesTable } from './rule-pages.ts';
import { settingsTable } from './settings-table.ts';
import { snippetsPage } from './snippets-page.ts';

/**
 * Makes what follows from the tables of rules, settings and snippets. Usage: npm run generate, or with `-- --check` to be told
 * what has drifted.
 */

const SNIPPETS_FOLDER = 'snippets';

function readme(page: string): string {
  return withPart(withPart(page, '规则', rulesTable()), '设置', settingsTable());
}

function anew(file: string, make: (current: string) => string): readonly [string, string] {
  return [file, make(readFileSync(file, 'utf8'))];
}

const snippets = readdirSync(SNIPPETS_FOLDER)
  .sort()
  .map((file) => `${SNIPPETS_FOLDER}/${file}`);

const made: readonly (readonly [file: string, text: string])[] = [
  anew('package.json', (current) => manifest(current, snippets)),
  ['gongwenrc.schema.json', configFileSchema()],
  ['gongwen-terms.schema.json', termsSchema()],
  ['docs/snippets.md', snippetsPage(SNIPPETS)],
  ['docs/rules/README.md', rulesIndex()],
  ...RULES.map((rule) => anew(`docs/rules/${rule.id}.md`, (page) => rulePage(page, rule))),
  anew('README.md', readme),
];

/** The formatter lays JSON and tables out otherwise. */
const normal = (file: string, text: string) =>
  file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text.replaceAll(/ +/gu, ' ').replaceAll(/-{3,}/gu, '---');

if (process.argv.includes('--check')) {
  for (const [file, text] of made) {
    if (existsSync(file) && normal(file, readFileSync(file, 'utf8')) === normal(file, text)) continue;
    process.stderr.write(`${file} has drifted from its source: npm run generate makes it anew\n`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of made) writeFileSync(file, text);
  const files = made.map(([file]) => file);
  spawnSync('npx', ['biome', 'format', '--write', ...files], { stdio: 'inherit' });
}
