import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { TIME_LIMIT } from '../property.ts';

export const cli = join(import.meta.dirname, '../../dist/cli.js');

/** A draft that has something to mend, and the same when it is mended. */
export const OLD = '一、甲\n1、乙\n';
export const NEW = '一、甲\n1.乙\n';

const TEMPORARY = /^\.gongwen-fix-[0-9a-f]{8}-\d+-[0-9a-f]{12}\.tmp$/u;

/** A folder of drafts, new for each test and gone after it. */
export class DraftFolder {
  path = '';

  put(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** Hidden ones too. */
  names(): string[] {
    return readdirSync(this.path).sort();
  }

  /** The temporary files that are there. */
  leftBehind(): string[] {
    return this.names().filter((name) => TEMPORARY.test(name));
  }

  /** Mends files, or the folder; `fault` is what happens meanwhile, as `fault.cjs` tells. */
  fix(files: readonly string[] = ['.'], fault?: string) {
    const faulty = { NODE_OPTIONS: `--require ${join(import.meta.dirname, 'fault.cjs')}`, GONGWEN_FAULT: fault };
    return this.gongwen(['check', '--fix', ...files], { env: { ...process.env, ...(fault && faulty) } });
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
