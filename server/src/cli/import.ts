import { readFile } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import { createWhole, Uncreated } from './create-whole.ts';
import { say } from './print.ts';
import { reasonOf } from './source.ts';
import { UnreadableSource } from './unreadable-source.ts';
import { readWordFile } from './word-file.ts';

export interface ImportOptions {
  readonly path: string;
  /** The draft; beside the Word file, and called as it is, where none is named. */
  readonly output: string | undefined;
  /** A file that is there already is replaced. */
  readonly isForced: boolean;
}

/** Writes the text of a Word file as a draft, and says what was left out. Returns whether it was written. */
export async function importWord({ path, output, isForced }: ImportOptions): Promise<boolean> {
  const { dir, name } = parse(path);
  const draft = output ?? resolve(dir, `${name}.gw`);
  try {
    const { text, leftOut } = readWordFile(await readBytes(path));
    await createWhole(draft, Buffer.from(text), isForced);
    say(`已导入 ${draft}`);
    for (const line of leftOut) say(`  ${line}`);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSource) say(`${path}：${error.message}`);
    else if (error instanceof Uncreated) say(`${draft}：没有导入：${error.message}`);
    else throw error;
    return false;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw new UnreadableSource(reasonOf(error));
  });
}
