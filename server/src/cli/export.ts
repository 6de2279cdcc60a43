import { link, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, parse, resolve } from 'node:path';
import { Draft } from '../document/draft.ts';
import type { PageName } from '../layout/page-settings.ts';
import { PAGES } from '../layout/page-settings.ts';
import { readParagraphs } from '../layout/paragraph.ts';
import { cohesionBy } from '../layout/word-cohesion.ts';
import { loadLanguage } from '../lexicon/language.ts';
import type { Finding } from '../lint/finding.ts';
import { Linter } from '../lint/linter.ts';
import type { WordFiles } from '../word/bundle.ts';
import { ConfigLookup } from './config-lookup.ts';
import { say } from './print.ts';
import { readSource, UnreadableSource } from './source.ts';
import { forgetTemporary, nameTemporary } from './temporary.ts';
import { whyUnwritten } from './write-whole.ts';

/** Why there is no Word file, in words for the writer. */
class Unexported extends Error {}

export interface ExportOptions {
  readonly path: string;
  /** The Word file; beside the draft, and called as it is, where none is named. */
  readonly output: string | undefined;
  readonly page: PageName;
  readonly hasSeal: boolean;
  /** A file that is there already is replaced. */
  readonly isForced: boolean;
  readonly config: string | undefined;
}

/** Writes a draft as a Word file, and says before what is left to do in it. Returns whether it was written. */
export async function exportWord(options: ExportOptions): Promise<boolean> {
  const { path, page, hasSeal, isForced } = options;
  const { dir, name } = parse(path);
  const output = options.output ?? resolve(dir, `${name}.docx`);
  try {
    const { text } = await readSource(path);
    const draft = Draft.parse(text);
    const lookup = new ConfigLookup(options.config === undefined ? undefined : resolve(options.config));
    const { findings, outline } = new Linter(await lookup.configOf(resolve(path))).lint(draft, true);
    for (const problem of lookup.problems) say(problem);
    const left = whatIsLeft(findings);
    if (left !== '') say(`${path}：${left}；gongwen check 列出全部`);
    const cohesion = cohesionBy(loadLanguage());
    const bytes = await loadWordFiles().writeWord(readParagraphs(draft, outline), {
      page: PAGES[page],
      hasSeal,
      cohesion,
    });
    await create(output, bytes, isForced);
    say(`已导出 ${output}`);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSource) say(`${path}：${error.message}`);
    else if (error instanceof Unexported) say(`${output}：没有导出：${error.message}`);
    else throw error;
    return false;
  }
}

/** Loaded when it is first used: who only checks does not wait for it. */
function loadWordFiles(): WordFiles {
  return createRequire(__filename)('./word.js');
}

function whatIsLeft(findings: readonly Finding[]): string {
  const blanks = findings.filter(({ rule }) => rule === 'placeholder').length;
  const count = (severity: Finding['severity']) =>
    findings.filter((one) => one.rule !== 'placeholder' && one.severity === severity).length;
  const parts = [
    [blanks, '处待填'],
    [count('error'), '个错误'],
    [count('warning'), '个警告'],
  ] as const;
  const named = parts.filter(([number]) => number > 0).map(([number, kind]) => `${number}${kind}`);
  return named.length === 0 ? '' : `还有${named.join('、')}`;
}

/** The file is there whole or not at all. Throws Unexported. */
async function create(path: string, bytes: Uint8Array, isForced: boolean): Promise<void> {
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
      if (error.code === 'EEXIST') throw new Unexported('已有这个文件；另取名字，或加 --force 覆盖它');
      if (error.code === 'ENOENT') throw new Unexported('没有这个文件夹');
    }
    throw new Unexported(whyUnwritten(error));
  }
}
