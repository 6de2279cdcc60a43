import type { Connection, InitializeResult } from 'vscode-languageserver';
import { FEATURES } from '../features/index.ts';
import { provideTables, type Tables } from '../lexicon/language.ts';
import { CHECK_ANYWAY_NOTIFICATION, type CheckAnywayParams } from '../protocol.ts';
import { provideWordFiles, type WordFiles } from '../word/word-files.ts';
import { answerer } from './answering.ts';
import { capabilitiesFor, registerFor } from './capabilities.ts';
import { ConfigStore } from './config-store.ts';
import { Editor, type ReadFile } from './editor.ts';
import { Publishing } from './publishing.ts';
import { Session } from './session.ts';

/** What the place where the server runs can do. */
export interface Host {
  readonly version: string;
  /** Absent where there are no files. */
  readonly readFile?: ReadFile;
  /** The tables of words. `url`: where the client says that they are. Throws where they cannot be had. */
  readTables(url: string | undefined): Tables;
  /** What reads and writes Word files, alike. */
  readWordFiles(url: string | undefined): WordFiles;
}

/** Answers a client over a connection until it is closed. */
export function startServer(connection: Connection, host: Host): void {
  const editor = new Editor(connection, host.readFile);
  const configs = new ConfigStore(editor);
  const session = new Session(configs);
  const publishing = new Publishing(connection, session, editor);

  provideTables({
    read: () => host.readTables(editor.options.lexicon),
    failed(error) {
      connection.console.error(`no tables of words: ${error instanceof Error ? error.message : String(error)}`);
      editor.warn('词表没有装入，不检查叠字、叠词，其他检查照常；请重新安装');
    },
  });

  provideWordFiles(() => host.readWordFiles(editor.options.word));

  connection.onInitialize((params): InitializeResult => {
    editor.introduce(params);
    for (const uri of editor.options.checkAnyway ?? []) session.want(uri, true);
    return {
      serverInfo: { name: 'gongwen-language-server', version: host.version },
      capabilities: capabilitiesFor(editor.capabilities),
    };
  });
  const forgetSettings = () => {
    configs.forget();
    publishing.refresh();
  };
  connection.onInitialized(() => {
    const { workspace } = editor.capabilities;
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        editor.changeFolders(event);
        forgetSettings();
      });
    }
    return registerFor(editor.capabilities, connection);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    editor.takeSettings(settings);
    forgetSettings();
  });
  connection.onDidChangeWatchedFiles(() => {
    configs.forgetFiles();
    publishing.refresh();
  });
  connection.onNotification(CHECK_ANYWAY_NOTIFICATION, ({ uri, wanted }: CheckAnywayParams) => {
    session.want(String(uri), wanted === true);
    publishing.refresh();
  });

  for (const { answers, resolves = {} } of FEATURES) {
    for (const terms of answers) connection.onRequest(terms.method, answerer(session, editor, terms));
    for (const [method, resolve] of Object.entries(resolves)) connection.onRequest(method, resolve);
  }
  session.documents.listen(connection);
  connection.listen();
}
