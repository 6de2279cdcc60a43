import { parse, resolve } from 'node:path';
import { Draft } from '../document/draft.ts';
import type { PageName } from '../layout/page-settings.ts';
import { PAGES } from '../layout/page-settings.ts';
import { readParagraphs } from '../layout/paragraph.ts';
import { cohesionBy } from '../layout/word-cohesion.ts';
import { loadLanguage } from '../lexicon/language.ts';
import { Linter } from '../lint/linter.ts';
import { whatIsLeft } from '../lint/what-is-left.ts';
import { wordFiles } from '../word/word-files.ts';
import { ConfigLookup } from './config-lookup.ts';
import { createWhole, Uncreated } from './create-whole.ts';
import { say } from './print.ts';
import { readSource } from './source.ts';
import { UnreadableSource } from './unreadable-source.ts';

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
    const bytes = await wordFiles().writeWord(readParagraphs(draft, outline), {
      page: PAGES[page],
      hasSeal,
      cohesion,
    });
    await createWhole(output, bytes, isForced);
    say(`已导出 ${output}`);
    return true;
  } catch (error) {
    if (error instanceof UnreadableSource) say(`${path}：${error.message}`);
    else if (error instanceof Uncreated) say(`${output}：没有导出：${error.message}`);
    else throw error;
    return false;
  }
}
