import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { TIME_LIMIT } from '../property.ts';

export const cli = join(import.meta.dirname, '../../dist/cli.js');

/** A folder of drafts, new for each test and gone after it. */
export class DraftFolder {
  path = '';

  put(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Hidden ones too. */
  names(): string[] {
    return readdirSync(this.path).sort();
  }

  gongwen(args: readonly string[], options: SpawnSyncOptions = {}) {
    return this.run(process.execPath, [cli, ...args], options);
  }

  run(program: string, args: readonly string[], options: SpawnSyncOptions = {}) {
    const { status, stdout, stderr, signal } = spawnSync(program, args, {
      cwd: this.path,
      maxBuffer: 2 ** 30,
      ...options,
      encoding: 'utf8',
    });
    return { status, stdout, stderr, signal };
  }
}

/** For a whole file of tests, which start many processes. */
export function useDraftFolder(): DraftFolder {
  vi.setConfig({ testTimeout: TIME_LIMIT });
  const folder = new DraftFolder();
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'gongwen-'));
  });
  afterEach(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}
