import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver';
import { CHECK_ANYWAY_NOTIFICATION, type CheckAnywayParams } from './protocol.ts';
import { FEATURES } from './server/handlers/index.ts';
import type { Host } from './server/host.ts';
import { Publishing } from './server/publishing.ts';
import { Session } from './server/session.ts';
import { settingsHandlers } from './server/settings.ts';

/** Answers a client over a connection until it is closed. */
export function startServer(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  const publishing = new Publishing(session);
  const parts = [...FEATURES, settingsHandlers(publishing), publishing.handlers];
  connection.onInitialize((params) => {
    session.begin(params);
    return {
      serverInfo: { name: 'gongwen-language-server', version: host.version },
      capabilities: Object.assign(
        { positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
        ...parts.map(({ capabilities }) => capabilities?.(params.capabilities)),
      ),
    };
  });
  connection.onNotification(CHECK_ANYWAY_NOTIFICATION, ({ uri, wanted }: CheckAnywayParams) => {
    if (session.want(uri, wanted)) publishing.refresh();
  });
  for (const part of parts) part.listen(session);
  session.documents.listen(connection);
  connection.listen();
}
