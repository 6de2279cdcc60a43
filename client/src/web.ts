import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateExtension, CLIENT_ID, CLIENT_NAME } from './extension.ts';

export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'web.js').toString(true);
  return activateExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, new Worker(script), options),
  );
}
