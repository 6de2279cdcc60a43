import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { isRecord } from './client-options.ts';
import type { Handlers } from './handlers.ts';
import type { Publishing } from './publishing.ts';

/** Keeps the session's configs true: settings, config files and workspace folders may change at any time. */
export function settingsHandlers(publishing: Publishing): Handlers {
  return {
    capabilities: (client) =>
      client.workspace?.workspaceFolders
        ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
        : {},
    listen(session) {
      const { connection, configs } = session;
      const changed = () => {
        configs.forget();
        publishing.refresh();
      };
      connection.onInitialized(async () => {
        const { workspace } = session.client;
        if (workspace?.workspaceFolders) {
          connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
            const gone = new Set(removed.map(({ uri }) => uri));
            session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
            changed();
          });
        }
        if (workspace?.didChangeConfiguration?.dynamicRegistration) {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongwen' });
        }
        if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
          const watchers = [{ globPattern: '**/.gongwenrc.json' }];
          await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        }
      });
      connection.onDidChangeConfiguration(({ settings }) => {
        configs.changeSettings((isRecord(settings) && 'gongwen' in settings ? settings.gongwen : settings) ?? {});
        changed();
      });
      connection.onDidChangeWatchedFiles(changed);
    },
  };
}
