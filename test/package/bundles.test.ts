import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { TIME_LIMIT } from '../property.ts';
import { reachOf } from './reach.ts';

// Large scripts are parsed, while other tests run.
vi.setConfig({ testTimeout: TIME_LIMIT });

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

/** All that the built scripts reach by, and why. Whoever adds a row answers for it in SECURITY.md. */
const REACH: Readonly<Record<string, readonly string[]>> = {
  // The tables of words and the writer of Word files that stand beside the script.
  'cli.js': ['load ./lexicon.js', 'load ./word.js'],
  'server/node.js': ['load ../lexicon.js', 'load ../word.js'],
  'server/web.js': ['.importScripts', '.importScripts'],
  // The extension starts the server, a script of its own, by `fork` and nothing else.
  // `openExternal` is the library's answer to `window/showDocument`, which the server never sends.
  'client/node.js': ['.openExternal', 'module child_process, only fork'],
  'client/web.js': ['.openExternal', 'new Worker'],
  'lexicon.js': [],
  // The library's stand-in for `setImmediate` would run a text as a program; it is only ever given functions.
  'word.js': ['Function'],
};

describe('a built script', () => {
  // The suite for the editor hosts, which is in no package, is built there too.
  const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && !name.startsWith('test-host'),
  );

  it('is listed', () => {
    expect(scripts.sort()).toEqual(Object.keys(REACH).sort());
  });

  it.each(scripts)('%s reaches out of its process by nothing but what is listed', (name) => {
    expect(reachOf(readFileSync(join(DIST, name), 'utf8'))).toEqual(REACH[name]);
  });

  it.each(['--socket=5007', '--pipe=/tmp/x'])('is no server over %s', (transport) => {
    const args = [join(DIST, 'server/node.js'), transport, '--stdio'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'gongwen-language-server：不经端口或管道连接，请用 --stdio；--help 显示用法\n',
    });
  });

  it('never asks the editor to open an address', () => {
    // How XML calls its kinds of elements.
    const namespace = /'https?:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org)\//gu;
    const sources = join(ROOT, 'server/src');
    const asking = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) =>
        /showDocument|openExternal|\bhttps?:/u.test(readFileSync(join(sources, name), 'utf8').replace(namespace, '')),
      );
    expect(asking).toEqual([]);
  });
});

describe('what is looked for', () => {
  it.each([
    ["require('net')", 'module net'],
    ["var a = require('node:http'); a.get('x')", 'module http'],
    ["require('child_process').fork('x')", 'module child_process, only fork'],
    ["(0, require('child_process').exec)('x')", 'module child_process, only exec'],
    ['require(name)', 'require what is not said'],
    ['const a = require; a(name)', 'require what is not said'],
    ["import('x')", 'import()'],
    ["fetch('x')", 'fetch'],
    ["globalThis.fetch('x')", '.fetch'],
    ["globalThis['fetch']('x')", '.fetch'],
    ['const { fetch: a } = globalThis', '.fetch'],
    ["navigator.sendBeacon('x')", '.sendBeacon'],
    ["new WebSocket('x')", 'new WebSocket'],
    ["new self.EventSource('x')", '.EventSource'],
    ["importScripts('x')", 'importScripts'],
    ["new Image().src = 'x'", 'new Image'],
    ["eval('x')", 'eval'],
    ["(0, eval)('x')", 'eval'],
    ["new Function('x')()", 'new Function'],
    ["Function('x')()", 'Function'],
    ["(() => {}).constructor('x')()", 'text that is run'],
    ["setTimeout('x', 1)", 'text that is run'],
    ["process.binding('tcp_wrap')", '.binding'],
    ["process.getBuiltinModule('net')", '.getBuiltinModule'],
    ["(0, m.createRequire)(__filename)('./x.js')", 'load ./x.js'],
    ["m.createRequire(__filename)('./x.js')", 'load ./x.js'],
    ['const a = m.createRequire(__filename); a(name)', 'load what is not said'],
    ["vscode.window.createTerminal('x')", '.createTerminal'],
    ["vscode.window.createWebviewPanel('x')", '.createWebviewPanel'],
  ])('%s is seen', (script, expected) => {
    expect(reachOf(script)).toEqual([expected]);
  });

  it.each([
    "var a = require('node:fs'); a.readFileSync('x')",
    'a instanceof Function; typeof fetch; Function.call.bind(a)',
    'const a = { fetch: 1, Worker: 2 }; class B { eval() {} }',
    'kind === CompletionItemKind.Function; new this.constructor(a)',
    'setTimeout(() => {}, 1)',
  ])('%s is none', (script) => {
    expect(reachOf(script)).toEqual([]);
  });
});
