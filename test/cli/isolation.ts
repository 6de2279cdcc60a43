import { spawnSync } from 'node:child_process';

/** Why this machine cannot set a process apart with disks and a network of its own; undefined where it can. */
function whyNot(): string | undefined {
  const { error, status, stderr } = spawnSync('unshare', ['-rmn', 'true'], { encoding: 'utf8' });
  if (error !== undefined) return `unshare is not there (${error.message})`;
  return status === 0 ? undefined : `unshare is not permitted (${stderr.trim()})`;
}

const reason = whyNot();
if (reason !== undefined) console.warn(`NOT TRIED, as ${reason}: a full disk, a network namespace without interfaces`);

/** Whether `unshare` can be used. What depends on it is tried wherever it is, and told where it is not. */
export const isolates = reason === undefined;
