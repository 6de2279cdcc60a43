import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDraft } from './made-draft.ts';

/** How long a document is that is made here, in UTF-16 units. */
const MADE = 25_000;

/**
 * Documents in parts, each for one round of measuring: what is remembered of a text that was checked before must not make the next round fast.
 * They are those of a folder, each in one part; without a folder such as are made here, of about so many UTF-16 units a part.
 */
export function partsToCheck(folder: string | undefined, parts: number, units: number): readonly (readonly string[])[] {
  const texts = folder === undefined ? made(parts, units) : documentsIn(folder);
  return Array.from({ length: parts }, (_, part) => texts.filter((_text, index) => index % parts === part));
}

function made(parts: number, units: number): string[] {
  return Array.from({ length: parts * Math.max(1, Math.round(units / MADE)) }, (_, seed) => makeDraft(MADE, seed));
}

/** The longest first, so that all parts get some of every length. */
function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name) && name !== 'README.md')
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .sort((left, right) => right.length - left.length);
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

/** In UTF-16 units. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
