import { link, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forgetTemporary, nameTemporary } from './temporary.ts';
import { whyUnwritten } from './write-whole.ts';

/** Why there is no new file, in words for the writer. */
export class Uncreated extends Error {}

/** Makes a new file, which is there whole or not at all; one that is there already is replaced only where that is forced. Throws Uncreated. */
export async function createWhole(path: string, bytes: Uint8Array, isForced: boolean): Promise<void> {
  try {
    const temporary = nameTemporary(await realpath(dirname(path)));
    try {
      await writeFile(temporary, bytes, { flag: 'wx' });
      await (isForced ? rename(temporary, path) : link(temporary, path));
    } finally {
      await rm(temporary, { force: true });
      forgetTemporary(temporary);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'EEXIST') throw new Uncreated('已有这个文件；另取名字，或加 --force 覆盖它');
      if (error.code === 'ENOENT') throw new Uncreated('没有这个文件夹');
    }
    throw new Uncreated(whyUnwritten(error));
  }
}
