import { readFileSync } from 'node:fs';

/** The rows of a table of tab-separated values, without empty ones and those that begin with #. */
export function readRows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
