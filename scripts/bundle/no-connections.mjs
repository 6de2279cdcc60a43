/** Modules of Node that open a connection, start a process or run what is not in the bundle. */
const REACHING_OUT =
  /^(?:node:)?(?:_http_\w+|_tls_\w+|child_process|cluster|dgram|dns|http|http2|https|inspector|net|quic|repl|tls|vm|wasi|worker_threads)(?:\/.*)?$/;

/** What the editor's library asks `child_process` for: starting the server is all that is left of it. */
const ONLY_FORK = "module.exports = { fork: require('child_process').fork };";

/** How the editor's library ends a server that does not end by itself: it would start a shell for that. */
const END_BY_SIGNAL = "exports.terminate = (child) => child.kill('SIGKILL');";

/** How the search for files looks for a package beside the script, which there is none of. */
const NONE_BESIDE = `export const createRequire = () => {
  const none = () => { throw new Error('nothing is loaded from beside the script'); };
  return Object.assign(none, { resolve: none });
};`;

/**
 * What a bundle holds instead of those modules. The libraries bring transports and searches that are not used here;
 * whoever used them would find nothing there. What is not listed fails the build.
 * @param {Readonly<Record<string, string>>} instead the text of a module for its name
 * @returns {import('esbuild').Plugin}
 */
function withoutConnections(instead) {
  return {
    name: 'no-connections',
    setup(build) {
      build.onResolve({ filter: REACHING_OUT }, ({ path, importer, namespace }) => {
        const name = path.replace(/^node:/u, '');
        if (namespace === 'instead') return { path: name, external: true };
        if (name in instead) return { path: name, namespace: 'instead' };
        return { errors: [{ text: `${importer} brings ${name}, which reaches out of the process` }] };
      });
      build.onResolve({ filter: /^module$/ }, ({ importer }) =>
        importer.includes('node_modules/fdir/') ? { path: 'module', namespace: 'instead' } : undefined,
      );
      build.onResolve({ filter: /^\.\/processes$/ }, ({ importer }) =>
        importer.includes('vscode-languageclient') && 'processes' in instead
          ? { path: 'processes', namespace: 'instead' }
          : undefined,
      );
      build.onLoad({ filter: /^/, namespace: 'instead' }, ({ path }) => ({ contents: instead[path] }));
    },
  };
}

const NOTHING = 'module.exports = {};';
const nowhere = { net: NOTHING, module: NONE_BESIDE };

/** For the server, the command line and everything in a browser. */
export const noConnections = withoutConnections({ ...nowhere, child_process: NOTHING });

/** For the extension on Node, which starts the server. */
export const onlyTheServer = withoutConnections({ ...nowhere, child_process: ONLY_FORK, processes: END_BY_SIGNAL });
