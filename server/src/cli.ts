import { realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { version } from '../../package.json';
import { ConfigLookup } from './cli/config-lookup.ts';
import { type ExportOptions, exportWord } from './cli/export.ts';
import { listFiles } from './cli/files.ts';
import { type ImportOptions, importWord } from './cli/import.ts';
import { listenToStreams, print, say, Unprinted } from './cli/print.ts';
import { type CheckedFile, JsonReport, StylishReport, whyNotChecked } from './cli/report.ts';
import { decode, readSource, type Source } from './cli/source.ts';
import { sweepTemporaries } from './cli/temporary.ts';
import { UnreadableSource } from './cli/unreadable-source.ts';
import { Unwritten, writeWhole } from './cli/write-whole.ts';
import { Draft } from './document/draft.ts';
import { isPageName, PAGES } from './layout/page-settings.ts';
import { provideTables } from './lexicon/language.ts';
import type { Config } from './lint/config.ts';
import { isDeclaredDraft } from './lint/declared.ts';
import { fixText } from './lint/fix-all.ts';
import { Linter } from './lint/linter.ts';
import { provideWordFiles } from './word/word-files.ts';

const USAGE = `用法：gongwen check [--format stylish|json] [--fix] [--config 配置文件] [文件|通配符|-]…
　　　gongwen export [-o 文件.docx] [--page standard|ink|speaking] [--seal] [--force] 文稿
　　　gongwen import [-o 文件.gw] [--force] 文件.docx

check 检查公文文稿和 Word 文件（.docx，只检查，不修正）。不写文件时检查当前文件夹；“-”表示从标准输入读。

  --format stylish|json  报告的样式，默认 stylish
  --fix                  自动修正不影响意思的问题
  --config 配置文件      不再逐级查找 .gongwenrc.json

export 按 GB/T 9704 的版式导出 Word 文件，写在文稿旁边。

  -o 文件.docx           另写一处
  --page 版式            standard 国标；ink 首末行字面抵版心边；speaking 讲话稿大字；默认 standard
  --seal                 署名处要加盖印章：成文日期右空四字，署名居中在上
  --force                已有这个 Word 文件就覆盖它

import 把 Word 文件的文字写成文稿，Word 自动编的号照样写出，写在 Word 文件旁边；没有带入的逐项列出。

  -o 文件.gw             另写一处
  --force                已有这个文稿就覆盖它

  --help                 显示这段说明
  --version              显示版本

像程序说明、代码、日志的文件不检查，逐个列出；在 .gongwenrc.json 里写 "draftDetection": "always" 就都检查。

退出码：0 没有错误；1 有错误；2 有文件或配置无法读取。
`;

const EXIT = { clean: 0, errors: 1, failed: 2 } as const;

/** An argument that cannot be used, in one line for the writer. */
class UsageError extends Error {}

interface CheckOptions {
  readonly format: 'stylish' | 'json';
  readonly fix: boolean;
  readonly config: string | undefined;
  readonly files: readonly string[];
}

type Command =
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'export'; readonly options: ExportOptions }
  | { readonly name: 'import'; readonly options: ImportOptions }
  | { readonly name: 'help' | 'version' };

function readCommand(args: readonly string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`选项 ${option} 不认识，或缺少它的值；gongwen --help 显示用法`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [command, ...files] = positionals;
  switch (command) {
    case undefined:
      throw new UsageError('缺少命令；用法：gongwen check [文件]…');
    case 'check':
      refuse(values, command, ['output', 'page', 'seal', 'force']);
      return { name: 'check', options: readCheckOptions(values, files) };
    case 'export':
      refuse(values, command, ['format', 'fix']);
      return { name: 'export', options: readExportOptions(values, files) };
    case 'import':
      refuse(values, command, ['format', 'fix', 'page', 'seal', 'config']);
      return { name: 'import', options: readImportOptions(values, files) };
    default:
      throw new UsageError(`没有命令“${command}”；用法：gongwen check [文件]…`);
  }
}

type Values = ReturnType<typeof parse>['values'];

/** Throws UsageError for an option of another command. */
function refuse(values: Values, command: string, others: readonly (keyof Values)[]): void {
  const other = others.find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`${command} 没有选项 --${other}；gongwen --help 显示用法`);
}

function readCheckOptions({ format = 'stylish', fix = false, config }: Values, files: readonly string[]): CheckOptions {
  if (format !== 'stylish' && format !== 'json') throw new UsageError(`--format 应为 stylish 或 json，现为“${format}”`);
  return { format, fix, config, files: files.length === 0 ? ['.'] : files };
}

function readExportOptions(values: Values, [path, ...others]: readonly string[]): ExportOptions {
  const { output, page = 'standard', seal = false, force = false, config } = values;
  if (path === undefined || others.length > 0)
    throw new UsageError('export 一次导出一个文稿；用法：gongwen export 文稿');
  if (!isPageName(page)) {
    throw new UsageError(`--page 应为 ${Object.keys(PAGES).join('、')} 之一，现为“${page}”`);
  }
  return { path, output, page, hasSeal: seal, isForced: force, config };
}

function readImportOptions({ output, force = false }: Values, [path, ...others]: readonly string[]): ImportOptions {
  if (path === undefined || others.length > 0) {
    throw new UsageError('import 一次导入一个 Word 文件；用法：gongwen import 文件.docx');
  }
  return { path, output, isForced: force };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      fix: { type: 'boolean' },
      config: { type: 'string' },
      output: { type: 'string', short: 'o' },
      page: { type: 'string' },
      seal: { type: 'boolean' },
      force: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}

const STDIN = '-';
/** Files that are read at a time. */
const AT_ONCE = 16;
const MANY_FILES = 20;

async function check({ format, fix, config, files: args }: CheckOptions): Promise<number> {
  const lookup = new ConfigLookup(config === undefined ? undefined : resolve(config));
  const { files, unmatched } = await listFiles(args.filter((arg) => arg !== STDIN));
  if (args.includes(STDIN)) files.unshift(STDIN);
  for (const pattern of unmatched) say(`${pattern}：没有匹配的文件`);
  let failed = unmatched.length > 0;

  const linters = new Map<Config, Linter>();
  const linterOf = (used: Config) => {
    const linter = linters.get(used) ?? new Linter(used);
    linters.set(used, linter);
    return linter;
  };
  const checkFile = async (path: string): Promise<CheckedFile | undefined> => {
    try {
      if (fix && path !== STDIN) await sweepBeside(path);
      const source = path === STDIN ? decode(await readStdin()) : await readSource(path);
      const linter = linterOf(await lookup.configOf(resolve(path === STDIN ? 'stdin' : path)));
      const declared = isDeclaredDraft(path);
      if (fix && source.isWord) say(`${path}：Word 文件只检查，不修正`);
      let text = fix && !source.isWord ? fixText(linter, source.text, declared) : source.text;
      if (fix && path !== STDIN && text !== source.text) {
        const why = await write(path, text, source);
        if (why !== undefined) {
          say(`${path}：${why}`);
          failed = true;
          text = source.text;
        }
      }
      const { findings, notChecked } = linter.lint(Draft.parse(text), declared);
      if (fix && path === STDIN) {
        if (notChecked !== undefined) say(`${path}：未检查，${whyNotChecked(notChecked)}`);
        await print(text);
        return undefined;
      }
      return { path, findings, ...(notChecked && { notChecked }) };
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error;
      say(`${path}：${error.message}`);
      failed = true;
      return undefined;
    }
  };

  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const report = format === 'json' ? new JsonReport() : new StylishReport(colour);
  const isReporting = !(fix && args.includes(STDIN));
  const progress = process.stderr.isTTY && files.length >= MANY_FILES;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const batch = await Promise.all(files.slice(from, from + AT_ONCE).map(checkFile));
    if (progress) process.stderr.write('\r\u001b[K');
    for (const file of batch) {
      const text = file === undefined ? '' : report.add(file);
      if (isReporting && text !== '') await print(text);
    }
    const done = from + AT_ONCE;
    if (progress && done < files.length) process.stderr.write(`正在检查 ${done}/${files.length}`);
  }
  if (isReporting) await print(report.end());
  for (const problem of lookup.problems) say(problem);
  if (failed || lookup.problems.length > 0) return EXIT.failed;
  return report.totals.error > 0 ? EXIT.errors : EXIT.clean;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const swept = new Map<string, Promise<void>>();

/** Removes what a killed run left in the folder of a file: once a folder, and before anything is written there. */
async function sweepBeside(path: string): Promise<void> {
  const folder = dirname(await realpath(path).catch(() => resolve(path)));
  const sweeping = swept.get(folder) ?? sweep(folder);
  swept.set(folder, sweeping);
  await sweeping;
}

async function sweep(folder: string): Promise<void> {
  const count = await sweepTemporaries(folder);
  if (count > 0) say(`${folder}：清除了以前中断时留下的 ${count} 个临时文件`);
}

/** Writes a text in the encoding it was read in; returns why it was not, in words for the writer. */
async function write(path: string, text: string, source: Source): Promise<string | undefined> {
  const { bytes: read, encoding, hasMark } = source;
  const bytes = iconv.encode(text, encoding, { addBOM: hasMark });
  try {
    if (iconv.decode(bytes, encoding, { stripBOM: hasMark }) !== text) {
      throw new Unwritten(`不能原样写回 ${encoding} 编码；请先另存为 UTF-8`);
    }
    const left = await writeWhole(path, read, bytes);
    if (left > 0) say(`${path}：已修正；另有 ${left} 个硬链接不在这个文件夹里，仍是原来的文字`);
    return undefined;
  } catch (error) {
    if (error instanceof Unwritten) return error.message;
    throw error;
  }
}

async function main(): Promise<number> {
  listenToStreams();
  try {
    const command = readCommand(process.argv.slice(2));
    provideTables({
      read: () => createRequire(__filename)('./lexicon.js'),
      failed: () => say('词表（lexicon.js）没有装入，不检查叠字、叠词；请重新安装'),
    });
    provideWordFiles(() => createRequire(__filename)('./word.js'));
    switch (command.name) {
      case 'help':
        await print(USAGE);
        return EXIT.clean;
      case 'version':
        await print(`${version}\n`);
        return EXIT.clean;
      case 'check':
        return await check(command.options);
      case 'export':
        return (await exportWord(command.options)) ? EXIT.clean : EXIT.failed;
      case 'import':
        return (await importWord(command.options)) ? EXIT.clean : EXIT.failed;
    }
  } catch (error) {
    const isSaid = error instanceof UsageError || error instanceof Unprinted;
    say(`gongwen：${isSaid ? error.message : `内部错误：${error instanceof Error ? error.message : error}`}`);
    return EXIT.failed;
  }
}

main().then((code) => {
  process.exitCode = code;
});
