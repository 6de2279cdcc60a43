import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDraft } from './made-draft.ts';

/** In UTF-16 units of all texts together. */
const ENOUGH = 400_000;
const MADE = 10;

/** The documents of a folder, from all over it, up to about 1 MB; without a folder such as are made here. */
export function textsToCheck(folder: string | undefined): readonly string[] {
  if (folder === undefined) return Array.from({ length: MADE }, (_, seed) => makeDraft(ENOUGH / MADE, seed));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name) && name !== 'README.md')
    .sort();
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const step = Math.max(1, Math.floor(texts.reduce((sum, { length }) => sum + length, 0) / ENOUGH));
  return texts.filter((_, index) => index % step === 0);
}

/** The first texts up to so many UTF-16 units, the last of them cut. */
export function startOf(texts: readonly string[], units: number): readonly string[] {
  const taken: string[] = [];
  let left = units;
  for (const text of texts) {
    if (left <= 0) break;
    taken.push(text.slice(0, left));
    left -= text.length;
  }
  return taken;
}
