import { realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import iconv from 'iconv-lite';
import { version } from '../../package.json';
import { ConfigLookup } from './cli/config-lookup.ts';
import { listFiles } from './cli/files.ts';
import { type CheckedFile, countSeverities, formatJson, formatStylish, whyNotChecked } from './cli/report.ts';
import { decode, readSource, reasonOf, type Source, UnreadableSource } from './cli/source.ts';
import { Draft } from './document/draft.ts';
import { provideTables } from './lexicon/language.ts';
import type { Config } from './lint/config.ts';
import { isDeclaredDraft } from './lint/declared.ts';
import { fixText } from './lint/fix-all.ts';
import { Linter } from './lint/linter.ts';

const USAGE = `用法：gongwen check [--format stylish|json] [--fix] [--config 配置文件] [文件|通配符|-]…

检查公文文稿。不写文件时检查当前文件夹；“-”表示从标准输入读。

  --format stylish|json  报告的样式，默认 stylish
  --fix                  自动修正不影响意思的问题
  --config 配置文件      不再逐级查找 .gongwenrc.json
  --help                 显示这段说明
  --version              显示版本

像程序说明、代码、日志的文件不检查，逐个列出；在 .gongwenrc.json 里写 "draftDetection": "always" 就都检查。

退出码：0 没有错误；1 有错误；2 有文件或配置无法读取。
`;

const EXIT = { clean: 0, errors: 1, failed: 2 } as const;

/** An argument that cannot be used, in one line for the writer. */
class UsageError extends Error {}

interface Options {
  readonly format: 'stylish' | 'json';
  readonly fix: boolean;
  readonly config: string | undefined;
  readonly files: readonly string[];
}

function readOptions(args: readonly string[]): Options | 'help' | 'version' {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    const option = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`选项 ${option} 不认识，或缺少它的值；gongwen --help 显示用法`);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError('缺少命令；用法：gongwen check [文件]…');
  if (command !== 'check') throw new UsageError(`没有命令“${command}”；用法：gongwen check [文件]…`);
  const { format = 'stylish', fix = false, config } = values;
  if (format !== 'stylish' && format !== 'json') throw new UsageError(`--format 应为 stylish 或 json，现为“${format}”`);
  return { format, fix, config, files: files.length === 0 ? ['.'] : files };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      fix: { type: 'boolean' },
      config: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}

const STDIN = '-';
/** Files that are read at a time. */
const AT_ONCE = 16;
const MANY_FILES = 20;

async function check({ format, fix, config, files: args }: Options): Promise<number> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  provideTables({
    read: () => createRequire(__filename)('./lexicon.js'),
    failed: () => say('词表（lexicon.js）没有装入，不检查叠字、叠词；请重新安装'),
  });
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
      const source = path === STDIN ? decode(await readStdin()) : await readSource(path);
      const linter = linterOf(await lookup.configOf(resolve(path === STDIN ? 'stdin' : path)));
      const declared = isDeclaredDraft(path);
      const text = fix ? fixText(linter, source.text, declared) : source.text;
      const { findings, notChecked } = linter.lint(Draft.parse(text), declared);
      if (fix && path === STDIN) {
        if (notChecked !== undefined) say(`${path}：未检查，${whyNotChecked(notChecked)}`);
        return writeStdout(text).then(() => undefined);
      }
      if (text !== source.text) await write(path, text, source);
      return { path, findings, ...(notChecked && { notChecked }) };
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error;
      say(`${path}：${error.message}`);
      failed = true;
      return undefined;
    }
  };

  const checked: CheckedFile[] = [];
  const progress = process.stderr.isTTY && files.length >= MANY_FILES;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const batch = await Promise.all(files.slice(from, from + AT_ONCE).map(checkFile));
    checked.push(...batch.filter((file) => file !== undefined));
    if (progress) process.stderr.write(`\r正在检查 ${Math.min(from + AT_ONCE, files.length)}/${files.length}`);
  }
  if (progress) process.stderr.write('\r\u001b[K');
  for (const problem of lookup.problems) say(problem);

  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  if (!(fix && args.includes(STDIN))) {
    await writeStdout(format === 'json' ? `${formatJson(checked)}\n` : formatStylish(checked, colour));
  }
  if (failed || lookup.problems.length > 0) return EXIT.failed;
  return countSeverities(checked).error > 0 ? EXIT.errors : EXIT.clean;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function writeStdout(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

/** Writes a text in the encoding it was read in, so that the file is whole at every moment. Throws UnreadableSource. */
async function write(path: string, text: string, { encoding, hasMark }: Source): Promise<void> {
  const bytes = iconv.encode(text, encoding, { addBOM: hasMark });
  if (iconv.decode(bytes, encoding, { stripBOM: hasMark }) !== text) {
    throw new UnreadableSource(`不能原样写回 ${encoding} 编码，没有修改；请先另存为 UTF-8`);
  }
  const target = await realpath(path);
  const temporary = `${target}.gongwen-${process.pid}`;
  try {
    const { mode } = await stat(target);
    await writeFile(temporary, bytes, { mode });
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw new UnreadableSource(reasonOf(error));
  }
}

async function main(): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.clean);
    throw error;
  });
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === 'help') await writeStdout(USAGE);
    else if (options === 'version') await writeStdout(`${version}\n`);
    else return await check(options);
    return EXIT.clean;
  } catch (error) {
    const message =
      error instanceof UsageError ? error.message : `内部错误：${error instanceof Error ? error.message : error}`;
    process.stderr.write(`gongwen：${message}\n`);
    return EXIT.failed;
  }
}

main().then((code) => {
  process.exitCode = code;
});
