import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultConfig } from '../../server/src/lint/config.ts';
import { fixText } from '../../server/src/lint/fix-all.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { whatItIs } from '../lint/what-it-is.ts';

/** Whether a document is what it was after every safe fix: the same blocks to Markdown, the same Han characters. */

const FOLDERS = ['seed', 'corpus/gov', 'corpus/cpc', 'corpus/laws', 'corpus/news', 'corpus/essays'];
const FIELD = ['field/docs', 'field/cases'];
const EXTENSIONS = /\.(?:md|txt)$/u;

export interface SafeFixesOutcome {
  readonly documents: number;
  /** Those that a safe fix was made in. */
  readonly fixed: number;
  /** Those that are something else now, and what has changed. */
  readonly changed: readonly string[];
}

/** Every document of FOLDER, whether or not it looks like a draft. */
export function measureSafeFixes(folder: string): SafeFixesOutcome {
  const linter = new Linter(defaultConfig());
  const files = [...FOLDERS, ...FIELD].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => EXTENSIONS.test(name))
      .map((name) => join(folder, part, name)),
  );
  const changed: string[] = [];
  let fixed = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const after = fixText(linter, text, true);
    if (after === text) continue;
    fixed += 1;
    const [was, is] = [whatItIs(text), whatItIs(after)];
    if (was.blocks !== is.blocks) changed.push(`${relative(folder, file)}: other blocks`);
    if (was.han !== is.han) changed.push(`${relative(folder, file)}: other Han characters`);
  }
  return { documents: files.length, fixed, changed };
}
