import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** The parts of what is shipped, in CycloneDX: of all packages that npm knows, those that something is bundled of. */
const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error('to be run by npm');
const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
const { status, stdout, stderr } = spawnSync(process.execPath, [npm, ...args], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
if (status !== 0) throw new Error(stderr);

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const idOf = ({ name, version }) => `${name}@${version}`;
const bundled = new Set(read('dist/bundled.json').map((folder) => idOf(read(`${folder}/package.json`))));

const all = JSON.parse(stdout);
const { component } = all.metadata;
const components = all.components.filter((part) => bundled.has(idOf(part)));
const missing = [...bundled].filter((id) => !components.some((part) => idOf(part) === id));
if (missing.length > 0) throw new Error(`bundled, but unknown to npm: ${missing.join(', ')}`);

const shipped = new Set([component, ...components].map((part) => part['bom-ref']));
const dependencies = all.dependencies
  .filter(({ ref }) => shipped.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((part) => shipped.has(part)) }));
// npm names it by the folder that it stands in.
const metadata = { ...all.metadata, component: { ...component, name: read('package.json').name } };
writeFileSync(
  'dist/gongwen.cdx.json',
  `${JSON.stringify({ ...all, metadata, components, dependencies }, undefined, 2)}\n`,
);
console.log(`list of parts: ${components.length} packages`);
