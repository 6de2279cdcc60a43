import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** A feature's part of the server: what it tells the client that it can do, and the messages that it answers. */
export interface Handlers {
  capabilities?(client: InitializeParams['capabilities']): ServerCapabilities;
  listen(session: Session): void;
}
