import { type BigIntStats, constants } from 'node:fs';
import { access, link, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forgetTemporary, nameTemporary } from './temporary.ts';

/** Why a file was not written, in words for the writer; it is as it was. */
export class Unwritten extends Error {
  constructor(reason: string) {
    super(`没有修改，原文未动：${reason}`);
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', '磁盘已满'],
  ['EDQUOT', '磁盘配额已用完'],
  ['EROFS', '磁盘是只读的'],
  ['EIO', '磁盘读写出错'],
  ['EBUSY', '文件正被别的程序使用'],
  ['EACCES', '没有写入权限，或文件正被别的程序使用'],
  ['EPERM', '没有写入权限，或文件正被别的程序使用'],
  ['ENOENT', '写入时文件被移走或删除'],
]);

/** Why the disk did not take it, in the writer's words. */
export function whyUnwritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? `无法写入（${code || '原因不明'}）`;
}

/**
 * Puts new bytes in the place of those that were read, so that the file holds the old or the new ones at every moment:
 * they are written beside it, brought to the disk, and renamed. Kept are the target of a symbolic link, the mode, the
 * owner where the system allows it, and hard links in the same folder; lists of access and extended attributes are not.
 * Returns how many hard links elsewhere are left with the old bytes. Throws Unwritten.
 */
export async function writeWhole(path: string, read: Uint8Array, bytes: Uint8Array): Promise<number> {
  try {
    const target = await realpath(path);
    const { dev, ino } = await stat(target, { bigint: true });
    return await inTurn(`${dev}:${ino}`, () => replace(target, read, bytes));
  } catch (error) {
    throw error instanceof Unwritten ? error : new Unwritten(whyUnwritten(error));
  }
}

/** What is done to a file at a time: two names of one file may be asked for at once. */
const turns = new Map<string, Promise<unknown>>();

function inTurn<T>(file: string, task: () => Promise<T>): Promise<T> {
  const turn = (turns.get(file) ?? Promise.resolve()).then(task, task);
  turns.set(file, turn);
  return turn;
}

async function replace(target: string, read: Uint8Array, bytes: Uint8Array): Promise<number> {
  const file = await stat(target, { bigint: true });
  if (!file.isFile()) throw new Unwritten('不是普通文件');
  const folder = dirname(target);
  await access(target, constants.W_OK).catch(orUnwritten('文件是只读的'));
  await access(folder, constants.W_OK).catch(orUnwritten('所在的文件夹不能写入'));
  const others = file.nlink > 1n ? await otherNames(folder, target, file) : [];
  const isReplaced = await throughTemporary(folder, async (temporary) => {
    await writeLike(file, temporary, bytes);
    const now = await readFile(target);
    if (now.equals(bytes)) return false;
    if (!now.equals(read)) throw new Unwritten('检查期间它被别的程序改过；请再运行一次');
    await rename(temporary, target);
    return true;
  });
  if (!isReplaced) return 0;
  for (const name of others) {
    await throughTemporary(folder, async (temporary) => {
      await link(target, temporary);
      await rename(temporary, name);
    });
  }
  return Number(file.nlink) - 1 - others.length;
}

function orUnwritten(reason: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw error.code === 'EACCES' || error.code === 'EPERM' ? new Unwritten(reason) : error;
  };
}

async function otherNames(folder: string, target: string, { dev, ino }: BigIntStats): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isFile() || path === target) continue;
    const other = await stat(path, { bigint: true });
    if (other.dev === dev && other.ino === ino) names.push(path);
  }
  return names;
}

/** Whatever happens, the temporary file is gone afterwards. */
async function throughTemporary<T>(folder: string, use: (path: string) => Promise<T>): Promise<T> {
  const path = nameTemporary(folder);
  try {
    return await use(path);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
    forgetTemporary(path);
  }
}

/** Nobody else may read the file before it has the other's mode. */
async function writeLike({ mode, uid, gid }: BigIntStats, path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    // Only root gives files away.
    await file.chown(Number(uid), Number(gid)).catch(() => undefined);
    await file.chmod(Number(mode) & 0o7777).catch(async () => {
      // A disk that knows no modes shows the same for all files.
      if ((await file.stat({ bigint: true })).mode !== mode) throw new Unwritten('不能保留文件的权限');
    });
    await file.sync();
  } finally {
    await file.close();
  }
}
