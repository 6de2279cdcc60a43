import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FEATURES } from '../features/index.ts';
import { TERMS_FILE } from '../lint/terms-file.ts';

/** What the server tells an editor that it can do. */
export function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  return Object.assign(
    {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    } satisfies ServerCapabilities,
    ...FEATURES.map(({ capabilities }) => capabilities(client)),
  );
}

/** Asks to be told of what the checks depend on, where an editor has to be asked. One that refuses the one may grant the other. */
export async function registerFor({ workspace }: ClientCapabilities, { client }: Connection): Promise<void> {
  const asked: Promise<unknown>[] = [];
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    asked.push(client.register(DidChangeConfigurationNotification.type, { section: 'gongwen' }));
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [{ globPattern: '**/.gongwenrc.json' }, { globPattern: `**/${TERMS_FILE}` }];
    asked.push(client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  await Promise.allSettled(asked);
}
