import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages of which no code is bundled, but data that the tables of the lexicon were made from. */
const DATA = ['node_modules/@node-rs/jieba', 'node_modules/opencc-js'];

/** Licences of packages that come without theirs. */
const KEPT_HERE = join(import.meta.dirname, 'licences');

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u;
const LICENCE = /^(?:licen[cs]es?|copying|notice|third.?party.?(?:notices|licenses))(?:\.(?:md|txt))?$/iu;

/**
 * The folders of the packages that something was bundled of.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (PACKAGE.exec(path) ?? []) : []));
  return [...new Set(folders)].sort();
}

/**
 * What the licences of what is bundled ask to be said. Fails where a package comes without its licence.
 * @param {readonly string[]} folders
 */
export async function thirdPartyNotices(folders) {
  const packages = await Promise.all([...folders, ...DATA].map(readPackage));
  packages.sort((left, right) => (left.name < right.name ? -1 : 1));
  const list = packages.map(({ name, version, license }) => `${name} ${version} (${license})`);
  const texts = packages.map(({ text }, index) => `${list[index]}\n\n${text.trim()}\n`);
  return `公文助手用到以下软件和数据，许可证全文附后。\nGongwen contains the following software and data; their licences follow.\n\n${list.join('\n')}\n\n${texts.map((text) => `${'-'.repeat(80)}\n\n${text}`).join('\n')}`;
}

/** @param {string} folder */
async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => LICENCE.test(file.name));
  const paths = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file.name);
      return file.isDirectory() ? (await readdir(path)).sort().map((inside) => join(path, inside)) : [path];
    }),
  );
  const kept = join(KEPT_HERE, `${name}.txt`);
  if (paths.length === 0 && existsSync(kept)) paths.push([kept]);
  if (paths.length === 0) throw new Error(`${name} comes without its licence`);
  const texts = await Promise.all(paths.flat().map((path) => readFile(path, 'utf8')));
  return { name, version, license, text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n') };
}
