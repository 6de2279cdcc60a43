import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { Framing } from './server/framing.ts';
import { startServer } from './server/server.ts';

const TRANSPORTS = ['--stdio', '--node-ipc'];
/** The library knows these too: they would open a connection, and what opens one is not built in. */
const CONNECTIONS = ['--socket', '--pipe'];

const USAGE = `用法：gongwen-language-server --stdio

供编辑器调用的公文语言服务（LSP）。

  --stdio    经标准输入输出与编辑器通信
  --help     显示这段说明
  --version  显示版本
`;

async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

/** The programs stand where the build puts them. */
const readTables = () => createRequire(__filename)('../lexicon.js');
const readWordFiles = () => createRequire(__filename)('../word.js');

const args = process.argv.slice(2);
const names = (options: readonly string[]) => args.some((arg) => options.some((option) => arg.startsWith(option)));
if (args.includes('--help')) {
  process.stdout.write(USAGE);
} else if (args.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else if (names(CONNECTIONS)) {
  process.stderr.write('gongwen-language-server：不经端口或管道连接，请用 --stdio；--help 显示用法\n');
  process.exitCode = 2;
} else if (!names(TRANSPORTS)) {
  process.stderr.write('gongwen-language-server：请指明通信方式，如 --stdio；--help 显示用法\n');
  process.exitCode = 2;
} else {
  const isStdio = args.includes('--stdio');
  const connection = isStdio
    ? createConnection(ProposedFeatures.all, process.stdin.pipe(new Framing()), process.stdout)
    : createConnection(ProposedFeatures.all);
  // An editor that refuses what it is asked for (to show a message, to ask anew) is no reason to end.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(`refused: ${reason instanceof Error ? reason.message : String(reason)}`);
  });
  startServer(connection, { version, readFile: readLocalFile, readTables, readWordFiles });
}
