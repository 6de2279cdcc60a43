import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, readdir, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** The machine and the process that made the file, and a number drawn: nobody else names a file so. */
const NAME = /^\.gongwen-fix-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/u;
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** Nothing is written for so long, in milliseconds. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** Those of this run that have not become the file yet. */
const current = new Set<string>();

/** A path for a temporary file in a folder, short whatever the file is called; to be given back to `forgetTemporary`. */
export function nameTemporary(folder: string): string {
  if (current.size === 0) for (const signal of SIGNALS) process.on(signal, endBy);
  const path = join(folder, `.gongwen-fix-${MACHINE}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
  current.add(path);
  return path;
}

export function forgetTemporary(path: string): void {
  current.delete(path);
  if (current.size === 0) for (const signal of SIGNALS) process.off(signal, endBy);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Leaves nothing behind where the run is told to end, and then ends as it would have. */
function endBy(signal: NodeJS.Signals): void {
  for (const path of [...current]) {
    rmSync(path, { force: true });
    forgetTemporary(path);
  }
  process.kill(process.pid, signal);
}

/** Removes from a folder what runs that were killed left behind, and says how many files that were. */
export async function sweepTemporaries(folder: string): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const [, machine, pid] = NAME.exec(name) ?? [];
    if (machine === undefined) continue;
    const path = join(folder, name);
    const file = await lstat(path).catch(() => undefined);
    if (!file?.isFile() || current.has(path)) continue;
    const isAbandoned = Date.now() - file.mtimeMs > ABANDONED;
    if (!isAbandoned && (machine !== MACHINE || isRunning(Number(pid)))) continue;
    swept += await unlink(path).then(
      () => 1,
      () => 0,
    );
  }
  return swept;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
