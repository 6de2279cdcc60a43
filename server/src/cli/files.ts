import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

const DRAFTS = '**/*.{txt,md,gongwen,gw,docx}';
/** Word keeps a file with such a name beside one that is open. */
const IGNORED = ['**/node_modules/**', '**/~$*'];

/** The files that the arguments name, in order without repetition: files, folders with all drafts below them, patterns. */
export async function listFiles(args: readonly string[]): Promise<{ files: string[]; unmatched: string[] }> {
  const unmatched: string[] = [];
  const found = new Set<string>();
  for (const arg of args) {
    for (const file of await expand(arg, unmatched)) found.add(file);
  }
  return { files: [...found].sort(), unmatched };
}

async function expand(arg: string, unmatched: string[]): Promise<string[]> {
  const kind = await stat(arg).catch(() => undefined);
  if (kind?.isDirectory()) return toPaths(await glob(DRAFTS, { cwd: arg, ignore: IGNORED, absolute: true }));
  if (kind !== undefined || !isDynamicPattern(arg)) return [arg];
  const matched = await glob(arg, { ignore: IGNORED, absolute: true });
  if (matched.length === 0) unmatched.push(arg);
  return toPaths(matched);
}

function toPaths(absolute: readonly string[]): string[] {
  return absolute.map((file) => relative('', resolve(file)));
}
